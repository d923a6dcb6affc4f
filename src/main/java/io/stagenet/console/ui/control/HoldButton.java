package io.stagenet.console.ui.control;

import io.stagenet.console.text.Text;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// A button that acts only when it is held for a second, by mouse, finger, Space or Enter; a bar fills meanwhile. Let go
/// earlier and nothing happens: no question is needed, and no slip of the hand is dangerous.
public final class HoldButton extends StackPane {
    private static final Duration HOLD = Duration.seconds(1);

    private final Button button;
    private final Region bar = new Region();
    private final DoubleProperty progress = new SimpleDoubleProperty(this, "progress");
    private final Timeline timeline;

    /// @param action once per hold
    public HoldButton(String text, Runnable action) {
        getStyleClass().add("hold-button");
        button = new Button(text);
        // What a device calls itself may have underscores in it.
        button.setMnemonicParsing(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Text.of("ui.hold.tip")));
        button.setAccessibleHelp(Text.of("ui.hold.tip"));
        bar.getStyleClass().add("hold-bar");
        bar.setManaged(false);
        bar.setMouseTransparent(true);
        getChildren().addAll(button, bar);
        timeline = new Timeline(new KeyFrame(HOLD, event -> {
            cancel();
            action.run();
        }, new KeyValue(progress, 1)));
        progress.subscribe(this::placeBar);
        button.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                begin();
            }
        });
        button.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> cancel());
        button.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                begin();
                event.consume();
            }
        });
        button.addEventFilter(KeyEvent.KEY_RELEASED, event -> cancel());
        button.focusedProperty().subscribe(focused -> {
            if (!focused) {
                cancel();
            }
        });
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                cancel();
            }
        });
    }

    public Button button() {
        return button;
    }

    private void begin() {
        // A key that repeats does not start it anew.
        if (timeline.getStatus() != javafx.animation.Animation.Status.RUNNING) {
            timeline.playFromStart();
        }
    }

    private void cancel() {
        timeline.stop();
        progress.set(0);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        placeBar();
    }

    private void placeBar() {
        bar.resizeRelocate(2, getHeight() - 4, Math.max(0, getWidth() - 4) * progress.get(), 2);
    }
}
