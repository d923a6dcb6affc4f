package io.stagenet.console.ui.about;

import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.text.BuildVersion;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.Parts;
import io.stagenet.console.ui.Theme;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkit.class)
class AboutViewTest {
    private AboutView view;

    @BeforeEach
    void open() {
        runOnFx(() -> {
            view = new AboutView();
            Theme.scene(view, 1000, 800);
            view.applyCss();
            view.layout();
        });
    }

    @Test
    void saysWhatThisIsAndWhatItRunsOn() {
        assertThat(words()).contains("About StageNet Console", BuildVersion.version(), "Apache License 2.0",
                System.getProperty("javafx.runtime.version"))
                .anyMatch(text -> text.startsWith(Runtime.version().toString()));
    }

    @Test
    void thePartsOfOthersAreListedOnceTheyAreAskedForByTheKeyboard() {
        assertThat(words()).doesNotContain("jmdns");
        runOnFx(() -> press(button("Parts of others")));
        assertThat(words()).contains("jmdns", "Java-WebSocket", "LGPL 2.1 (or EPL 2.0)", "© QOS.ch");
        runOnFx(() -> press(button("Parts of others")));
        assertThat(words()).doesNotContain("jmdns");
    }

    @Test
    void isCopiedAsText() {
        runOnFx(() -> press(button("Copy")));
        assertThat(words()).contains("Copied");
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("StageNet Console\nVersion: " + BuildVersion.version() + "\n")
                .contains("\njmdns: Apache License 2.0, © JmDNS contributors\n");
    }

    private List<String> words() {
        return onFx(() -> view.lookupAll(".label").stream().map(Label.class::cast).map(Labeled::getText).toList());
    }

    private ButtonBase button(String begin) {
        return Parts.of(view, ".button", ".toggle-button").stream().map(ButtonBase.class::cast)
                .filter(button -> button.getText().startsWith(begin)).findFirst().orElseThrow();
    }

    private static void press(ButtonBase button) {
        assertThat(button.isFocusTraversable()).isTrue();
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(button, new KeyEvent(type, "", "", KeyCode.SPACE, false, false, false, false));
        }
    }
}
