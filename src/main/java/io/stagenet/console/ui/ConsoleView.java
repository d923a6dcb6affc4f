package io.stagenet.console.ui;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.EmptyState;
import io.stagenet.console.ui.device.GatewayListView;
import io.stagenet.console.ui.fader.FaderBankView;
import io.stagenet.console.ui.line.CommandLineView;
import io.stagenet.console.ui.notice.NoticesView;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The whole window: bar, gateways and notices at the left, faders, command line, status line.
///
/// A letter or digit typed anywhere else goes to the command line: the operator need not look for it.
public final class ConsoleView extends BorderPane {
    private final CommandLineView line;

    public ConsoleView(ConsoleViewModel model) {
        getStyleClass().add("console");
        line = new CommandLineView(model.line());

        var gateways = new GatewayListView(model.gateways());
        VBox.setVgrow(gateways, Priority.ALWAYS);
        var side = new VBox(gateways, new NoticesView(model.notices()));
        side.getStyleClass().add("side-panel");

        setTop(new TopBarView(model));
        setLeft(side);
        setCenter(center(model));
        setBottom(new VBox(line, statusLine(model)));
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                line.edit();
                event.consume();
            }
        });
    }

    /// Puts the keyboard where an operator expects it first.
    public void begin() {
        line.edit();
    }

    private StackPane center(ConsoleViewModel model) {
        var bank = new FaderBankView(model.bank());
        var empty = new EmptyState();
        model.contentProperty().subscribe(content -> {
            bank.setVisible(content == ConsoleViewModel.Content.FADERS);
            empty.setVisible(content != ConsoleViewModel.Content.FADERS);
            switch (content) {
                case NO_GATEWAYS -> empty.say(Text.of("ui.empty.gateways"), Text.of("ui.empty.gateways.detail"),
                        Text.of("ui.empty.gateways.step"), () -> line.begin("CONNECT "));
                case WAITING -> empty.say(Text.of("ui.empty.waiting"), model.factsProperty().get().waiting(),
                        Text.of("ui.empty.waiting.step"), () -> line.begin("POOL "));
                case NO_LEASES -> empty.say(Text.of("ui.empty.leases"), Text.of("ui.empty.leases.detail"));
                case FADERS -> empty.say("", "");
            }
        });
        var stack = new StackPane(bank, empty);
        stack.setMinSize(0, 0);
        return stack;
    }

    private static HBox statusLine(ConsoleViewModel model) {
        var latest = new Label();
        latest.textProperty().bind(model.notices().latestProperty());
        latest.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var pool = new Label();
        pool.getStyleClass().add("numbers");
        pool.setMinWidth(USE_PREF_SIZE);
        model.factsProperty().subscribe(facts -> pool.setText(facts.pool()));
        var bar = new HBox(latest, space, pool);
        bar.getStyleClass().add("status-line");
        return bar;
    }

    private void typed(KeyEvent event) {
        String character = event.getCharacter();
        boolean shortcut = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        if (shortcut || character.length() != 1 || !Character.isLetterOrDigit(character.charAt(0))) {
            return;
        }
        var scene = getScene();
        if (scene != null && !(scene.getFocusOwner() instanceof TextInputControl)) {
            line.type(character);
            event.consume();
        }
    }
}
