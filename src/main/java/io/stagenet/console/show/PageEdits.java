package io.stagenet.console.show;

import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.FaderPage;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What can be done to pages of faders. Positions of pages and faders count from 1. Pure.
public final class PageEdits {
    /// Of one show.
    public static final int MAX_PAGES = 999;
    /// On one page.
    public static final int MAX_SLOTS = 999;

    private PageEdits() {
    }

    /// Puts a page at a position, before the one that is there.
    ///
    /// @param position up to one behind the last
    public static ShowEdit insert(int position, FaderPage page) {
        return show -> {
            if (position < 1 || position > show.pages().size() + 1 || position > MAX_PAGES) {
                throw new EditRefusedException(Text.of("edit.page.position", show.pages().size() + 1));
            }
            check(show, page);
            var pages = new ArrayList<>(show.pages());
            pages.add(position - 1, page);
            return show.withPages(pages);
        };
    }

    /// Puts a page in the place of the one at a position.
    public static ShowEdit replace(int position, FaderPage page) {
        return show -> {
            Items.require(show, new ShowItem.OfPage(position));
            check(show, page);
            var pages = new ArrayList<>(show.pages());
            pages.set(position - 1, page);
            return show.withPages(pages);
        };
    }

    /// Takes a page to another position.
    public static ShowEdit move(int from, int to) {
        return show -> {
            Items.require(show, new ShowItem.OfPage(from));
            Items.require(show, new ShowItem.OfPage(to));
            var pages = new ArrayList<>(show.pages());
            pages.add(to - 1, pages.remove(from - 1));
            return show.withPages(pages);
        };
    }

    /// Says what one fader of a page moves; the page grows as far as it must. What it moves must be there; what other faders
    /// of the page move need not, so that each can be mended by itself.
    public static ShowEdit assign(int position, int fader, FaderSlot slot) {
        return show -> {
            check(show, slot);
            return arrange(show, position, fader, slots -> slots.set(fader - 1, slot));
        };
    }

    /// Takes a fader to another place of its page: those between move up, and the page grows as far as it must.
    public static ShowEdit shift(int position, int fader, int to) {
        return show -> {
            checkFader(Math.min(fader, to));
            return arrange(show, position, Math.max(fader, to), slots -> slots.add(to - 1, slots.remove(fader - 1)));
        };
    }

    /// @param faders the page has as many at least
    private static ShowData arrange(ShowData show, int position, int faders, Consumer<List<FaderSlot>> change)
            throws EditRefusedException {
        Items.require(show, new ShowItem.OfPage(position));
        checkFader(faders);
        var page = show.pages().get(position - 1);
        var slots = new ArrayList<>(page.slots());
        slots.addAll(Collections.nCopies(Math.max(0, faders - slots.size()), new FaderSlot.Empty()));
        change.accept(slots);
        var pages = new ArrayList<>(show.pages());
        pages.set(position - 1, new FaderPage(page.name(), slots));
        return show.withPages(pages);
    }

    private static void checkFader(int fader) throws EditRefusedException {
        if (fader < 1 || fader > MAX_SLOTS) {
            throw new EditRefusedException(Text.of("edit.page.fader", MAX_SLOTS));
        }
    }

    /// One page for each of these, in their order, in place of all pages there are.
    public static ShowEdit lay(List<FaderPage> pages) {
        return show -> show.withPages(pages);
    }

    /// What is moved must be there.
    private static void check(ShowData show, FaderPage page) throws EditRefusedException {
        EditText.name(page.name());
        if (page.slots().size() > MAX_SLOTS) {
            throw new EditRefusedException(Text.of("edit.page.fader", MAX_SLOTS));
        }
        for (var slot : page.slots()) {
            check(show, slot);
        }
    }

    private static void check(ShowData show, FaderSlot slot) throws EditRefusedException {
        var item = item(slot);
        if (item != null) {
            Items.require(show, item);
        }
    }

    private static @Nullable ShowItem item(FaderSlot slot) {
        return switch (slot) {
            case FaderSlot.OfGroup(int number) -> new ShowItem.OfGroup(number);
            case FaderSlot.OfSubmaster(int number) -> new ShowItem.OfSubmaster(number);
            case FaderSlot.OfCueList(int number) -> new ShowItem.OfCueList(number);
            case FaderSlot.Empty _,FaderSlot.Address _,FaderSlot.GrandMaster _ -> null;
        };
    }

    /// The slot of a fader that moves this item; null if no fader can.
    static @Nullable FaderSlot slot(ShowItem item) {
        return switch (item) {
            case ShowItem.OfGroup(int number) -> new FaderSlot.OfGroup(number);
            case ShowItem.OfSubmaster(int number) -> new FaderSlot.OfSubmaster(number);
            case ShowItem.OfCueList(int number) -> new FaderSlot.OfCueList(number);
            case ShowItem.OfCue _,ShowItem.OfSnapshot _,ShowItem.OfPage _ -> null;
        };
    }

    /// The same pages, where the faders of one item move another.
    ///
    /// @param to null for nothing
    static List<FaderPage> replaced(List<FaderPage> pages, ShowItem from, @Nullable ShowItem to) {
        var old = slot(from);
        var moved = to == null ? null : slot(to);
        FaderSlot next = moved == null ? new FaderSlot.Empty() : moved;
        return pages.stream().map(page -> new FaderPage(page.name(),
                page.slots().stream().map(each -> each.equals(old) ? next : each).toList())).toList();
    }
}
