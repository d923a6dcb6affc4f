package io.stagenet.console.ui.fader;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.FaderPage;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Desk;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.EditAction.PageChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Lays out pages: which there are, and what each fader of the chosen one moves. Every step is an edit of the show that
/// UNDO takes back. FX thread.
public final class PageEditorViewModel {
    /// What a fader can be.
    public enum Kind {
        ADDRESS, GROUP, SUBMASTER, CUE_LIST, GRAND_MASTER
    }

    private static final int NONE = 0;

    private final Desk desk;
    private final PagesViewModel pages;
    private final Executor fxThread;
    private final ReadOnlyIntegerWrapper fader = new ReadOnlyIntegerWrapper(this, "fader", NONE);
    private final SimpleObjectProperty<Kind> kind = new SimpleObjectProperty<>(this, "kind", Kind.ADDRESS);
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper(this, "answer", "");
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(this, "name", "");
    private final ReadOnlyStringWrapper now = new ReadOnlyStringWrapper(this, "now", "");
    private final ObservableList<FaderSlot> candidates = FXCollections.observableArrayList();
    private final ObservableList<FaderSlot> readOnlyCandidates = FXCollections.unmodifiableObservableList(candidates);

    /// What the candidates were gathered from.
    private SlotWords gathered = SlotWords.NONE;

    /// @param fxThread runs a task later on the thread that owns this model
    PageEditorViewModel(Desk desk, PagesViewModel pages, Executor fxThread) {
        this.desk = desk;
        this.pages = pages;
        this.fxThread = fxThread;
        kind.subscribe(() -> {
            filter.set("");
            showCandidates();
        });
        filter.subscribe(this::showCandidates);
    }

    PagesViewModel pages() {
        return pages;
    }

    /// The fader that is laid out now, from 1; 0 for none.
    public ReadOnlyIntegerProperty faderProperty() {
        return fader.getReadOnlyProperty();
    }

    /// What sort of thing is looked for.
    public SimpleObjectProperty<Kind> kindProperty() {
        return kind;
    }

    /// Part of a number or a name.
    public StringProperty filterProperty() {
        return filter;
    }

    /// What became of the last step.
    public ReadOnlyStringProperty answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// What the page is called.
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /// What the fader moves now, in words; empty when nothing.
    public ReadOnlyStringProperty nowProperty() {
        return now.getReadOnlyProperty();
    }

    /// What the fader could move.
    ObservableList<FaderSlot> candidates() {
        return readOnlyCandidates;
    }

    String line(FaderSlot candidate) {
        return pages.slotWords().line(candidate);
    }

    public void setEditing(boolean on) {
        answer.set("");
        if (on && !pages.isChosen() && pages.count() > 0) {
            pages.choose(1);
        }
        if (on && pages.isChosen()) {
            // Before the editor opens, and gives the keyboard to what the fader is to be.
            fader.set(1);
        }
        pages.setEditing(on);
        choose(on && pages.isChosen() ? 1 : NONE);
    }

    /// Chooses the fader that is laid out.
    void choose(int next) {
        fader.set(Math.clamp(next, NONE, pages.size()));
        if (fader.get() != NONE) {
            pages.bringFader(fader.get());
            kindOf(pages.slot(fader.get()));
        }
        show();
    }

    private void kindOf(FaderSlot slot) {
        switch (slot) {
            case FaderSlot.Address _ -> kind.set(Kind.ADDRESS);
            case FaderSlot.OfGroup _ -> kind.set(Kind.GROUP);
            case FaderSlot.OfSubmaster _ -> kind.set(Kind.SUBMASTER);
            case FaderSlot.OfCueList _ -> kind.set(Kind.CUE_LIST);
            case FaderSlot.GrandMaster _ -> kind.set(Kind.GRAND_MASTER);
            case FaderSlot.Empty _ -> {
                // What was looked for last is looked for again.
            }
        }
    }

    /// The fader moves this from now on; the next one is laid out then.
    void assign(FaderSlot slot) {
        int at = fader.get();
        if (at != NONE) {
            submit(new EditAction.SetPages(new PageChange.Assign(pages.chosenProperty().get(), at, slot)), outcome -> {
                if (outcome instanceof Outcome.Done) {
                    lookForMore(at + 1);
                }
            });
        }
    }

    /// What was typed was meant for the fader before.
    private void lookForMore(int next) {
        filter.set("");
        choose(pages.isChosen() ? Math.max(1, next) : NONE);
    }

    void clear(int at) {
        if (at >= 1 && at <= pages.page().slots().size()) {
            act(new EditAction.SetPages(new PageChange.Assign(pages.chosenProperty().get(), at, new FaderSlot.Empty())),
                    at);
        }
    }

