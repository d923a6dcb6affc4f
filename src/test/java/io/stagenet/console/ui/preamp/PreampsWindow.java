package io.stagenet.console.ui.preamp;

import static io.stagenet.console.ui.FxToolkit.runOnFx;

import io.stagenet.console.ui.ConsoleView;
import io.stagenet.console.ui.ConsoleViewModel;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.ModelFeed;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.Theme;
import io.stagenet.console.ui.ViewId;
import io.stagenet.console.ui.line.DeskInterpreter;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/// The preamps in a window, for tests that use them by mouse and by key.
@ExtendWith(FxToolkit.class)
abstract class PreampsWindow {
    final FakeConsole console = new FakeConsole(new Rig().state());
    ConsoleViewModel model;
    ModelFeed feed;
    ConsoleView view;
    Stage stage;

    @BeforeEach
    void open() {
        runOnFx(() -> {
            model = new ConsoleViewModel(console, new DeskInterpreter(console), Runnable::run, ZoneOffset.UTC);
            feed = new ModelFeed(console, model);
            view = new ConsoleView(model);
            view.fill();
            stage = new Stage();
            stage.setScene(Theme.scene(view, 1440, 900));
            stage.show();
            model.open(ViewId.PREAMPS);
        });
    }

    @AfterEach
    void close() {
        runOnFx(() -> {
            view.dispose();
            stage.hide();
        });
    }

    void say(Rig rig) {
        console.say(rig.state());
        feed.show(console.state());
        settle();
    }

    void settle() {
        for (int i = 0; i < 3; i++) {
            view.applyCss();
            view.layout();
        }
    }

    Stream<PreampStripView> strips() {
        return view.lookupAll(".preamp-strip").stream().map(PreampStripView.class::cast);
    }

    PreampStripView strip(int index) {
        return strips().filter(each -> each.model().key().index() == index).findFirst().orElseThrow();
    }

    static void click(Node node, boolean shift, boolean shortcut) {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        Event.fireEvent(node, new MouseEvent(MouseEvent.MOUSE_CLICKED, 5, 5, 5, 5, MouseButton.PRIMARY, 1, shift,
                shortcut && !mac, false, shortcut && mac, false, false, false, false, false, true, null));
    }

    static void press(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    Stream<String> words(String selector) {
        return view.lookupAll(selector).stream().filter(Node::isVisible).map(Label.class::cast).map(Label::getText);
    }

    static Rig rack() {
        return new Rig().box(Boxes.box("RACK", 16, i -> Boxes.rich(i, 20)));
    }

    /// Where the keyboard is.
    Node focused() {
        return Objects.requireNonNull(stage.getScene().getFocusOwner(), "nothing has the keyboard");
    }

    /// Into the field that has the keyboard, and Enter.
    void type(String text) {
        var field = (TextField) focused();
        field.setText(text);
        field.fireEvent(new javafx.event.ActionEvent());
    }
}
