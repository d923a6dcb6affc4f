package io.stagenet.console.ui.control;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.ui.FxToolkit;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkit.class)
final class OnDemandTest {
    @Test
    void aPartIsMadeOnceAndTakesItsPlaceAmongTheOthers() {
        runOnFx(() -> {
            var wanted = new SimpleBooleanProperty();
            var made = new ArrayList<StackPane>();
            var pane = new StackPane(new StackPane(), OnDemand.part(wanted, () -> {
                made.add(new StackPane());
                return made.getLast();
            }), new StackPane());
            assertThat(made).isEmpty();
            for (boolean now : List.of(true, false, true)) {
                wanted.set(now);
            }
            assertThat(made).hasSize(1);
            assertThat(pane.getChildren()).hasSize(3).element(1).isSameAs(made.getFirst());
        });
    }

    @Test
    void aPartThatIsWantedAlreadyIsThereAtOnce() {
        runOnFx(() -> {
            var part = new StackPane();
            assertThat(OnDemand.part(new SimpleBooleanProperty(true), () -> part)).isSameAs(part);
        });
    }

    @Test
    void aPartThatIsBeingMadeGetsTheKeyboardWhenItIsInItsWindow() {
        runOnFx(() -> {
            var wanted = new SimpleBooleanProperty();
            var field = new TextField();
            var other = new TextField();
            var scene = new Scene(new StackPane(other, OnDemand.part(wanted, () -> {
                Keyboard.give(field);
                return new VBox(new HBox(field));
            })));
            other.requestFocus();
            wanted.set(true);
            assertThat(scene.getFocusOwner()).isSameAs(field);
            other.requestFocus();
            Keyboard.give(field);
            assertThat(scene.getFocusOwner()).isSameAs(field);
        });
    }
}
