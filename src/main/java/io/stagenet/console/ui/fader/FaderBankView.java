package io.stagenet.console.ui.fader;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.EmptyState;
import io.stagenet.console.ui.control.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// A page of faders under its title, with the way to the pages beside it.
public final class FaderBankView extends VBox implements Page {
    private final FaderBankViewModel model;
    private final FaderBankPane bank = new FaderBankPane();
    private final Label where = new Label();
    private final Button previous = new Button();
    private final Button next = new Button();
    private Subscription facts = Subscription.EMPTY;
    private final Subscription subscriptions;
    private final ListChangeListener<FaderStripViewModel> strips = change -> showStrips();

    /// @param line begins a command for the operator
    public FaderBankView(FaderBankViewModel model, Consumer<String> line) {
        this.model = model;
        getStyleClass().add("view");
        var title = new Label(Text.of("ui.bank.title"));
        title.getStyleClass().add("view-title");
        where.getStyleClass().add("view-subtitle");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        turn(previous, MaterialDesignC.CHEVRON_LEFT, "ui.bank.previous", model::previous);
        turn(next, MaterialDesignC.CHEVRON_RIGHT, "ui.bank.next", model::next);
        var head = new HBox(title, where, space, previous, next);
        head.getStyleClass().add("view-head");

        var empty = new EmptyState();
        var stack = new StackPane(bank, empty);
        stack.setMinSize(0, 0);
        VBox.setVgrow(stack, Priority.ALWAYS);
        setMargin(stack, new Insets(0, 0, FOOT, 0));
        getChildren().addAll(head, stack);

        bank.widthProperty().subscribe(width -> model.setCapacity(FaderBankPane.capacityFor(width.doubleValue())));
        subscriptions = Subscription.combine(
                model.capacityProperty().subscribe(capacity -> bank.setCapacity(capacity.intValue())),
                model.positionProperty().subscribe(this::showPlace), model.leasedProperty().subscribe(this::showPlace),
                model.contentProperty().subscribe(content -> {
                    bank.setVisible(content == FaderBankViewModel.Content.FADERS);
                    empty.setVisible(content != FaderBankViewModel.Content.FADERS);
                    switch (content) {
                        case NO_GATEWAYS -> empty.say(Text.of("ui.empty.gateways"),
                                Text.of("ui.empty.gateways.detail"), Text.of("ui.empty.gateways.step"),
                                () -> line.accept("CONNECT "));
                        case WAITING -> empty.say(Text.of("ui.empty.waiting"), model.waiting(),
                                Text.of("ui.empty.waiting.step"), () -> line.accept("POOL "));
                        case NO_LEASES -> empty.say(Text.of("ui.empty.leases"), Text.of("ui.empty.leases.detail"));
                        case FADERS -> empty.say("", "");
                    }
                }));
        model.strips().addListener(strips);
        showStrips();
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        facts.unsubscribe();
        model.strips().removeListener(strips);
        bank.strips().forEach(FaderStripView::dispose);
    }

    private static void turn(Button button, MaterialDesignC icon, String key, Runnable action) {
        button.setGraphic(new FontIcon(icon));
        button.setAccessibleText(Text.of(key));
        button.setTooltip(new Tooltip(Text.of(key)));
        button.getStyleClass().add("turn");
        button.setOnAction(event -> action.run());
    }

    private void showStrips() {
        var before = new HashMap<FaderStripViewModel, FaderStripView>();
        bank.strips().forEach(strip -> before.put(strip.model(), strip));
        var now = new ArrayList<FaderStripView>();
        for (var strip : model.strips()) {
            var kept = before.remove(strip);
            now.add(kept == null ? new FaderStripView(strip) : kept);
        }
        before.values().forEach(FaderStripView::dispose);
        bank.show(now);
        facts.unsubscribe();
        facts = Subscription.combine(now.stream()
                .map(strip -> strip.model().factsProperty().subscribe(bank::regroup)).toArray(Subscription[]::new));
        showPlace();
    }

    private void showPlace() {
        int count = model.strips().size();
        int leased = model.leasedProperty().get();
        int position = model.positionProperty().get();
        where.setText(count == 0
                ? ""
                : Text.of("ui.bank.where", model.strips().getFirst().address(), model.strips().getLast().address(),
                        position + 1, position + count, leased));
        previous.setDisable(position == 0);
        next.setDisable(position + count >= leased);
    }
}
