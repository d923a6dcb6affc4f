package io.stagenet.console.ui.cue;

import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CuePart;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.FieldGroup;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Times of chosen addresses: a line to set them, and below it a row for each part the cue has.
final class CuePartsView extends GridPane {
    private static final double TIME = 50;
    private static final double SIGN = 28;
    /// So many nodes the line has.
    private static final int FIELDS = 5;

    private final CueTimesViewModel model;
    private final Supplier<@Nullable Cue> cue;
    private final TextField addresses = new TextField();
    private final TextField up = new TextField();
    private final TextField down = new TextField();
    private final TextField delay = new TextField();
    private final List<TextField> all = List.of(addresses, up, down, delay);
    private final Button set = sign(MaterialDesignC.CHECK, Text.of("ui.cue.times.set"));
    private final FieldGroup group = new FieldGroup(this, addresses, up, down, delay);
    private List<CuePart> shown = List.of();
    private Runnable taken = () -> {
    };

    /// @param cue the one that is looked at; null when there is none
    CuePartsView(CueTimesViewModel model, Supplier<@Nullable Cue> cue) {
        this.model = model;
        this.cue = cue;
        getStyleClass().add("cue-parts");
        var first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(first);
        for (double width : new double[]{TIME, TIME, TIME, SIGN}) {
            getColumnConstraints().add(new ColumnConstraints(width, width, width));
        }
        addresses.setPromptText(Text.of("ui.cue.column.address"));
        addresses.setAccessibleText(Text.of("ui.cue.times.address"));
        addresses.setTooltip(new Tooltip(Text.of("ui.cue.times.address")));
        field(up, Text.of("ui.cue.column.up"), Text.of("ui.cue.up.name"));
        field(down, Text.of("ui.cue.column.down"), Text.of("ui.cue.down.name"));
        field(delay, Text.of("ui.cue.column.delay"), Text.of("ui.cue.delay.name"));
        for (var each : all) {
            each.setMinWidth(0);
            each.setPrefColumnCount(4);
            each.setOnAction(event -> enter());
        }
        set.setOnAction(event -> enter());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                clear();
            }
        });
        addRow(0, addresses, up, down, delay, set);
    }

    private static void field(TextField field, String prompt, String name) {
        field.setPromptText(prompt);
        field.setAccessibleText(name);
    }

    /// A small button without a word on it.
    static Button sign(Ikon icon, String name) {
        var button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().add("sign");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setMinWidth(SIGN);
        button.setMaxWidth(SIGN);
        return button;
    }

    /// @param done run when what is in the fields was taken, or a row
    void onTaken(Runnable done) {
        taken = done;
    }

    /// Whether the keyboard is in a field, or what was typed there was not asked for yet.
    boolean isInUse() {
        return all.stream().anyMatch(TextField::isFocused) || group.isTyped();
    }

    /// @param same whether it is the cue that was shown before
    void show(Cue now, boolean same) {
        if (!same) {
            clear();
        }
        if (!now.parts().equals(shown)) {
            shown = now.parts();
            lay();
        }
    }

    private void clear() {
        group.showAnew("", "", "", "");
    }

    private void enter() {
        if (set()) {
            taken.run();
        }
    }

    /// @return whether it was understood
    private boolean set() {
        var looked = cue.get();
        var asked = all.stream().map(TextField::getText).toList();
        return looked == null || model.setPart(looked, asked.get(0), asked.get(1), asked.get(2), asked.get(3), done -> {
            // What was refused stays, to be mended.
            if (done && all.stream().map(TextField::getText).toList().equals(asked)) {
                clear();
            }
        });
    }

    private void lay() {
        // The fields stay: somebody may type in them.
        getChildren().remove(FIELDS, getChildren().size());
        for (var part : shown) {
            addRow(getRowCount(), row(part));
        }
    }

    private Node[] row(CuePart part) {
        var name = new Button(CueWords.addresses(part.addresses()));
        name.setMnemonicParsing(false);
        name.getStyleClass().addAll("quiet", "name");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setTooltip(new Tooltip(Text.of("ui.cue.times.change", name.getText())));
        name.setOnAction(event -> {
            group.showAnew(name.getText(), text(part.times().up()), text(part.times().down()),
                    text(part.times().delay()));
            up.requestFocus();
        });
        var gone = sign(MaterialDesignC.CLOSE, Text.of("ui.cue.times.take", name.getText()));
        gone.setOnAction(event -> {
            var looked = cue.get();
            if (looked != null) {
                model.takeAway(looked, part);
                // The row goes, and the keyboard does not go where nobody looks.
                taken.run();
            }
        });
        return new Node[]{name, time(part.times().up()), time(part.times().down()), time(part.times().delay()), gone};
    }

    private static Label time(long millis) {
        var label = new Label(text(millis));
        label.getStyleClass().add("mono");
        return label;
    }

    private static String text(long millis) {
        return PlayTime.plain(millis);
    }
}
