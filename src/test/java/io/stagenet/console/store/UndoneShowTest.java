package io.stagenet.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.ShowData;
import io.stagenet.console.show.History;
import io.stagenet.console.show.RandomEdits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Undo and redo as a show file sees them.
class UndoneShowTest {
    private static byte[] file(ShowData show) {
        return ShowFormat.encode(ShowDocument.of(show));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void undoOfAllGivesTheEmptyShowAndRedoOfAllTheLastOneByteForByte(long seed) throws Exception {
        var edits = new RandomEdits(seed);
        var history = new History(ShowData.EMPTY);
        byte[] empty = file(history.present());
        for (int i = 0; i < 200; i++) {
            history.change("edit " + i, edits.next(history.present()));
        }
        byte[] end = file(history.present());
        assertThat(end).isNotEqualTo(empty);
        assertThat(ShowFormat.decode(end).show()).as("read again").isEqualTo(history.present());
        while (history.undoName() != null) {
            history.undo();
        }
        assertThat(file(history.present())).isEqualTo(empty);
        while (history.redoName() != null) {
            history.redo();
        }
        assertThat(file(history.present())).isEqualTo(end);
    }
}
