package io.stagenet.console.ui.control;

import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkit.class)
class ChooserTest {
    private final Map<Integer, String> words = new HashMap<>(Map.of(1, "one", 2, "two", 3, "three", 4, "four"));
    private final List<Integer> chosen = new ArrayList<>();
    private Stage stage;
    private Chooser<Integer> chooser;

    @BeforeEach
    void open() {
        runOnFx(() -> {
            chooser = new Chooser<>(words::get, chosen::add);
            stage = new Stage();
            stage.setScene(Theme.scene(new StackPane(chooser), 300, 100));
            stage.show();
        });
    }

    @AfterEach
    void close() {
        runOnFx(stage::hide);
    }

    private String shown(List<Integer> all, Integer now) {
        return onFx(() -> {
            chooser.show(all, now);
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return chooser.getButtonCell().getText();
        });
    }

    @Test
    void itNamesWhatIsSoWhereverThatIsInTheList() {
        assertThat(shown(List.of(1, 2, 3), 2)).isEqualTo("two");
        assertThat(shown(List.of(2, 3, 4), 2)).isEqualTo("two");
        assertThat(shown(List.of(4, 1, 3, 2), 2)).isEqualTo("two");
        assertThat(shown(List.of(2), 2)).isEqualTo("two");
        assertThat(shown(List.of(1, 3), null)).isNullOrEmpty();
    }

    @Test
    void itSaysTheNewWordOfTheSame() {
        shown(List.of(1, 2), 2);
        words.put(2, "second");
        assertThat(shown(List.of(1, 2), 2)).isEqualTo("second");
    }

    @Test
    void onlyWhatTheOperatorTakesIsTold() {
        shown(List.of(1, 2, 3), 2);
        shown(List.of(2, 3), 3);
        assertThat(chosen).isEmpty();
        runOnFx(() -> chooser.getSelectionModel().select(0));
        assertThat(chosen).containsExactly(2);
    }
}
