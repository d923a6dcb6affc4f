package io.stagenet.console.ui.cue;

import static io.stagenet.console.ui.FxToolkit.await;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.mouse;
import static io.stagenet.console.ui.Hands.press;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.OpenWindow;
import io.stagenet.console.ui.ViewId;
import io.stagenet.console.ui.control.Bounce;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What comes on the heels of a press, or between a press and its release, does nothing that was not meant.
@ExtendWith(FxToolkit.class)
class RecordBounceTest {
    private final FakeConsole console = new FakeConsole(CueShow.rig().show(CueShow.three(false)).state());
    private OpenWindow window;

    @BeforeEach
    void open() {
        console.faders.move(1, 128);
        window = OpenWindow.of(console, ViewId.CUES);
        runOnFx(() -> {
            window.pulse(0);
            // A button hears of no mouse before it has its skin.
            window.scene().getRoot().applyCss();
        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    private TextField line() {
        return (TextField) window.one(".command-line .text-field");
    }

    @Test
    void theBounceOfTheEnterThatRecordedDoesNotDoTheLineThatWaits() {
        runOnFx(() -> {
            line().requestFocus();
            line().setText("1 THRU 12 AT 0");
            window.one(".record-bar .text-field").requestFocus();
            press(window.owner(), KeyCode.ENTER);
            assertThat(console.actions).hasSize(1).first().isInstanceOf(EditAction.RecordLevels.class);
        });
        await("the keyboard went back", () -> window.owner().equals(line()));
        runOnFx(() -> {
            press(window.owner(), KeyCode.ENTER);
            console.nanos += Bounce.READING.toNanos() - 1;
            press(window.owner(), KeyCode.ENTER);
            assertThat(line().getText()).isEqualTo("1 THRU 12 AT 0");
            assertThat(console.actions).hasSize(1);
            console.nanos++;
            press(window.owner(), KeyCode.ENTER);
            assertThat(console.actions).as("a press that is meant").hasSize(2);
        });
    }

    private Button update() {
        return window.all(".record-bar .button", Button.class).filter(each -> each.getText().startsWith("UPDATE"))
                .findFirst().orElseThrow();
    }

    @Test
    void updateTakesTheCueThatItNamedWhenItWasPressed() {
        runOnFx(() -> {
            window.show(CueShow.playing(console.state(), "1", 0));
            var update = update();
            assertThat(update.isDisabled()).isFalse();
            mouse(update, MouseEvent.MOUSE_PRESSED, 5);
            window.show(CueShow.playing(console.state(), "2", 0));
            assertThat(update.getText()).isEqualTo("UPDATE 1");
            mouse(update, MouseEvent.MOUSE_RELEASED, 5);
            assertThat(console.actions).singleElement().isInstanceOfSatisfying(EditAction.Update.class,
                    done -> assertThat(done.item()).isEqualTo(new ShowItem.OfCue(1, CueShow.number("1"))));
            assertThat(update.getText()).isEqualTo("UPDATE 2");
        });
    }
}
