package io.stagenet.console.ui.patch;

import io.stagenet.console.text.Text;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The lease pool: what is used, what is held for gateways that are away (hatched), what is free; its
/// extent and its leases.
final class PoolBarView extends VBox {
    private final Label title = new Label();
    private final Label words = new Label();
    private final Region present = part("present");
    private final Region held = part("held");
    private final ToggleButton listed = new ToggleButton(Text.of("ui.pool.leases"));
    private final Bar bar = new Bar();
    private final Tooltip whole = new Tooltip();
    private final HBox extent = new HBox();
    private final PatchViewModel model;
    private final LeaseListView leases;
    private final Subscription subscription;
    private PoolFacts facts = PoolFacts.NONE;

    PoolBarView(PatchViewModel model) {
        this.model = model;
        getStyleClass().add("pool-bar");
        setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().add("words");
        words.setMinWidth(0);
        words.setTooltip(whole);
        title.setMinWidth(USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var first = field("ui.pool.first");
        var last = field("ui.pool.last");
        var set = new Button(Text.of("ui.pool.set"));
        set.setOnAction(event -> extent.setVisible(!model.enlarge(first.getText(), last.getText())));
        last.setOnAction(event -> set.fire());
        extent.getChildren().addAll(first, new Label("–"), last, set);
        extent.getStyleClass().add("extent");
        extent.managedProperty().bind(extent.visibleProperty());
        extent.setVisible(false);
        var change = new Button(Text.of("ui.pool.change"));
        change.setMinWidth(USE_PREF_SIZE);
        change.setOnAction(event -> {
            extent.setVisible(!extent.isVisible());
            if (extent.isVisible()) {
                first.requestFocus();
            }
        });
        leases = new LeaseListView(model.leases());
        listed.setMinWidth(USE_PREF_SIZE);
        listed.selectedProperty().bindBidirectional(model.leases().openProperty());
        listed.setOnAction(event -> {
            if (listed.isSelected()) {
                leases.begin();
            }
        });
        leases.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                listed.setSelected(false);
                listed.requestFocus();
                event.consume();
            }
        });
        var head = new HBox(title, space, words, extent, listed, change);
        head.getStyleClass().add("head");
        bar.getStyleClass().add("bar");
        bar.setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        bar.getChildren().addAll(present, held);
        getChildren().addAll(head, bar, leases);
        subscription = model.poolProperty().subscribe(now -> {
            facts = now;
            title.setText(now.title());
            words.setText(now.words());
            whole.setText(now.words());
            bar.setAccessibleText(now.title() + ": " + now.words());
            bar.requestLayout();
        });
    }

    void dispose() {
        subscription.unsubscribe();
        listed.selectedProperty().unbindBidirectional(model.leases().openProperty());
        leases.dispose();
    }

    private static TextField field(String key) {
        var field = new TextField();
        field.setPromptText(Text.of(key));
        field.setAccessibleText(Text.of(key));
        field.setPrefColumnCount(6);
        return field;
    }

    private static Region part(String styleClass) {
        var region = new Region();
        region.getStyleClass().add(styleClass);
        return region;
    }

    private final class Bar extends javafx.scene.layout.Pane {
        @Override
        protected void layoutChildren() {
            double width = getWidth();
            // Never invisible when there is something.
            double used = facts.present() == 0 ? 0 : Math.max(2, width * facts.present() / facts.size());
            double away = facts.held() == 0 ? 0 : Math.max(4, width * facts.held() / facts.size());
            present.resizeRelocate(0, 0, snapSizeX(used), getHeight());
            held.resizeRelocate(snapPositionX(used), 0, snapSizeX(Math.min(away, width - used)), getHeight());
        }
    }
}
