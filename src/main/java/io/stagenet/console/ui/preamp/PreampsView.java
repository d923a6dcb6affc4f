package io.stagenet.console.ui.preamp;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.EmptyState;
import io.stagenet.console.ui.control.FirstSteps;
import io.stagenet.console.ui.control.Page;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The preamps of all stageboxes under their toolbar. On a strip, left and right go to the next one, and with Ctrl (on macOS
/// Command) take the strip along.
public final class PreampsView extends VBox implements Page {
    private final PreampsViewModel model;
    private final FirstSteps firstSteps;
    private final PreampRowsPane rows;
    private final EmptyState empty = new EmptyState();
    private final PreampToolbarView toolbar;
    private final TextField place = new TextField();
    private final HBox addLine = new HBox();
    private final BooleanProperty adding = new SimpleBooleanProperty(this, "adding");
    private final BooleanProperty comparing = new SimpleBooleanProperty(this, "comparing");
    private final BooleanProperty ganging = new SimpleBooleanProperty(this, "ganging");
    private final SnapshotPanelView snapshots;
    private final GangPanelView gangs;
    private final Subscription subscriptions;

    /// @param firstSteps offered while there is no stagebox
    public PreampsView(PreampsViewModel model, FirstSteps firstSteps) {
        this.model = model;
        this.firstSteps = firstSteps;
        getStyleClass().addAll("view", "preamps");
        toolbar = new PreampToolbarView(model, adding, comparing, ganging);
        buildAddLine();
        rows = new PreampRowsPane(model);
        var stack = new StackPane(rows, empty);
        stack.setMinSize(0, 0);
        snapshots = new SnapshotPanelView(model.snapshots());
        gangs = new GangPanelView(model.gangs());
        beside(snapshots, snapshots.first(), toolbar.snapshots(), comparing, ganging);
        comparing.subscribe((before, open) -> model.snapshots().close());
        beside(gangs, gangs.first(), toolbar.gangs(), ganging, comparing);
        HBox.setHgrow(stack, Priority.ALWAYS);
        var body = new HBox(stack, gangs, snapshots);
        VBox.setVgrow(body, Priority.ALWAYS);
        // However little room there is, nothing stands over the edges of the view.
        body.setMinHeight(0);
        setMinHeight(0);
        getChildren().addAll(toolbar, addLine, body);
        subscriptions = model.boxesProperty().subscribe(boxes -> show(boxes.isEmpty()));
        rows.addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
    }

    /// One panel at a time stands beside the strips. Opened, it has the keyboard; Esc in it puts it away and gives the
    /// keyboard back.
    private static void beside(Region panel, Node first, Node opener, BooleanProperty open,
            BooleanProperty other) {
        panel.visibleProperty().bind(open);
        panel.managedProperty().bind(open);
        open.subscribe(shown -> {
            if (shown) {
                other.set(false);
                first.requestFocus();
            }
        });
        panel.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                opener.requestFocus();
                open.set(false);
                event.consume();
            }
        });
    }

    private void buildAddLine() {
        addLine.getStyleClass().add("tool-line");
        place.setAccessibleText(Text.of("ui.preamp.add.place"));
        place.setPromptText(Text.of("ui.preamp.add.prompt"));
        HBox.setHgrow(place, Priority.ALWAYS);
        var add = new Button(Text.of("ui.preamp.add.do"));
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(event -> add());
        place.setOnAction(event -> add());
        var what = new Label(Text.of("ui.preamp.add.place"));
        what.setMinWidth(USE_PREF_SIZE);
        addLine.getChildren().addAll(what, place, add);
        addLine.managedProperty().bind(addLine.visibleProperty());
        addLine.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                adding.set(false);
                event.consume();
            }
        });
        adding.subscribe(open -> {
            addLine.setVisible(open);
            if (open) {
                place.requestFocus();
            }
        });
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        toolbar.dispose();
        rows.dispose();
        snapshots.dispose();
        gangs.dispose();
        model.snapshots().close();
        empty.dispose();
    }

    private void add() {
        if (model.add(place.getText())) {
            place.clear();
            adding.set(false);
        } else {
            place.selectAll();
        }
    }

    private void show(boolean nothing) {
        rows.setVisible(!nothing);
        empty.setVisible(nothing);
        if (nothing) {
            empty.say(Text.of("ui.preamp.empty"), Text.of("ui.preamp.empty.detail"), Text.of("ui.preamp.empty.step"),
                    () -> adding.set(true));
            empty.offer(firstSteps);
        } else {
            empty.say("", "");
        }
    }

    private void walk(KeyEvent event) {
        int by = switch (event.getCode()) {
            case LEFT, KP_LEFT -> -1;
            case RIGHT, KP_RIGHT -> 1;
            default -> 0;
        };
        if (by != 0 && event.getTarget() instanceof Node from && !(from instanceof TextInputControl)
                && (event.isShortcutDown() ? rows.carry(from, by) : rows.walk(from, by))) {
            event.consume();
        }
    }

    @Override
    public void turn(int by) {
        rows.turn(by);
    }
}