    /// Takes a fader to another place of the page; those between move up.
    void shift(int from, int to) {
        int last = Math.max(pages.page().slots().size(), pages.size());
        if (from != to && Math.min(from, to) >= 1 && Math.max(from, to) <= last) {
            act(new EditAction.SetPages(new PageChange.Shift(pages.chosenProperty().get(), from, to)), to);
        }
    }

    /// Takes the fader one place along.
    ///
    /// @param by 1 to the right, -1 to the left
    void move(int by) {
        if (fader.get() != NONE) {
            shift(fader.get(), fader.get() + by);
        }
    }

    /// Puts an empty page behind the one that is shown, and shows it.
    void insert() {
        int position = pages.chosenProperty().get() + 1;
        submit(new EditAction.SetPages(new PageChange.Insert(position, new FaderPage("", List.of()))), outcome -> {
            if (outcome instanceof Outcome.Done) {
                pages.choose(position);
                lookForMore(1);
            }
        });
    }

    void delete() {
        if (pages.isChosen()) {
            act(new EditAction.Delete(page(), true), 1);
        }
    }

    /// @param next as typed
    void rename(String next) {
        if (pages.isChosen() && !next.strip().equals(pages.page().name())) {
            act(new EditAction.SetLabel(page(), next.strip()), fader.get());
        }
    }

    /// Lets the page change its place among the others.
    ///
    /// @param by 1 towards the end, -1 towards the first
    void movePage(int by) {
        int to = pages.chosenProperty().get() + by;
        if (pages.isChosen() && to >= 1 && to <= pages.count()) {
            act(new EditAction.Move(page(), new ShowItem.OfPage(to)), fader.get());
        }
    }

    /// Pages of what is leased, in place of all there are.
    void fromPatch() {
        submit(new EditAction.SetPages(new PageChange.FromPatch(pages.most())), outcome -> {
            if (outcome instanceof Outcome.Done) {
                pages.choose(1);
                lookForMore(1);
            }
        });
    }

    /// The page that is shown, and where it is.
    Object inFront() {
        return List.of(pages.chosenProperty().get(), pages.page());
    }

    private ShowItem.OfPage page() {
        return new ShowItem.OfPage(pages.chosenProperty().get());
    }

    /// @param then the fader that is laid out afterwards
    private void act(Action action, int then) {
        submit(action, outcome -> {
            if (outcome instanceof Outcome.Done) {
                choose(pages.isChosen() ? Math.max(1, then) : NONE);
            }
        });
    }

    private void submit(Action action, Consumer<Outcome> then) {
        var _ = desk.submit(action).thenAcceptAsync(outcome -> {
            answer.set(outcome.message());
            then.accept(outcome);
        }, fxThread);
    }

    /// Whatever has changed the pages, what is shown of them is what they are.
    void show() {
        if (!pages.editingProperty().get()) {
            return;
        }
        if (fader.get() > pages.size()) {
            fader.set(pages.size());
        }
        name.set(pages.page().name());
        var slot = pages.slot(fader.get());
        now.set(slot instanceof FaderSlot.Empty ? "" : pages.slotWords().line(slot));
        // A rig may have 65,535 addresses: they are gathered anew only when they are others.
        var words = pages.slotWords();
        if (words.show() != gathered.show() || words.leased().size() != gathered.leased().size()) {
            showCandidates();
        }
    }

    private void showCandidates() {
        if (!pages.editingProperty().get()) {
            candidates.clear();
            gathered = SlotWords.NONE;
            return;
        }
        var words = pages.slotWords();
        gathered = words;
        var playback = words.show().playback();
        Stream<FaderSlot> all = switch (kind.get()) {
            case ADDRESS -> words.leased().numbers().mapToObj(FaderSlot.Address::new);
            case GROUP -> playback.groups().keySet().stream().map(FaderSlot.OfGroup::new);
            case SUBMASTER -> playback.submasters().keySet().stream().map(FaderSlot.OfSubmaster::new);
            case CUE_LIST -> playback.cueLists().keySet().stream().map(FaderSlot.OfCueList::new);
            case GRAND_MASTER -> Stream.of(new FaderSlot.GrandMaster());
        };
        String typed = filter.get().strip().toLowerCase(Locale.ROOT);
        var next = new ArrayList<FaderSlot>();
        all.filter(slot -> typed.isEmpty() || words.matches(slot, typed))
                .forEach(next::add);
        if (!candidates.equals(next)) {
            candidates.setAll(next);
        }
    }
}
