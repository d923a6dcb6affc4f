package io.stagenet.console.ui.fader;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.EmptyState;
import io.stagenet.console.ui.control.FirstSteps;
import io.stagenet.console.ui.control.KeyboardLoan;
import io.stagenet.console.ui.control.Page;
import io.stagenet.console.ui.grid.HeatMapPanel;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A page of faders under its toolbar; beside it, while pages are laid out, the editor.
public final class FaderBankView extends VBox implements Page {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double GRID_SHARE = 0.14;
    private static final double GRID_LOWEST = 34;
    /// Less of it says nothing.
    private static final double GRID_LEAST = 24;
    private static final double ABOVE_NOTICE = 2;
    private static final double GRID_HIGHEST = 160;

    private final FaderBankViewModel model;
    private final FaderBankPane bank = new FaderBankPane();
    private final EmptyState empty = new EmptyState();
    private final FaderToolbarView toolbar;
    private final HeatMapPanel grid;
    /// Holds the map, and its place when a notice makes it lower.
    private final StackPane foot = new StackPane();
    private final CheckView check;
    private final FirstSteps firstSteps;
    private final Consumer<String> line;
    /// Made when pages are laid out for the first time.
    private @Nullable PageEditorView editor;
    private final HBox center = new HBox();
    private final PlaceCards cards;
    private final ListChangeListener<FaderStripViewModel> strips = change -> showParts();
    private final ListChangeListener<Place> places = change -> showParts();
    private final KeyboardLoan keyboard;
    private final SetsPlace sets;
    private final Subscription subscriptions;
    private Subscription facts = Subscription.EMPTY;
    private double covered;

