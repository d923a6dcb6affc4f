package io.stagenet.console.ui.control;

import io.stagenet.console.text.Text;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// A button that acts only when it is held for a second, by mouse, finger, Space or Enter; a ring around it fills meanwhile.
/// Let go earlier and nothing happens but that the button says so: no question is needed, and no slip of the hand is
/// dangerous.
public final class HoldButton extends StackPane {
    private static final Duration HOLD = Duration.seconds(1);
    /// How thick the ring is, in pixels.
    private static final double RING = 2;
    /// How long it says that it wants to be held.
    private static final Duration SAID = Duration.seconds(3);

    private final Button button;
    private final Rectangle ring = new Rectangle();
    private final DoubleProperty progress = new SimpleDoubleProperty(this, "progress");
    private final Timeline timeline;
    private final HoldWord word = new HoldWord(this);
    private final PauseTransition said = new PauseTransition(SAID);
    private BooleanSupplier allowed = () -> true;
    private Supplier<? extends @Nullable Object> subject = () -> null;
    /// What it was about when the hold began.
    private @Nullable Object meant;
    /// Pressed and not let go: a key that repeats is one hold.
    private boolean begun;
    private boolean byKey;
    /// It was down before the button had the keyboard: until it is up, it holds nothing.
    private @Nullable KeyCode foreign;

    /// @param action once per hold
    public HoldButton(String text, Runnable action) {
        getStyleClass().add("hold-button");
        button = new Button(text);
        // What a device calls itself may have underscores in it.
        button.setMnemonicParsing(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Text.of("ui.hold.tip")));
        button.setAccessibleHelp(Text.of("ui.hold.tip"));
        ring.getStyleClass().add("hold-ring");
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        ring.setVisible(false);
        getChildren().addAll(button, ring, word);
        said.setOnFinished(event -> word.hide());
        timeline = new Timeline(new KeyFrame(HOLD, event -> {
            cancel();
            if (Objects.equals(meant, subject.get())) {
                action.run();
            }
        }, new KeyValue(progress, 1)));
        progress.subscribe(this::placeRing);
        button.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                begin();
            }
        });
        button.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> letGo());
        button.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                if (event.getCode() != foreign) {
                    byKey = true;
                    begin();
                }
                event.consume();
            }
        });
        button.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == foreign) {
                foreign = null;
            }
            letGo();
        });
        button.focusedProperty().subscribe(focused -> {
            var scene = getScene();
            if (!focused) {
                end();
            } else if (scene != null) {
                foreign = KeyDown.in(scene).code();
            }
        });
        sceneProperty().subscribe(scene -> {
            word.hide();
            if (scene == null) {
                end();
            } else {
                // Sees keys from now on, not only once it has the keyboard.
                KeyDown.in(scene);
            }
        });
    }

    public Button button() {
        return button;
    }

    /// @param question asked when a hold begins; when it says no, there is none
    public void setAllowed(BooleanSupplier question) {
        allowed = question;
    }

    /// @param asked what the hold is about: when it is another at its end than at its beginning, nothing is done
    public void setSubject(Supplier<? extends @Nullable Object> asked) {
        subject = asked;
    }

    private void begin() {
        // A key that repeats does not start it anew.
        if (timeline.getStatus() != Animation.Status.RUNNING && !begun) {
            begun = true;
            word.hide();
            if (allowed.getAsBoolean()) {
                meant = subject.get();
                timeline.playFromStart();
            }
        }
    }

    private void letGo() {
        if (timeline.getStatus() == Animation.Status.RUNNING) {
            word.show();
            said.playFromStart();
        }
        end();
    }

    /// Whether the key that holds it is still down.
    boolean isHeldByKey() {
        return byKey;
    }

    private void end() {
        begun = false;
        byKey = false;
        cancel();
    }

    private void cancel() {
        timeline.stop();
        progress.set(0);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        placeRing();
        word.place();
    }

    /// As much of the outline as there was of the second.
    private void placeRing() {
        double part = progress.get();
        ring.setVisible(part > 0);
        if (part <= 0) {
            return;
        }
        double width = Math.max(0, getWidth() - RING);
        double height = Math.max(0, getHeight() - RING);
        ring.setX(RING / 2);
        ring.setY(RING / 2);
        ring.setWidth(width);
        ring.setHeight(height);
        double around = 2 * (width + height);
        ring.getStrokeDashArray().setAll(around * part, around);
    }
}
