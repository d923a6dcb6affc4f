package io.stagenet.console.ui.fader;

import io.stagenet.console.text.Text;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;

/// FLASH or SOLO: on for as long as it is held: by mouse, by finger, by Space or Enter. Whatever takes it out of the hand ends it.
final class FlashButton extends Button {
    /// Not `:armed`: that follows the mouse alone.
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final String word;
    private final String letter;
    private final Consumer<Boolean> flash;
    private boolean on;

    /// FLASH.
    ///
    /// @param flash told true and false in turn
    static FlashButton flash(Consumer<Boolean> flash) {
        return new FlashButton(Text.of("ui.strip.flash"), Text.of("ui.strip.flash.compact"), flash);
    }

    /// SOLO.
    ///
    /// @param solo told true and false in turn
    static FlashButton solo(Consumer<Boolean> solo) {
        return new FlashButton(Text.of("ui.strip.solo"), Text.of("ui.strip.solo.compact"), solo);
    }

    private FlashButton(String word, String letter, Consumer<Boolean> flash) {
        super(word);
        this.word = word;
        this.letter = letter;
        this.flash = flash;
        getStyleClass().add("flash");
        setMaxWidth(Double.MAX_VALUE);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && !event.isSynthesized()) {
                set(true);
            }
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            if (!event.isSynthesized()) {
                set(false);
            }
        });
        addEventHandler(TouchEvent.TOUCH_PRESSED, event -> {
            set(true);
            event.consume();
        });
        addEventHandler(TouchEvent.TOUCH_RELEASED, event -> {
            set(false);
            event.consume();
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                set(true);
                event.consume();
            }
        });
        addEventFilter(KeyEvent.KEY_RELEASED, event -> set(false));
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                set(false);
            }
        });
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                set(false);
            }
        });
    }

    /// Only a letter where there is no room for the word.
    void setCompact(boolean now) {
        setText(now ? letter : word);
    }

    void end() {
        set(false);
    }

    private void set(boolean now) {
        if (now != on) {
            on = now;
            pseudoClassStateChanged(ON, now);
            flash.accept(now);
        }
    }
}
