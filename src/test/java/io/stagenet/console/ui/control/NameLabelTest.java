package io.stagenet.console.ui.control;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.Theme;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkit.class)
class NameLabelTest {
    private static String drawn(String name, double width) {
        return FxToolkit.onFx(() -> {
            var label = new NameLabel();
            label.setWrapText(true);
            label.setName(name);
            var stage = new Stage();
            stage.setScene(Theme.scene(new Pane(label), 400, 100));
            stage.show();
            label.resize(width, 40);
            stage.hide();
            return label.getText();
        });
    }

    @Test
    void wordsThatFitStayWhole() {
        assertThat(drawn("Front wash", 60)).isEqualTo("Front wash");
        assertThat(drawn("Specials", 300)).isEqualTo("Specials");
    }

    @Test
    void aSingleWordThatIsTooWideIsBrokenOnceWhereASyllableBegins() {
        assertThat(drawn("Cyclorama", 48)).isEqualTo("Cyclo-\nrama");
        assertThat(drawn("Chandelier", 55)).isEqualTo("Chande-\nlier");
        assertThat(drawn("Specials", 40)).isEqualTo("Spe-\ncials");
        assertThat(drawn("STAGE-LEFT", 55)).as("behind a hyphen that is there").isEqualTo("STAGE-\nLEFT");
        assertThat(drawn("XLRTDMXPQ", 60)).as("no syllable").contains("-\n").startsWith("XLR");
        assertThat(drawn("Incomprehensibilities", 50)).contains("-\n").endsWith("\u2026");
    }

    @Test
    void aWordThatIsTooWideBesideOthersEndsInAnEllipsis() {
        assertThat(drawn("Red Ornamentals", 50)).startsWith("Red Or").endsWith("\u2026");
    }

    @Test
    void aNumberAtTheEndStaysInSight() {
        assertThat(drawn("Portalbrücke Profilscheinwerfer 12", 70)).startsWith("Portal").endsWith("\u2026 12");
        assertThat(drawn("Portalbrücke Profilscheinwerfer links außen 7", 70)).contains("\n").endsWith("\u2026 7");
        assertThat(drawn("Profilscheinwerfer12", 60)).contains("-\n").endsWith("12");
        assertThat(drawn("Front 12", 60)).isEqualTo("Front 12");
        assertThat(drawn("Ornamentals 3", 50)).startsWith("Or").endsWith(" 3");
        assertThat(drawn("12", 60)).isEqualTo("12");
    }

    @Test
    void whereNotEvenTwoSignsHaveRoomNothingIsBroken() {
        assertThat(drawn("Specials", 16)).endsWith("\u2026").doesNotContain("\n");
    }

    @Test
    void whatIsNotWrappedIsLeftToTheLabel() {
        runOnFx(() -> {
            var label = new NameLabel();
            label.setName("Ornamentals");
            label.resize(20, 20);
            assertThat(label.getText()).isEqualTo("Ornamentals");
        });
    }
}
