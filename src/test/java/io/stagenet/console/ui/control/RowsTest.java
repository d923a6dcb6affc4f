package io.stagenet.console.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static final class Row {
        private final int key;
        private int shown;

        Row(int key) {
            this.key = key;
        }

        int key() {
            return key;
        }
    }

    private static void sync(javafx.collections.ObservableList<Row> rows, List<Integer> keys) {
        Rows.sync(rows, keys, key -> key, Row::key, Row::new, (row, key) -> row.shown = key);
    }

    @Test
    void rowsOfKnownKeysStayTheSameObjectsWhateverComesGoesAndMoves() {
        var random = new Random(20_261_123);
        var rows = FXCollections.<Row>observableArrayList();
        var before = new ArrayList<Row>();
        for (int round = 0; round < 500; round++) {
            var keys = new ArrayList<>(random.ints(random.nextInt(12), 0, 15).distinct().boxed().toList());
            sync(rows, keys);
            assertThat(rows).extracting(Row::key).containsExactlyElementsOf(keys);
            assertThat(rows).allSatisfy(row -> assertThat(row.shown).isEqualTo(row.key()));
            for (var row : rows) {
                before.stream().filter(old -> old.key() == row.key()).forEach(old -> assertThat(row).isSameAs(old));
            }
            before.clear();
            before.addAll(rows);
        }
    }

    @Test
    void nothingChangedMeansNoChangeOfTheList() {
        var rows = FXCollections.<Row>observableArrayList();
        sync(rows, List.of(1, 2, 3));
        var changes = new ArrayList<String>();
        rows.addListener((ListChangeListener<Row>) change -> changes.add(change.toString()));
        sync(rows, List.of(1, 2, 3));
        assertThat(changes).isEmpty();
    }

    @Test
    void aRowThatComesTakesNoOtherRowOutOfTheList() {
        var rows = FXCollections.<Row>observableArrayList();
        sync(rows, List.of(2, 4));
        var removed = new ArrayList<Row>();
        rows.addListener((ListChangeListener<Row>) change -> {
            while (change.next()) {
                removed.addAll(change.getRemoved());
            }
        });
        sync(rows, List.of(1, 2, 3, 4, 5));
        assertThat(removed).isEmpty();
    }
}