    /// @param firstSteps offered while there is no gateway
    /// @param line begins a command for the operator
    public FaderBankView(FaderBankViewModel model, FirstSteps firstSteps, Consumer<String> line) {
        this.model = model;
        this.firstSteps = firstSteps;
        this.line = line;
        cards = new PlaceCards(bank, model.editor(), () -> editor().search());
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
        HBox.setHgrow(stack, Priority.ALWAYS);
        center.getChildren().add(stack);
        center.getStyleClass().add("fader-center");
        center.setMinSize(0, 0);
        VBox.setVgrow(center, Priority.ALWAYS);
        grid = new HeatMapPanel(model.grid(),
                () -> model.source().wordOf(model.source().chosenProperty().get()), model::bring);
        // Never less than what a notice and a bar may cover, and a map above one of them.
        foot.prefHeightProperty().bind(heightProperty().multiply(GRID_SHARE));
        foot.setMinHeight(FOOT + GRID_LOWEST);
        foot.setMaxHeight(GRID_HIGHEST);
        foot.getChildren().add(grid);
        var bankAndMap = new VBox(center, foot);
        bankAndMap.getStyleClass().add("bank-and-map");
        bankAndMap.setMinSize(0, 0);
        HBox.setHgrow(bankAndMap, Priority.ALWAYS);
        var body = new HBox(bankAndMap);
        body.getStyleClass().add("fader-center");
        body.setMinSize(0, 0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(toolbar, check, body);
        sets = new SetsPlace(model, body, toolbar.sets());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.pages().editingProperty().get()) {
                model.setEditing(false);
                event.consume();
            }
        });

        bank.layoutBoundsProperty().subscribe(() -> model.setFitting(bank.fitting(model.pages().most())));
        var pages = model.pages();
        keyboard = new KeyboardLoan(pages.editingProperty(), this, toolbar::takeKeyboard);
        subscriptions = Subscription.combine(model.compactProperty().subscribe(this::showSize),
                model.page().capacityProperty().subscribe(this::showParts),
                pages.capacityProperty().subscribe(this::showParts),
                model.page().positionProperty().subscribe(toolbar::showPlace),
                model.page().leasedProperty().subscribe(toolbar::showPlace),
                pages.positionProperty().subscribe(toolbar::showPlace),
                pages.chosenProperty().subscribe(this::showParts),
                pages.editingProperty().subscribe(this::showEditing),
                pages.editingProperty().subscribe((before, editing) -> {
                    if (editing) {
                        cards.begin();
                        editor().begin();
                    }
                }),
                model.editor().faderProperty().subscribe(cards::showChosen),
                model.sets().openProperty().subscribe((before, open) -> showCovered(covered)),
                model.contentProperty().subscribe(this::show));
        keyboard.to(center);
        model.page().strips().addListener(strips);
        pages.places().addListener(places);
        showSize();
        showEditing();
    }

    @Override
    public double freeFoot() {
        return model.pages().editingProperty().get() ? FOOT
                : Math.max(foot.getMinHeight(), foot.getHeight()) + getInsets().getBottom();
    }

    @Override
    public void showCovered(double height) {
        covered = height;
        sets.showCovered(Math.min(height, freeFoot()), getInsets().getBottom());
        // The foot of the page ends where its padding begins.
        double lost = height == 0 ? 0 : height - getInsets().getBottom() + ABOVE_NOTICE;
        boolean room = lost <= Math.max(foot.getMinHeight(), foot.getHeight()) - GRID_LEAST;
        foot.setPadding(new Insets(0, 0, room ? lost : 0, 0));
        showGrid(room);
    }

    private void showGrid(boolean room) {
        grid.setVisible(room && model.contentProperty().get() == FaderBankViewModel.Content.FADERS
                && !model.pages().editingProperty().get());
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void dispose() {
        model.setEditing(false);
        keyboard.dispose();
        check.dispose();
        sets.dispose();
        if (editor != null) {
            editor.dispose();
        }
        toolbar.dispose();
        grid.dispose();
        foot.prefHeightProperty().unbind();
        subscriptions.unsubscribe();
        facts.unsubscribe();
        model.page().strips().removeListener(strips);
        model.pages().places().removeListener(places);
        empty.dispose();
        bank.parts().forEach(BankPart::dispose);
    }

    @Override
    public void turn(int by) {
        if (by > 0) {
            model.next();
        } else {
            model.previous();
        }
    }

    /// Cards are for the hand: they are always wide.
    private void showSize() {
        boolean compact = model.compactProperty().get() && !model.pages().editingProperty().get();
        pseudoClassStateChanged(COMPACT, compact);
        bank.setCompact(compact);
        model.setFitting(bank.fitting(model.pages().most()));
    }

    private void showEditing() {
        boolean editing = model.pages().editingProperty().get();
        if (editing || editor != null) {
            editor().setVisible(editing);
        }
        foot.setManaged(!editing);
        // Where a notice may lie nothing is worked with, the level map or not.
        VBox.setMargin(center, editing ? new Insets(0, 0, FOOT, 0) : Insets.EMPTY);
        showSize();
        showParts();
        show(model.contentProperty().get());
    }

    private PageEditorView editor() {
        var made = editor;
        if (made == null) {
            made = new PageEditorView(model.editor(), () -> model.setEditing(false));
            made.managedProperty().bind(made.visibleProperty());
            center.getChildren().add(made);
            // Else a key of the next instant would reach a field without its skin, and be lost.
            made.applyCss();
            editor = made;
        }
        return made;
    }

    private void show(FaderBankViewModel.Content content) {
        boolean faders = content == FaderBankViewModel.Content.FADERS;
        bank.setVisible(faders);
        empty.setVisible(!faders);
        toolbar.showContent(content);
        showCovered(covered);
        switch (content) {
            case NO_GATEWAYS -> {
                empty.say(Text.of("ui.empty.gateways"), Text.of("ui.empty.gateways.detail"),
                        Text.of("ui.empty.gateways.step"), () -> line.accept("CONNECT "));
                empty.offer(firstSteps);
            }
            case WAITING -> empty.say(Text.of("ui.empty.waiting"), model.waiting(),
                    Text.of("ui.empty.waiting.step"), () -> line.accept("POOL "));
            case NO_LEASES -> empty.say(Text.of("ui.empty.leases"), Text.of("ui.empty.leases.detail"));
            case EMPTY_PAGE -> empty.say(Text.of("ui.empty.page"), Text.of("ui.empty.page.detail"),
                    Text.of("ui.empty.page.step"), () -> model.setEditing(true));
            case NO_PAGES -> empty.say(Text.of("ui.empty.pages"), Text.of("ui.empty.pages.detail"),
                    Text.of("ui.pages.new"), model.editor()::insert);
            case FADERS -> empty.say("", "");
        }
    }

    private void showParts() {
        var before = new IdentityHashMap<Object, BankPart>();
        bank.parts().forEach(part -> before.put(part.of(), part));
        var now = new ArrayList<BankPart>();
        if (model.pages().isChosen()) {
            model.pages().places().forEach(place -> now.add(kept(before, place, () -> part(place))));
        } else {
            model.page().strips().forEach(strip -> now.add(kept(before, strip, () -> new FaderStripView(strip))));
        }
        for (var gone : before.values()) {
            cards.gone(gone);
            gone.dispose();
        }
        bank.show(now);
        // A page that has fewer than fit has wider ones.
        bank.setCapacity(model.pages().isChosen()
                ? Math.clamp(model.pages().size(), 1, model.pages().capacityProperty().get())
                : Math.clamp(model.page().leasedProperty().get(), 1, model.page().capacityProperty().get()));
        facts.unsubscribe();
        facts = Subscription.combine(now.stream().filter(FaderStripView.class::isInstance)
                .map(part -> ((FaderStripView) part).model().factsProperty().subscribe(bank::regroup))
                .toArray(Subscription[]::new));
        toolbar.showPlace();
        cards.showChosen();
    }

    private static BankPart kept(Map<Object, BankPart> before, Object of, Supplier<BankPart> made) {
        var kept = before.remove(of);
        return kept == null ? made.get() : kept;
    }

    private BankPart part(Place place) {
        return switch (place) {
            case Place.OfAddress(_, _, var strip) -> new FaderStripView(strip, place);
            case Place.OfSlot(_, _, var strip) -> new SlotStripView(strip, place);
            case Place.Still still -> new StillPart(still);
            case Place.Card card -> new PlaceCard(card, cards);
        };
    }
}
