package io.stagenet.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The check of the screens can fail.
@ExtendWith(FxToolkit.class)
class CutWordsTest {
    private static List<String> cut(Node node) {
        return FxToolkit.onFx(() -> {
            var box = new VBox(node);
            var scene = new Scene(box, 60, 40);
            box.applyCss();
            box.layout();
            assertThat(scene.getWidth()).isEqualTo(60);
            return CutWords.in(box);
        });
    }

    @Test
    void wordsThatDoNotFitAreFound() {
        assertThat(cut(new Label("Netzwerkschnittstelle"))).singleElement().asString()
                .endsWith("| Netzwerkschnittstelle");
        assertThat(cut(new Button("Gateway hinzufügen"))).hasSize(1);
        var field = new TextField();
        field.setPromptText("Wörter einer Nachricht");
        assertThat(cut(field)).hasSize(1);
    }

    @Test
    void whatFitsOrIsMeantToEndInAnEllipsisOrStandsInATooltipIsNot() {
        assertThat(cut(new Label("Patch"))).isEmpty();
        assertThat(cut(new Label("PAD..."))).isEmpty();
        var told = new Label("Netzwerkschnittstelle");
        told.setTooltip(new Tooltip("Netzwerkschnittstelle"));
        assertThat(cut(told)).isEmpty();
    }
}
