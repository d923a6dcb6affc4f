package io.stagenet.console.ui.sets;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.Group;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.model.show.Submaster;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.EditAction.PreampShare;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Bounce;
import io.stagenet.console.ui.control.SecondPress;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Makes groups, submasters and snapshots of what is up. What is typed stays until it is recorded. FX thread.
final class SetRecordViewModel {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private final SetTakings takings;
    private final SetActs acts;
    private final Consumer<ShowItem> choose;
    private final ObjectProperty<Outcome> answer;
    private final SecondPress<SetRow> replacing;
    private final Bounce recorded;
    private final StringProperty number = new SimpleStringProperty(this, "number", "");
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final ReadOnlyStringWrapper offered = new ReadOnlyStringWrapper(this, "offered", "1");
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper(this, "reason", "");
    private final ReadOnlyIntegerWrapper taken = new ReadOnlyIntegerWrapper(this, "taken");
    private SetSort sort = SetSort.GROUPS;
    private List<SetRow> rows = List.of();
    /// What is asked while RECORD waits for a second press.
    private Outcome question = Outcome.done("");

    /// @param choose told what was recorded
    /// @param answer what is asked, or stands in the way, before anything is asked of the desk
    SetRecordViewModel(SetTakings takings, SetActs acts, LongSupplier nanos, Consumer<ShowItem> choose,
            ObjectProperty<Outcome> answer) {
        this.takings = takings;
        this.acts = acts;
        this.choose = choose;
        this.answer = answer;
        replacing = new SecondPress<>(nanos);
        recorded = new Bounce(nanos);
        number.subscribe(replacing::forget);
        name.subscribe(() -> {
            if (!sort.isNumbered()) {
                replacing.forget();
            }
            weigh();
        });
        takings.reasonProperty().subscribe(this::weigh);
    }

    /// As typed; empty for the offered one.
    StringProperty numberProperty() {
        return number;
    }

    StringProperty nameProperty() {
        return name;
    }

    /// The lowest free number; empty when there is none.
    ReadOnlyStringProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /// Why RECORD cannot be pressed now; empty when it can.
    ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /// Not null while RECORD waits for a second press, for it replaces what that one has.
    ReadOnlyObjectProperty<@Nullable SetRow> replacingProperty() {
        return replacing.askedProperty();
    }

    /// Counts up when something was recorded.
    ReadOnlyIntegerProperty takenProperty() {
        return taken.getReadOnlyProperty();
    }

    void show(SetSort now, List<SetRow> there) {
        if (now != sort) {
            sort = now;
            clear();
        }
        rows = there;
        var asked = replacing.askedProperty().get();
        // What the operator was asked about is another by now.
        if (asked != null && !rows.contains(asked)) {
            letBe();
        }
        offered.set(free());
        weigh();
    }

    private String free() {
        int most = sort == SetSort.GROUPS ? Group.MAX_NUMBER : Submaster.MAX_NUMBER;
        int next = 1;
        for (var row : rows) {
            if (row.number().equals(Integer.toString(next))) {
                next++;
            }
        }
        return next > most ? "" : Integer.toString(next);
    }

    private void weigh() {
        reason.set(!takings.reasonProperty().get().isEmpty() ? takings.reasonProperty().get()
                : sort == SetSort.SNAPSHOTS && name.get().isBlank() ? Text.of("ui.sets.nameless") : "");
    }

    /// Lets a question be that nobody answers; once per pulse.
    void pulse() {
        if (replacing.isStale(EditAction.SECOND_PRESS)) {
            letBe();
        }
    }

    private void letBe() {
        replacing.forget();
        if (answer.get() == question) {
            answer.set(Outcome.done(""));
        }
    }

    /// Drops what is typed and what is asked.
    ///
    /// @return whether there was any
    boolean clear() {
        boolean any = !number.get().isEmpty() || !name.get().isEmpty() || replacing.askedProperty().get() != null;
        number.set("");
        name.set("");
        letBe();
        return any;
    }

    /// Records the typed or offered number. What is there is replaced by the second press. What comes on the heels of a
    /// record is its bounce.
    void record() {
        if (recorded.isOne()) {
            recorded.begin();
            return;
        }
        if (!reason.get().isEmpty()) {
            answer.set(Outcome.refused(reason.get()));
            return;
        }
        var meant = meant();
        if (meant == null) {
            return;
        }
        var there = rows.stream().filter(row -> row.item().equals(meant)).findFirst();
        if (there.isPresent() && !replacing.press(there.get())) {
            question = Outcome.done(Text.of("ui.sets.replace." + sort.word(), there.get().called()));
            answer.set(question);
        } else {
            record(meant);
        }
    }

    /// Null, and said why, when nothing is.
    private @Nullable ShowItem meant() {
        if (sort == SetSort.SNAPSHOTS) {
            return new ShowItem.OfSnapshot(name.get().strip());
        }
        String typed = number.get().isBlank() ? offered.get() : number.get().strip();
        int most = sort == SetSort.GROUPS ? Group.MAX_NUMBER : Submaster.MAX_NUMBER;
        var parsed = NUMBER.matcher(typed).matches() ? OptionalInt.of(Integer.parseInt(typed)) : OptionalInt.empty();
        if (parsed.isEmpty() || parsed.getAsInt() < 1 || parsed.getAsInt() > most) {
            answer.set(Outcome.refused(Text.of("ui.sets.number.wrong", typed, most)));
            return null;
        }
        return sort == SetSort.GROUPS ? new ShowItem.OfGroup(parsed.getAsInt())
                : new ShowItem.OfSubmaster(parsed.getAsInt());
    }

    private void record(ShowItem item) {
        String named = name.get().isBlank() ? null : name.get().strip();
        replacing.forget();
        recorded.begin();
        var source = takings.levels();
        var action = switch (item) {
            case ShowItem.OfGroup(int group) -> new EditAction.RecordGroup(group, named, source);
            case ShowItem.OfLevels levels -> new EditAction.RecordLevels(levels,
                    sort == SetSort.SNAPSHOTS ? null : named, source, null, PreampShare.KEEP);
            default -> throw new IllegalArgumentException(item.toString());
        };
        acts.submit(action, done -> {
            if (done) {
                number.set("");
                name.set("");
                choose.accept(item);
                taken.set(taken.get() + 1);
            }
        });
    }
}
