package io.stagenet.console.ui.sets;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.service.Action.Selection;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.EditAction.LevelSource;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.PageShow;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.control.AddressSelection;
import io.stagenet.console.ui.control.Bounce;
import java.util.ArrayList;
import java.util.BitSet;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.junit.jupiter.api.BeforeEach;

/// A show with two groups, two submasters, a snapshot and a cue, and a desk that takes every action.
abstract class SetsViewModelTestBase {
    static final LevelSource HELD = new LevelSource.Captured();

    final FakeConsole console = new FakeConsole(new Rig().state());
    final AddressSelection selection = new AddressSelection();
    final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper(1);
    final SetsViewModel sets = new SetsViewModel(console, selection, page, Runnable::run);

    @BeforeEach
    void open() {
        show(PageShow.show().withPlayback(PageShow.show().playback().withSnapshot("Rain",
                LevelSet.builder().put(1, 20).build())));
        sets.openProperty().set(true);
    }

    void show(ShowData show) {
        sets.show(new Rig().gateway("A", LinkState.ONLINE, 1, 40, "DMX").show(show).state());
    }

    void sort(SetSort sort) {
        sets.sortProperty().set(sort);
    }

    SetRow row(int at) {
        return sets.rowsProperty().get().get(at);
    }

    SetRow chosen(int at) {
        sets.choose(row(at));
        return row(at);
    }

    void select(int... addresses) {
        var all = new BitSet();
        for (int address : addresses) {
            all.set(address);
        }
        selection.set(all);
    }

    void held(int address, int level) {
        console.faders.move(address, level);
        sets.takings().begin();
    }

    void readWhatCameOfIt() {
        console.nanos += Bounce.READING.toNanos();
    }

    void aSecondHasPassedSinceTheQuestion() {
        console.nanos += EditAction.SECOND_PRESS.toNanos();
        sets.pulse();
    }

    String answer() {
        return sets.answerProperty().get().message();
    }

    static Selection runs(int... ends) {
        var terms = new ArrayList<Selection.Term>();
        for (int i = 0; i < ends.length; i += 2) {
            terms.add(new Selection.Addresses(ends[i], ends[i + 1], false));
        }
        return new Selection(terms);
    }
}
