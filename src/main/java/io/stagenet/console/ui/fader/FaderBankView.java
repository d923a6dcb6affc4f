package io.stagenet.console.ui.fader;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.EmptyState;
import io.stagenet.console.ui.control.FirstSteps;
import io.stagenet.console.ui.control.Page;
import io.stagenet.console.ui.grid.HeatMapPanel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// A page of faders under its toolbar. Ctrl (on macOS Command) with Page Up or Page Down turns the page, wherever in the
/// window the keyboard is: a text field that knows these keys itself is asked first.
public final class FaderBankView extends VBox implements Page {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double GRID_SHARE = 0.14;
    private static final double GRID_HEAD = 32;
    private static final double GRID_HIGHEST = 160;

    private final FaderBankViewModel model;
    private final FaderBankPane bank = new FaderBankPane();
    private final EmptyState empty = new EmptyState();
    private final FaderToolbarView toolbar;
    private final HeatMapPanel grid;
    private final CheckView check;
    private final FirstSteps firstSteps;
    private final Consumer<String> line;
    private final ListChangeListener<FaderStripViewModel> strips = change -> showStrips();
    // Kept, for only the same object can be taken from the scene again.
    private final Subscription subscriptions;
    private Subscription facts = Subscription.EMPTY;

    /// @param firstSteps offered while there is no gateway
    /// @param line begins a command for the operator
    public FaderBankView(FaderBankViewModel model, FirstSteps firstSteps, Consumer<String> line) {
        this.model = model;
        this.firstSteps = firstSteps;
        this.line = line;
        getStyleClass().add("view");
        BooleanProperty checking = new SimpleBooleanProperty(this, "checking");
        toolbar = new FaderToolbarView(model, checking);
        check = new CheckView(model);
        checking.subscribe(open -> {
            check.setVisible(open);
            check.setManaged(open);
            if (open) {
                check.begin();
            } else {
                model.check().end();
            }
        });
        var stack = new StackPane(bank, empty);
        stack.setMinSize(0, 0);
        VBox.setVgrow(stack, Priority.ALWAYS);
        grid = new HeatMapPanel(model.grid(),
                () -> model.source().wordOf(model.source().chosenProperty().get()), model.page()::bring);
        // Never less than what a notice may cover, and its own head above that.
        grid.prefHeightProperty().bind(heightProperty().multiply(GRID_SHARE));
        grid.setMinHeight(FOOT + GRID_HEAD);
        grid.setMaxHeight(GRID_HIGHEST);
        getChildren().addAll(toolbar, check, stack, grid);

        bank.layoutBoundsProperty().subscribe(() -> model.page().setFitting(bank.fitting()));
        subscriptions = Subscription.combine(model.compactProperty().subscribe(this::setCompact),
                model.page().capacityProperty().subscribe(capacity -> bank.setCapacity(capacity.intValue())),
                model.page().positionProperty().subscribe(toolbar::showPlace),
                model.page().leasedProperty().subscribe(toolbar::showPlace),
                model.contentProperty().subscribe(this::show));
        model.page().strips().addListener(strips);
        showStrips();
    }

    @Override
    public boolean keepsFootFree() {
        return true;
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void dispose() {
        model.check().end();
        check.dispose();
        toolbar.dispose();
        grid.dispose();
        grid.prefHeightProperty().unbind();
        subscriptions.unsubscribe();
        facts.unsubscribe();
        model.page().strips().removeListener(strips);
        empty.dispose();
        bank.strips().forEach(FaderStripView::dispose);
    }

    @Override
    public void turn(int by) {
        if (by > 0) {
            model.page().next();
        } else {
            model.page().previous();
        }
    }

    private void setCompact(boolean now) {
        pseudoClassStateChanged(COMPACT, now);
        bank.setCompact(now);
        model.page().setFitting(bank.fitting());
    }

    private void show(FaderBankViewModel.Content content) {
        boolean faders = content == FaderBankViewModel.Content.FADERS;
        bank.setVisible(faders);
        empty.setVisible(!faders);
        toolbar.setDisable(!faders);
        grid.setVisible(faders);
        switch (content) {
            case NO_GATEWAYS -> {
                empty.say(Text.of("ui.empty.gateways"), Text.of("ui.empty.gateways.detail"),
                        Text.of("ui.empty.gateways.step"), () -> line.accept("CONNECT "));
                empty.offer(firstSteps);
            }
            case WAITING -> empty.say(Text.of("ui.empty.waiting"), model.waiting(),
                    Text.of("ui.empty.waiting.step"), () -> line.accept("POOL "));
            case NO_LEASES -> empty.say(Text.of("ui.empty.leases"), Text.of("ui.empty.leases.detail"));
            case FADERS -> empty.say("", "");
        }
    }

    private void showStrips() {
        var before = new HashMap<FaderStripViewModel, FaderStripView>();
        bank.strips().forEach(strip -> before.put(strip.model(), strip));
        var now = new ArrayList<FaderStripView>();
        for (var strip : model.page().strips()) {
            var kept = before.remove(strip);
            now.add(kept == null ? new FaderStripView(strip) : kept);
        }
        before.values().forEach(FaderStripView::dispose);
        bank.show(now);
        facts.unsubscribe();
        facts = Subscription.combine(now.stream()
                .map(strip -> strip.model().factsProperty().subscribe(bank::regroup)).toArray(Subscription[]::new));
        toolbar.showPlace();
    }
}
