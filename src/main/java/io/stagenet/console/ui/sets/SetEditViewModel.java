package io.stagenet.console.ui.sets;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.model.show.Group;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.service.Action.LevelAction;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.EditAction.LevelSource;
import io.stagenet.console.service.EditAction.PageChange;
import io.stagenet.console.service.EditAction.PreampShare;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.AddressSelection;
import io.stagenet.console.ui.control.SecondPress;
import io.stagenet.console.ui.cue.PlayTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/// What can be done to one group, submaster or snapshot. FX thread.
final class SetEditViewModel {
    private final SetTakings takings;
    private final AddressSelection selection;
    private final SetActs acts;
    private final Consumer<ShowItem> choose;
    private final ObjectProperty<Outcome> answer;
    /// What is deleted by the next hold though something uses it, for the operator has been told.
    private final SecondPress<ShowItem> deleting;
    /// What was said while Delete waits for a second hold.
    private Outcome question = Outcome.done("");
    private ConsoleState state;
    /// Counts what was chosen: an answer about what is left asks nothing.
    private int looks;

    /// @param choose told what it is by now
    /// @param answer what became of the last thing that was asked of the desk, or what stands in the way before
    SetEditViewModel(ConsoleState state, SetTakings takings, AddressSelection selection, SetActs acts,
            LongSupplier nanos, Consumer<ShowItem> choose, ObjectProperty<Outcome> answer) {
        this.state = state;
        this.takings = takings;
        this.selection = selection;
        this.acts = acts;
        this.choose = choose;
        this.answer = answer;
        deleting = new SecondPress<>(nanos);
    }

    /// Not null while Delete waits for a second hold.
    ReadOnlyObjectProperty<@Nullable ShowItem> confirmingProperty() {
        return deleting.askedProperty();
    }

    void show(ConsoleState now) {
        state = now;
    }

    /// Another one is chosen, or the same one is another by now.
    void leave() {
        looks++;
        letBe();
    }

    /// Lets a question be that nobody answers; once per pulse.
    void pulse() {
        if (deleting.isStale(EditAction.SECOND_PRESS)) {
            letBe();
        }
    }

    private void letBe() {
        deleting.forget();
        if (answer.get() == question) {
            answer.set(Outcome.done(""));
        }
    }

    /// @return whether it was understood
    boolean rename(SetRow row, String typed) {
        String name = typed.strip();
        if (name.equals(row.name())) {
            return true;
        }
        if (name.isEmpty() && row.item() instanceof ShowItem.OfSnapshot) {
            answer.set(Outcome.refused(Text.of("ui.sets.nameless")));
            return false;
        }
        acts.submit(new EditAction.SetLabel(row.item(), name), done -> {
            if (done && row.item() instanceof ShowItem.OfSnapshot) {
                choose.accept(new ShowItem.OfSnapshot(name));
            }
        });
        return true;
    }

    /// Lays what hands hold over its levels; puts what is selected behind the addresses of a group.
    void update(SetRow row) {
        if (row.item() instanceof ShowItem.OfGroup && selection.isEmpty()) {
            answer.set(Outcome.refused(Text.of("ui.sets.nothing.selected")));
            return;
        }
        acts.submit(new EditAction.Update(row.item(),
                row.item() instanceof ShowItem.OfGroup ? takings.selected() : new LevelSource.Captured(),
                PreampShare.KEEP));
    }

    /// Selects the addresses of a group.
    void select(SetRow row) {
        if (row.held() instanceof Group group) {
            var addresses = new BitSet();
            group.addresses().forEach(addresses::set);
            selection.set(addresses);
        }
    }

    /// Takes its levels in hand.
    ///
    /// @param typed the time of the fade in seconds; empty to do so at once
    /// @return whether the time was understood
    boolean recall(SetRow row, String typed) {
        var time = PlayTime.parse(typed.isBlank() ? "0" : typed);
        if (time.isEmpty()) {
            answer.set(Outcome.refused(Text.of("ui.cue.time.wrong", typed)));
            return false;
        }
        if (row.item() instanceof ShowItem.OfLevels item) {
            acts.submit(new LevelAction.Recall(item, typed.isBlank() ? null : (Long) time.getAsLong()));
        }
        return true;
    }

    /// What its levels can be laid over: other submasters and snapshots, and the cues of the list that is selected.
    List<ShowItem.OfLevels> targets(SetRow row) {
        var playback = state.show().playback();
        var all = new ArrayList<ShowItem.OfLevels>();
        playback.submasters().keySet().forEach(number -> all.add(new ShowItem.OfSubmaster(number)));
        playback.snapshots().keySet().forEach(name -> all.add(new ShowItem.OfSnapshot(name)));
        int list = state.editing().list();
        var cues = playback.cueLists().get(list);
        if (cues != null) {
            cues.cues().keySet().forEach(number -> all.add(new ShowItem.OfCue(list, number)));
        }
        all.removeIf(row.item()::equals);
        return all;
    }

    /// A target in words, with its name where it has one.
    String word(ShowItem.OfLevels target) {
        var playback = state.show().playback();
        return switch (target) {
            case ShowItem.OfSubmaster(int number) -> {
                var known = playback.submasters().get(number);
                yield named(Text.of("ui.sets.target.sub", number), known == null ? "" : known.name());
            }
            case ShowItem.OfSnapshot(var name) -> Text.of("ui.sets.target.snapshot", name);
            case ShowItem.OfCue(int list, var number) -> {
                var cues = playback.cueLists().get(list);
                var known = cues == null ? null : cues.cues().get(number);
                yield named(Text.of("ui.sets.target.cue", number), known == null ? "" : known.label());
            }
        };
    }

    private static String named(String item, String name) {
        return name.isEmpty() ? item : Text.of("ui.slot.line", item, name);
    }

    /// Lays its levels over those of another.
    void merge(SetRow row, ShowItem.OfLevels into) {
        if (row.item() instanceof ShowItem.OfLevels from) {
            acts.submit(new EditAction.Merge(from, into));
        }
    }

    /// Gives it a fader behind the others of a page.
    ///
    /// @param page counted from 1; 0 for none
    void toPage(SetRow row, int page) {
        var slot = switch (row.item()) {
            case ShowItem.OfGroup(int number) -> new FaderSlot.OfGroup(number);
            case ShowItem.OfSubmaster(int number) -> new FaderSlot.OfSubmaster(number);
            default -> null;
        };
        var pages = state.show().pages();
        if (page < 1 || page > pages.size()) {
            answer.set(Outcome.refused(Text.of("ui.sets.page.none")));
        } else if (slot != null) {
            acts.submit(new EditAction.SetPages(
                    new PageChange.Assign(page, pages.get(page - 1).slots().size() + 1, slot)));
        }
    }

    /// Deletes what nothing uses; else says what does, and deletes it when it is held once more.
    void delete(SetRow row) {
        boolean told = row.item().equals(deleting.askedProperty().get());
        if (told && !deleting.press(row.item())) {
            return;
        }
        int look = looks;
        acts.submit(new EditAction.Delete(row.item(), told), done -> {
            if (!done && !told && look == looks) {
                deleting.ask(row.item());
                question = answer.get();
            }
        });
    }
}
