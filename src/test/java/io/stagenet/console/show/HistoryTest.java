package io.stagenet.console.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagenet.console.model.ShowData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {
    private static ShowData named(String name) {
        return ShowData.EMPTY.withNames(new TreeMap<>(Map.of(1, name)));
    }

    @Test
    void takesChangesBackAndDoesThemAgainUnderTheirNames() {
        var history = new History(ShowData.EMPTY);
        assertThat(history.undoName()).isNull();
        history.change("name SN1", named("Key"));
        history.change("name SN1 again", named("Fill"));
        assertThat(history.undoName()).isEqualTo("name SN1 again");
        assertThat(history.undoNames(8)).containsExactly("name SN1 again", "name SN1");
        assertThat(history.undoNames(1)).containsExactly("name SN1 again");
        assertThat(history.undone()).isEqualTo(named("Key"));
        assertThat(history.undo()).isEqualTo(named("Key"));
        assertThat(history.redoName()).isEqualTo("name SN1 again");
        assertThat(history.redone()).isEqualTo(named("Fill"));
        assertThat(history.redo()).isEqualTo(named("Fill"));
        assertThat(history.redoName()).isNull();
    }

    @Test
    void aChangeEndsWhatCouldBeDoneAgain() {
        var history = new History(ShowData.EMPTY);
        history.change("one", named("Key"));
        history.undo();
        history.change("other", named("Fill"));
        assertThat(history.redoName()).isNull();
        assertThatThrownBy(history::redo).isInstanceOf(NoSuchElementException.class);
        assertThat(history.undo()).isSameAs(ShowData.EMPTY);
    }

    @Test
    void whatChangesNothingIsNoChange() {
        var history = new History(named("Key"));
        assertThat(history.change("name SN1", named("Key"))).isFalse();
        assertThat(history.undoName()).isNull();
    }

    /// The shows themselves are kept, so that what is written of them cannot differ either.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void undoOfAllGivesTheStartAndRedoOfAllTheEnd(long seed) {
        var edits = new RandomEdits(seed);
        var start = ShowData.EMPTY;
        for (int i = 0; i < 20; i++) {
            start = edits.next(start);
        }
        var history = new History(start);
        var passed = new ArrayList<>(List.of(start));
        for (int i = 0; i < 300; i++) {
            if (history.change("edit " + i, edits.next(history.present()))) {
                passed.add(history.present());
            }
        }
        assertThat(passed.size()).as("edits that changed something").isGreaterThan(100);
        var end = history.present();
        for (int at = passed.size() - 2; at >= 0; at--) {
            assertThat(history.undo()).isSameAs(passed.get(at));
        }
        assertThat(history.present()).isSameAs(start);
        assertThat(history.undoName()).isNull();
        while (history.redoName() != null) {
            history.redo();
        }
        assertThat(history.present()).isSameAs(end);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void goesBackAndForthAndOnAtRandomAsAListOfShowsWould(long seed) {
        var edits = new RandomEdits(seed);
        var random = new Random(seed);
        var history = new History(ShowData.EMPTY);
        var model = new ArrayList<>(List.of(ShowData.EMPTY));
        int at = 0;
        for (int i = 0; i < 2000; i++) {
            int what = random.nextInt(4);
            if (what == 0 && at > 0) {
                assertThat(history.undo()).isSameAs(model.get(--at));
            } else if (what == 1 && at < model.size() - 1) {
                assertThat(history.redo()).isSameAs(model.get(++at));
            } else {
                var next = edits.next(history.present());
                if (history.change("edit " + i, next)) {
                    model.subList(++at, model.size()).clear();
                    model.add(next);
                }
            }
            assertThat(history.undoName() == null).isEqualTo(at == 0);
            assertThat(history.redoName() == null).isEqualTo(at == model.size() - 1);
        }
    }
}
