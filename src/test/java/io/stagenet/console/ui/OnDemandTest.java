package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.ui.control.Keyboard;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

final class OnDemandTest {
    @Test
    void aPartIsMadeOnceAndTakesItsPlaceAmongTheOthers() {
        var wanted = new SimpleBooleanProperty();
        var made = new ArrayList<StackPane>();
        var pane = onFx(() -> new StackPane(new StackPane(), OnDemand.part(wanted, () -> {
            made.add(new StackPane());
            return made.getLast();
        }), new StackPane()));
        assertThat(made).isEmpty();
        onFx(() -> {
            for (boolean now : List.of(true, false, true)) {
                wanted.set(now);
            }
            return null;
        });
        assertThat(made).hasSize(1);
        assertThat(pane.getChildren()).hasSize(3).element(1).isSameAs(made.getFirst());
    }

    @Test
    void aPartThatIsWantedAlreadyIsThereAtOnce() {
        var part = new StackPane();
        assertThat(onFx(() -> OnDemand.part(new SimpleBooleanProperty(true), () -> part))).isSameAs(part);
    }

    @Test
    void aPartThatIsBeingMadeGetsTheKeyboardWhenItIsInItsWindow() {
        var wanted = new SimpleBooleanProperty();
        var field = new TextField();
        var other = new TextField();
        var scene = onFx(() -> {
            var shown = new Scene(new StackPane(other, OnDemand.part(wanted, () -> {
                Keyboard.give(field);
                return field;
            })));
            other.requestFocus();
            return shown;
        });
        onFx(() -> {
            wanted.set(true);
            return null;
        });
        assertThat(onFx(scene::getFocusOwner)).isSameAs(field);
        onFx(() -> {
            other.requestFocus();
            Keyboard.give(field);
            return null;
        });
        assertThat(onFx(scene::getFocusOwner)).isSameAs(field);
    }
}
