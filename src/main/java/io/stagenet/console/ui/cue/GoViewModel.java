package io.stagenet.console.ui.cue;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.ListStatus;
import io.stagenet.console.service.Desk;
import io.stagenet.console.service.PlaybackAction;
import io.stagenet.console.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// GO and what goes with it, for the list that is meant where none is named. It lives as long as the console: GO is the
/// same from every view. FX thread.
public final class GoViewModel {
    /// How long it is said why a command was not done.
    private static final Duration SAID = Duration.ofSeconds(10);
    /// A cue as it is read from afar.
    ///
    /// @param label empty when it has none; a word for it when the cue is not in the list any more
    public record CueName(CueNumber number, String label) {
    }

    /// What changes by commands and edits only.
    ///
    /// @param list     its number
    /// @param listName empty for none
    /// @param cues     how many it has
    /// @param current  what was started last, null when the list is at no cue
    /// @param leftOver whether it holds what the show before has left up
    /// @param next     what GO starts, null at the end of the list
    /// @param before   what BACK fades to, null when there is none
    /// @param backTime what BACK and a release take, in milliseconds
    /// @param underWay whether there is something to pause
    /// @param waits    whether something was lost with the console and waits for RESUME or HOLD: neither GO nor BACK is done
    /// @param rate     in percent
    /// @param master   in percent
    /// @param others   which other lists have a cue up, in words; empty for none
    /// @param hands    how many addresses of the current cue hands hold, so that it does not move them
    public record Facts(int list, String listName, int cues, @Nullable CueName current, boolean leftOver,
            @Nullable CueName next,
            @Nullable CueName before, long backTime, boolean paused, boolean underWay, boolean waits,
            double rate, double master, String others, int hands) {
        static final Facts NONE = new Facts(1, "", 0, null, false, null, null, CueList.BACK, false, false, false,
                100, 100, "", 0);
    }

    /// @param number counts the commands
    private record Answer(int number, Outcome outcome) {
        static final Answer NONE = new Answer(0, Outcome.done(""));

        static Answer newer(Answer one, Answer other) {
            return one.number > other.number ? one : other;
        }
    }

    private final Desk desk;
    private final HandsOnCue hands;
    private final ReadOnlyObjectWrapper<Facts> facts = new ReadOnlyObjectWrapper<>(this, "facts", Facts.NONE);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", 1);
    private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper(this, "left", "");
    private final ReadOnlyStringWrapper untilNext = new ReadOnlyStringWrapper(this, "untilNext", "");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");
    private final BooleanProperty armed = new SimpleBooleanProperty(this, "armed");
    private final BooleanProperty spaceTypes = new SimpleBooleanProperty(this, "spaceTypes");
    /// Of the newest command that was answered: put here by the console loop, read at the next pulse. A command that is done
    /// is answered later than one that is refused at once: its answer must not hide the newer one.
    private final AtomicReference<Answer> answer = new AtomicReference<>(Answer.NONE);
    private Answer said = Answer.NONE;
    private Consumer<String> refused = _ -> {
    };
    private int asked;
    private CueList list = CueList.of(1);
    private ListStatus status = ListStatus.IDLE;
    private Instant moment = Instant.EPOCH;
    private String others = "";
    private Instant refusedAt = Instant.EPOCH;
    /// Whether GO waits for the operator's word about what was up when the console was lost, and the cue the list had then:
    /// there it stands after that word.
    private boolean waits;
    private @Nullable CueNumber lostAt;

    public GoViewModel(Desk desk) {
        this.desk = desk;
        hands = new HandsOnCue(desk.faders());
    }

    public ReadOnlyObjectProperty<Facts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /// How far the fades of the current cue are: 0 to 1, and 1 when none runs.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Until those fades are complete, as `3.2 s`; empty when none runs.
    public ReadOnlyStringProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    /// Until the next cue goes by itself, as `3.2 s`; empty when it does not.
    public ReadOnlyStringProperty untilNextProperty() {
        return untilNext.getReadOnlyProperty();
    }

