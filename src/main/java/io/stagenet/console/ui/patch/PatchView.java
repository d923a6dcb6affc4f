package io.stagenet.console.ui.patch;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.EmptyState;
import io.stagenet.console.ui.control.ExportLine;
import io.stagenet.console.ui.control.FirstSteps;
import io.stagenet.console.ui.control.Page;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The patch: filter, table, what to do with the selection, and the pool. Ctrl+F goes to the filter, Ctrl+C copies,
/// Ctrl+A selects what is shown.
public final class PatchView extends VBox implements Page {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final PatchViewModel model;
    private final TextField filter = new TextField();
    private final PatchTable table;
    private final EmptyState empty = new EmptyState();
    private final PoolBarView pool;
    private final ExportLine export;
    private final AddressEditView edit;
    private final Subscription subscriptions;

    /// @param noGear     whether no gateway is known
    /// @param firstSteps offered then
    /// @param line       begins a command for the operator
    public PatchView(PatchViewModel model, ObservableValue<Boolean> noGear, FirstSteps firstSteps,
            Consumer<String> line) {
        this.model = model;
        export = new ExportLine(Text.of("ui.patch.export.default", System.getProperty("user.home")), path -> {
            var _ = model.export(path);
        });
        getStyleClass().addAll("view", "patch");
        var title = new Label(Text.of("ui.view.patch"));
        title.getStyleClass().add("view-title");
        title.setMinWidth(USE_PREF_SIZE);
        filter.setPromptText(Text.of("ui.patch.filter"));
        filter.setAccessibleText(Text.of("ui.patch.filter.name"));
        filter.setPrefColumnCount(30);
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
                filter.clear();
                event.consume();
            }
        });
        var count = new Label();
        count.getStyleClass().add("muted");
        count.setMinWidth(USE_PREF_SIZE);
        var answer = new Label();
        answer.getStyleClass().add("answer");
        answer.setMinWidth(0);
        answer.textProperty().bind(model.answerProperty());
        var whole = new Tooltip();
        whole.textProperty().bind(model.answerProperty());
        answer.setTooltip(whole);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var copy = new Button(Text.of("ui.patch.copy"));
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(event -> copy());
        var csv = new Button(Text.of("ui.patch.export"));
        csv.setMinWidth(USE_PREF_SIZE);
        csv.setOnAction(event -> export.toggle());
        var head = new HBox(title, filter, count, space, answer, copy, csv);
        head.getStyleClass().add("view-head");

        var refusal = new Label();
        refusal.getStyleClass().addAll("answer", "edit-refusal");
        refusal.pseudoClassStateChanged(REFUSED, true);
        refusal.setWrapText(true);
        refusal.setMinHeight(USE_PREF_SIZE);
        refusal.managedProperty().bind(refusal.visibleProperty());
        edit = new AddressEditView(model.edit());
        table = new PatchTable(model);
        var place = new StackPane(table, empty);
        place.setMinHeight(0);
        VBox.setVgrow(place, Priority.ALWAYS);
        pool = new PoolBarView(model);
        // Below the table: what comes and goes with the selection moves no row under the hand, and what is said of the fields
        // none of these.
        getChildren().addAll(head, export, place, refusal, edit, pool);
        Runnable counted = () -> count
                .setText(Text.of("ui.patch.count", model.lines().size(), model.totalProperty().get()));
        javafx.collections.ListChangeListener<PatchLine> listener = change -> counted.run();
        model.lines().addListener(listener);
        Runnable taught = () -> {
            var facts = model.poolProperty().get();
            // The lines of what is leased are on their way.
            boolean none = model.totalProperty().get() == 0 && facts.present() + facts.held() == 0;
            table.setVisible(!none);
            empty.setVisible(none);
            if (noGear.getValue()) {
                empty.say(Text.of("ui.empty.gateways"), Text.of("ui.empty.gateways.patch"),
                        Text.of("ui.empty.gateways.step"), () -> line.accept("CONNECT "));
                empty.offer(firstSteps);
            } else {
                empty.say(Text.of("ui.empty.leases"), Text.of("ui.empty.leases.patch"));
            }
        };
        subscriptions = Subscription.combine(model.totalProperty().subscribe(counted),
                model.totalProperty().subscribe(_ -> taught.run()), noGear.subscribe((_, _) -> taught.run()),
                model.poolProperty().subscribe((_, _) -> taught.run()),
                model.refusedProperty().subscribe(now -> answer.pseudoClassStateChanged(REFUSED, now)),
                model.editRefusalProperty().subscribe(why -> {
                    refusal.setText(why);
                    refusal.setVisible(!why.isEmpty());
                }),
                () -> model.lines().removeListener(listener));
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        counted.run();
        model.setOpen(true);
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void dispose() {
        model.setOpen(false);
        subscriptions.unsubscribe();
        filter.textProperty().unbindBidirectional(model.filterProperty());
        empty.dispose();
        edit.dispose();
        table.dispose();
        pool.dispose();
    }

    private void keyPressed(KeyEvent event) {
        if (!event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.F) {
            filter.requestFocus();
            filter.selectAll();
        } else if (event.getCode() == KeyCode.C && table.hasKeyboard()) {
            copy();
        } else if (event.getCode() == KeyCode.A && table.hasKeyboard()) {
            model.selectShown();
        } else {
            return;
        }
        event.consume();
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(model.copy());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
