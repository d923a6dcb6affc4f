package io.stagenet.console.ui.cue;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.EditAction.ListChange;
import io.stagenet.console.service.PlaybackAction;
import io.stagenet.console.text.Numbers;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which cue list is meant where none is named, and what holds for all of it. FX thread.
final class CueListViewModel {
    private final Acts acts;
    private final DoubleSupplier rate;
    private final Consumer<String> answer;
    private final ReadOnlyObjectWrapper<List<CueChoice>> choices = new ReadOnlyObjectWrapper<>(this, "choices",
            List.of());
    private final ReadOnlyObjectWrapper<CueList> shown = new ReadOnlyObjectWrapper<>(this, "shown", CueList.of(1));

    /// @param rate   of the list at this moment, in percent
    /// @param answer told what stands in the way before anything is asked of the desk
    CueListViewModel(Acts acts, DoubleSupplier rate, Consumer<String> answer) {
        this.acts = acts;
        this.rate = rate;
        this.answer = answer;
    }

    /// All lists, and one that is not there yet.
    ReadOnlyObjectProperty<List<CueChoice>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /// As it is in the show; an empty one when it is not there yet.
    ReadOnlyObjectProperty<CueList> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    void show(ConsoleState now) {
        int number = now.editing().list();
        var lists = now.show().playback().cueLists();
        var known = lists.get(number);
        var next = known == null ? CueList.of(number) : known;
        // What says the same keeps its identity: nobody looks at it anew.
        if (known != null || !next.equals(shown.get())) {
            shown.set(next);
        }
        choices.set(choicesOf(lists.values(), number));
    }

    private static List<CueChoice> choicesOf(Iterable<CueList> lists, int meant) {
        var choices = new ArrayList<CueChoice>();
        int free = 1;
        boolean found = false;
        for (var each : lists) {
            choices.add(new CueChoice(each.number(), each.name(), false));
            found |= each.number() == meant;
            free = each.number() == free ? free + 1 : free;
        }
        if (!found) {
            choices.add(new CueChoice(meant, "", true));
        }
        if (free <= CueList.MAX_NUMBER && (found || free != meant)) {
            choices.add(new CueChoice(free, "", true));
        }
        return List.copyOf(choices);
    }

    /// This list is meant from now on, by GO too.
    void choose(int number) {
        if (number != shown.get().number()) {
            acts.submit(new EditAction.SelectList(number));
        }
    }

    void setTracking(boolean tracking) {
        if (tracking != shown.get().tracking()) {
            acts.submit(new EditAction.SetCueList(shown.get().number(), new ListChange.Tracking(tracking)));
        }
    }

    /// @param typed what BACK takes, in seconds
    /// @return whether it was understood
    boolean setBack(String typed) {
        var millis = PlayTime.parse(typed);
        if (millis.isEmpty()) {
            answer.accept(Text.of("ui.cue.time.wrong", typed));
            return false;
        }
        if (millis.getAsLong() != shown.get().back()) {
            acts.submit(new EditAction.SetCueList(shown.get().number(), new ListChange.Back(millis.getAsLong())));
        }
        return true;
    }

    /// @param typed in percent
    /// @return whether it was understood
    boolean setRate(String typed) {
        try {
            double percent = Double.parseDouble(Numbers.plain(typed.replace("%", "")));
            if (percent != rate.getAsDouble()) {
                acts.submit(new PlaybackAction.SetRate(shown.get().number(), percent));
            }
            return true;
        } catch (NumberFormatException wrong) {
            answer.accept(Text.of("ui.cue.rate.wrong", typed));
            return false;
        }
    }

    /// @param percent 0 to 100
    void setMaster(double percent) {
        acts.submit(new PlaybackAction.SetListMaster(shown.get().number(), percent));
    }
}
