package io.stagenet.console.ui.notice;

import io.stagenet.console.model.Notice;
import io.stagenet.console.model.Severity;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LocalTimes;
import io.stagenet.console.ui.control.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Notices that matter and have not been read, newest first; the newest of all for the status line; and all of them, for
/// the list behind the bell. FX thread.
public final class NoticesViewModel {
    /// More would cover what is worked with; the rest is counted.
    public static final int MOST_SHOWN = 1;

    private final LocalTimes times;
    private final ObservableList<Card> cards = FXCollections.observableArrayList();
    private final ObservableList<Card> readOnlyCards = FXCollections.unmodifiableObservableList(cards);
    private final ObservableList<Card> all = FXCollections.observableArrayList();
    private final ObservableList<Card> readOnlyAll = FXCollections.unmodifiableObservableList(all);
    private final BooleanProperty listed = new SimpleBooleanProperty(this, "listed");
    private final ReadOnlyIntegerWrapper unreadCount = new ReadOnlyIntegerWrapper(this, "unread");
    private final ReadOnlyIntegerWrapper more = new ReadOnlyIntegerWrapper(this, "more");
    private final ReadOnlyStringWrapper latest = new ReadOnlyStringWrapper(this, "latest",
            Text.of("ui.notice.none"));
    /// How often a notice had been said when it was read: said again, it is unread again.
    private final Map<Long, Integer> read = new HashMap<>();
    /// What the console said.
    private List<Notice> told = List.of();
    /// What the window itself has to say; numbered downwards, so that no number is met twice.
    private final Map<Object, Notice> own = new HashMap<>();
    private long ownNumber;
    private List<Notice> notices = List.of();

    public NoticesViewModel(LocalTimes times) {
        this.times = times;
        listed.subscribe(open -> {
            if (!open) {
                markAllRead();
            }
        });
    }

    /// At most [#MOST_SHOWN].
    public ObservableList<Card> cards() {
        return readOnlyCards;
    }

    /// Every notice there is, newest first.
    public ObservableList<Card> all() {
        return readOnlyAll;
    }

    /// Whether the list of all is open. What is seen there counts as read when it is closed.
    public BooleanProperty listedProperty() {
        return listed;
    }

    /// How many that matter are unread.
    public ReadOnlyIntegerProperty unreadProperty() {
        return unreadCount.getReadOnlyProperty();
    }

    /// How many unread ones are not among the cards.
    public ReadOnlyIntegerProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /// The newest notice of any severity that is not over, in one line.
    public ReadOnlyStringProperty latestProperty() {
        return latest.getReadOnlyProperty();
    }

    public void show(List<Notice> now) {
        if (now == told) {
            return;
        }
        told = now;
        gather();
    }

    /// Warns of something that no console knows of, for as long as it is so. It takes the place of what was said of it
    /// before; the same once more is counted.
    ///
    /// @param about equal for the same thing
    /// @param text  empty when there is nothing to say of it any more
    public void say(Object about, String source, String text, Instant time) {
        var before = own.get(about);
        if (text.isEmpty()) {
            if (before == null) {
                return;
            }
            own.remove(about);
        } else {
            own.put(about, before != null && before.source().equals(source) && before.text().equals(text)
                    ? new Notice(before.number(), time, Severity.WARNING, source, text, before.times() + 1, false)
                    : new Notice(--ownNumber, time, Severity.WARNING, source, text, 1, false));
        }
        gather();
    }

    private void gather() {
        notices = own.isEmpty() ? told
                : Stream.concat(told.stream(), own.values().stream()).sorted(Comparator.comparing(Notice::time))
                        .toList();
        refresh();
    }

    /// The operator has read it.
    public void markRead(Card card) {
        read.put(card.number, card.contents.get().times());
        refresh();
    }

    /// The operator has read all there is.
    public void markAllRead() {
        notices.forEach(notice -> read.put(notice.number(), notice.times()));
        refresh();
    }

    private void refresh() {
        var unread = new ArrayList<Notice>();
        for (var notice : notices.reversed()) {
            if (notice.severity() != Severity.INFO && read.getOrDefault(notice.number(), 0) < notice.times()) {
                unread.add(notice);
            }
        }
        var shown = unread.subList(0, Math.min(MOST_SHOWN, unread.size()));
        unreadCount.set(unread.size());
        more.set(unread.size() - shown.size());
        Rows.sync(cards, shown, Notice::number, Card::number, notice -> new Card(notice, contentsOf(notice)),
                (card, notice) -> card.contents.set(contentsOf(notice)));
        Rows.sync(all, notices.reversed(), Notice::number, Card::number, notice -> new Card(notice, contentsOf(notice)),
                (card, notice) -> card.contents.set(contentsOf(notice)));
        latest.set(notices.reversed().stream().filter(notice -> !notice.over()).findFirst().map(this::lineOf)
                .orElseGet(() -> Text.of("ui.notice.none")));
        read.keySet().removeIf(number -> notices.stream().noneMatch(notice -> notice.number() == number));
    }

    private String lineOf(Notice notice) {
        return times.second(notice.time()) + "  " + notice.source() + ": " + notice.text();
    }

    private Contents contentsOf(Notice notice) {
        return new Contents(notice.severity(), times.second(notice.time()), notice.source(), notice.text(),
                notice.times(), notice.over());
    }

    /// @param times how often it was said
    /// @param over  what it says is so no more
    public record Contents(Severity severity, String time, String source, String text, int times, boolean over) {
    }

    /// A notice on screen, known by its number.
    public static final class Card {
        private final long number;
        private final ReadOnlyObjectWrapper<Contents> contents;

        private Card(Notice notice, Contents contents) {
            this.number = notice.number();
            this.contents = new ReadOnlyObjectWrapper<>(this, "contents", contents);
        }

        private long number() {
            return number;
        }

        public ReadOnlyObjectProperty<Contents> contentsProperty() {
            return contents.getReadOnlyProperty();
        }
    }
}
