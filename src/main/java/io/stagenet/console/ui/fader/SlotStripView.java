package io.stagenet.console.ui.fader;

import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.StripGestures;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The strip of a group, a submaster or a master: below the value FLASH and SOLO where it has them, its number and what it
/// has. What is below takes the room it takes on the strip of an address.
///
/// Where the levels it moves differ it says from where to where; its thumb stands at their mean and is hollow.
final class SlotStripView extends BankStrip {
    private static final PseudoClass MIXED = PseudoClass.getPseudoClass("mixed");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    /// Of two levels more digits need a smaller face in the narrowest strip.
    private static final int LONGEST_SHORT = 6;

    private final SlotStripViewModel model;
    private final Object of;
    private final Label number = label("address");
    private final Label kind = label("kind");
    private final Label line = label("line");
    private final FlashButton flash;
    private final FlashButton solo;
    private final Subscription subscriptions;

    /// @param of what it stands for in the bank
    SlotStripView(SlotStripViewModel model, Object of) {
        super(model, model.wantedProperty(), model.unitProperty());
        this.model = model;
        this.of = of;
        flash = FlashButton.flash(model::flash);
        solo = FlashButton.solo(model::solo);
        boolean soloes = model.flashes() == SlotDrive.Flash.FLASH_AND_SOLO;
        var foot = soloes ? new VBox(solo, number, kind) : new VBox(number, kind, line);
        foot.getStyleClass().add("foot");
        boolean flashes = model.flashes() != SlotDrive.Flash.NONE;
        var place = new Region();
        place.getStyleClass().add("flash-place");
        getChildren().addAll(flashes ? flash : place, foot);
        tell(number, kind, line);
        var slot = model.facts().slot();
        owner.setText(letter(slot));
        owner.pseudoClassStateChanged(PseudoClass.getPseudoClass(look(slot)), true);
        StripGestures.on(this, fader(), model::select, this::editName);
        subscriptions = Subscription.combine(model.factsProperty().subscribe(this::showFacts),
                model.levelsProperty().subscribe(this::showLevels), model.unitProperty().subscribe(this::showLevels),
                model.selectedProperty().subscribe(now -> pseudoClassStateChanged(SELECTED, now)));
        showFacts();
        showLevels();
    }

    private static String letter(FaderSlot slot) {
        return switch (slot) {
            case FaderSlot.OfGroup _ -> Text.of("ui.slot.letter.group");
            case FaderSlot.OfSubmaster _ -> Text.of("ui.owner.submaster");
            case FaderSlot.GrandMaster _ -> Text.of("ui.master.gm");
            case FaderSlot.OfCueList _ -> Text.of("ui.owner.cue");
            case FaderSlot.Empty _,FaderSlot.Address _ -> "";
        };
    }

    private static String look(FaderSlot slot) {
        return switch (slot) {
            case FaderSlot.OfSubmaster _ -> "submaster";
            case FaderSlot.OfCueList _ -> "cue";
            case FaderSlot.OfGroup _,FaderSlot.GrandMaster _,FaderSlot.Empty _,FaderSlot.Address _ -> "several";
        };
    }

    @Override
    public Object of() {
        return of;
    }

    @Override
    public @Nullable StripFacts head() {
        return null;
    }

    @Override
    public void setCompact(boolean now) {
        flash.setCompact(now);
        solo.setCompact(now);
        super.setCompact(now);
        showLevels();
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        flash.end();
        solo.end();
        super.dispose();
    }

    @Override
    void editName() {
        if (model.canRename()) {
            editName(model.facts().name(), text -> model.rename(text.strip()),
                    Text.of("ui.slot.name.edit", SlotWords.full(model.facts().slot())));
        }
    }

    @Override
    void editValue() {
        editValue(model.unitProperty().get(), model.wantedProperty().get(), model::moveTo,
                Text.of("ui.slot.value.edit", SlotWords.full(model.facts().slot())));
    }

    @Override
    void showFacts() {
        var facts = model.facts();
        name.setName(facts.title());
        number.setText(SlotWords.number(facts.slot()));
        kind.setText(isCompact() ? "" : SlotWords.kind(facts.slot()));
        line.setText(isCompact() ? "" : facts.line());
        say(facts.whole());
        flash.setAccessibleText(Text.of("ui.slot.flash.name", facts.title()));
        solo.setAccessibleText(Text.of("ui.slot.solo.name", facts.title()));
    }

    private void showLevels() {
        boolean mixed = model.isMixed();
        pseudoClassStateChanged(MIXED, mixed);
        fader().pseudoClassStateChanged(MIXED, mixed);
        fader().setSpread(mixed ? model.word() : "");
        pseudoClassStateChanged(LONG, model.word().length() > LONGEST_SHORT);
        value.setText(mixed && isCompact() ? Text.of("ui.slot.mixed.compact") : model.word());
        fader().sentProperty().set(model.levelsProperty().get().sent());
    }
}