    /// Why the last command was not done; empty when it was.
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// @param told why, each time a command is not done, and an empty text when that is over
    public void onRefusal(Consumer<String> told) {
        refused = told;
    }

    /// Whether Space gives GO. Off at every start: only an operator who wants it has it.
    public BooleanProperty armedProperty() {
        return armed;
    }

    /// Whether Space is a space now, armed or not, for text has the keyboard.
    public BooleanProperty spaceTypesProperty() {
        return spaceTypes;
    }

    /// Whether Space gives GO now.
    public boolean isSpaceGo() {
        return armed.get() && !spaceTypes.get();
    }

    /// Shows a state; the newest one wins.
    public void show(ConsoleState now) {
        int number = now.editing().list();
        @Nullable CueList known = now.show().playback().cueLists().get(number);
        var next = known == null ? CueList.of(number) : known;
        var lost = now.open().lost(number);
        if (next != list && !next.equals(list) || waits && !now.open().waits()) {
            // It was about another list, or about this one as it was.
            refuse("");
        }
        list = next;
        waits = now.open().waits();
        lostAt = lost == null ? null : lost.cue();
        status = now.playback().list(number);
        hands.show(list, status.current());
        others = now.playback().lists().entrySet().stream()
                .filter(each -> each.getKey() != number && each.getValue().current() != null)
                .map(each -> Text.of("ui.go.other", each.getKey(), each.getValue().current()))
                .collect(Collectors.joining(", "));
        read();
    }

    /// Takes answers, and lets the fades shown come to this moment; once per pulse.
    public void pulse(Instant now) {
        moment = now;
        var newest = answer.get();
        if (newest != said) {
            said = newest;
            refuse(newest.outcome() instanceof Outcome.Refused(var why, _) ? why : "");
        } else if (!refusal.get().isEmpty() && Duration.between(refusedAt, now).compareTo(SAID) >= 0) {
            // It need not be so any more.
            refuse("");
        }
        hands.pulse();
        read();
    }

    private void refuse(String why) {
        refusedAt = moment;
        refusal.set(why);
        refused.accept(why);
    }

    private void read() {
        var until = status.untilLink(moment);
        boolean fading = status.isFading(moment);
        progress.set(fading ? status.progress(moment) : 1);
        left.set(fading ? PlayTime.text(status.left(moment)) : "");
        untilNext.set(until == null ? "" : PlayTime.text(until));
        var current = status.current();
        facts.set(new Facts(list.number(), list.name(), list.cues().size(), named(current), status.isLeftOver(),
                named(list.after(lostAt != null ? lostAt : current)),
                named(current == null ? null : list.before(current)),
                list.back(),
                status.paused(), fading || until != null, waits, status.rate(), status.master(), others,
                hands.count()));
    }

    private @Nullable CueName named(@Nullable CueNumber number) {
        if (number == null) {
            return null;
        }
        var cue = list.cues().get(number);
        return new CueName(number, cue == null ? Text.of("ui.go.deleted") : cue.label());
    }

    /// Starts the next cue. Once per press: who reads keys leaves out their repeats.
    public void go() {
        submit(new PlaybackAction.Go(list.number()));
    }

    /// Fades to the cue before, in the list's own time.
    public void back() {
        submit(new PlaybackAction.Back(list.number()));
    }

    public void pauseOrResume() {
        submit(status.paused() ? new PlaybackAction.Resume(list.number()) : new PlaybackAction.Pause(list.number()));
    }

    /// The list fades out in its back time, and lets go of all it holds.
    public void release() {
        submit(new PlaybackAction.ReleaseList(list.number(), list.back()));
    }

    private void submit(PlaybackAction action) {
        int number = ++asked;
        var _ = desk.submit(action)
                .thenAccept(outcome -> answer.accumulateAndGet(new Answer(number, outcome), Answer::newer));
    }
}
