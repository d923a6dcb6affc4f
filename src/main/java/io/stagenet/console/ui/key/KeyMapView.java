package io.stagenet.console.ui.key;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.CloseButton;
import io.stagenet.console.ui.control.HoldButton;
import io.stagenet.console.ui.control.Keyboard;
import java.util.Arrays;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The keyboard map as a page over the view: what can be changed at the left, what cannot at the right. It takes no key but
/// the ones it asks for, and Esc closes it.
public final class KeyMapView extends VBox {
    private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");
    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");
    /// What the left of the two columns has of the width.
    private static final double LEFT = 0.54;

    private final KeyMapViewModel model;

    public KeyMapView(KeyMapViewModel model) {
        this.model = model;
        getStyleClass().add("key-map");
        var own = new VBox();
        for (var group : KeyAction.Group.values()) {
            own.getChildren().add(section(group.title(), actions(group)));
        }
        var fixed = new VBox();
        for (var group : FixedKeys.Group.values()) {
            fixed.getChildren().add(section(group.title(), fixed(group)));
        }
        var columns = new GridPane();
        columns.getStyleClass().add("columns");
        columns.addRow(0, own, fixed);
        for (double share : new double[]{LEFT, 1 - LEFT}) {
            var column = new ColumnConstraints();
            column.setPercentWidth(share * 100);
            columns.getColumnConstraints().add(column);
        }
        GridPane.setValignment(fixed, VPos.TOP);
        for (var column : new VBox[]{own, fixed}) {
            column.getStyleClass().add("sections");
        }
        var scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(scroll), scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.close();
                event.consume();
            }
        });
        model.openProperty().subscribe(open -> {
            setVisible(open);
            setManaged(open);
            if (open) {
                Keyboard.give(scroll);
            }
        });
    }

    private Node head(Node afterwards) {
        var title = new Label(Text.of("ui.key.title"));
        title.getStyleClass().add("view-title");
        title.setMinWidth(USE_PREF_SIZE);
        var answer = new Label();
        answer.getStyleClass().add("refusal");
        answer.setMinWidth(0);
        answer.textProperty().bind(model.answerProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var all = new HoldButton(Text.of("ui.key.reset.all"), () -> {
            model.resetAll();
            afterwards.requestFocus();
        });
        all.setMinWidth(USE_PREF_SIZE);
        model.mapProperty().subscribe(map -> all.setVisible(
                Arrays.stream(KeyAction.values()).anyMatch(map::isChanged)));
        var close = new CloseButton(Text.of("ui.key.close"), model::close);
        var head = new HBox(title, answer, space, all, close);
        head.getStyleClass().add("view-head");
        return head;
    }

    private static VBox section(String title, Node... rows) {
        var name = new Label(title);
        name.getStyleClass().add("section-title");
        var section = new VBox(name);
        section.getStyleClass().add("section");
        section.getChildren().addAll(rows);
        return section;
    }

    private Node[] actions(KeyAction.Group group) {
        return Arrays.stream(KeyAction.values()).filter(action -> action.group() == group).map(this::row)
                .toArray(Node[]::new);
    }

    private Node row(KeyAction action) {
        var what = new Label(action.what());
        what.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var keys = new Label();
        keys.getStyleClass().add("chip");
        keys.setMinWidth(USE_PREF_SIZE);
        var change = new Button(Text.of("ui.key.change"));
        change.setMinWidth(USE_PREF_SIZE);
        change.setAccessibleText(Text.of("ui.key.change") + ": " + action.what());
        change.setOnAction(event -> {
            if (model.changingProperty().get() == action) {
                model.leave();
            } else {
                model.change(action);
            }
        });
        var reset = new Button(Text.of("ui.key.reset"));
        reset.setMinWidth(USE_PREF_SIZE);
        reset.getStyleClass().add("quiet");
        reset.setTooltip(new Tooltip(Text.of("ui.key.reset.tip", action.first().words())));
        reset.setAccessibleText(Text.of("ui.key.reset") + ": " + action.what());
        reset.setOnAction(event -> {
            change.requestFocus();
            model.reset(action);
        });
        reset.managedProperty().bind(reset.visibleProperty());
        var row = new HBox(what, space, keys, reset, change);
        row.getStyleClass().add("row");
        Runnable show = () -> {
            boolean changing = model.changingProperty().get() == action;
            var map = model.mapProperty().get();
            keys.setText(changing ? Text.of("ui.key.press") : map.words(action));
            keys.pseudoClassStateChanged(ASKED, changing);
            keys.pseudoClassStateChanged(OWN, map.isChanged(action));
            reset.setVisible(map.isChanged(action) && !changing);
            change.setText(Text.of(changing ? "ui.key.leave" : "ui.key.change"));
        };
        model.mapProperty().subscribe(show);
        model.changingProperty().subscribe(show);
        show.run();
        return row;
    }

    private static Node[] fixed(FixedKeys.Group group) {
        return Arrays.stream(FixedKeys.values()).filter(each -> each.group() == group).map(KeyMapView::row)
                .toArray(Node[]::new);
    }

    private static Node row(FixedKeys fixed) {
        var keys = new Label(fixed.words());
        keys.getStyleClass().add("chip");
        keys.setMinWidth(USE_PREF_SIZE);
        var what = new Label(fixed.what());
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(what, Priority.ALWAYS);
        var place = new HBox(keys);
        place.getStyleClass().add("keys");
        var row = new HBox(place, what);
        row.getStyleClass().addAll("row", "fixed");
        return row;
    }
}
