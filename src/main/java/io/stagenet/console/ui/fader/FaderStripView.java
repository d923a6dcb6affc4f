package io.stagenet.console.ui.fader;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LevelText;
import io.stagenet.console.ui.control.StripGestures;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The strip of one address: below the value FLASH, the address and the channel it drives.
final class FaderStripView extends BankStrip {
    private static final PseudoClass OFFLINE = PseudoClass.getPseudoClass("offline");
    private static final PseudoClass UNMAPPED = PseudoClass.getPseudoClass("unmapped");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    /// Five digits need a smaller face in the narrowest strip.
    private static final int LONGEST_SHORT = 9_999;

    private final FaderStripViewModel model;
    private final Object of;
    private final Label held = label("held");
    private final Label address = label("address");
    private final Label channel = label("wire");
    private final FlashButton flash;
    private final Subscription subscriptions;

    FaderStripView(FaderStripViewModel model) {
        this(model, model);
    }

    /// @param of what it stands for in the bank
    FaderStripView(FaderStripViewModel model, Object of) {
        super(model, model.wantedProperty(), model.unitProperty());
        this.model = model;
        this.of = of;
        flash = FlashButton.flash(model::flash);
        flash.disableProperty().bind(model.flashableProperty().not());
        address.pseudoClassStateChanged(LONG, model.address() > LONGEST_SHORT);
        var foot = new VBox(address, channel, held);
        foot.getStyleClass().add("foot");
        getChildren().addAll(flash, foot);
        tell(address, channel, held);
        StripGestures.on(this, fader(), model::select, this::editName);
        subscriptions = Subscription.combine(model.factsProperty().subscribe(this::showFacts),
                model.wantedProperty().subscribe(this::showValue), model.unitProperty().subscribe(this::showValue),
                model.sentProperty().subscribe(this::showSent), model.heldProperty().subscribe(this::showSent),
                model.ownerProperty().subscribe(this::showOwner),
                model.selectedProperty().subscribe(now -> pseudoClassStateChanged(SELECTED, now)));
        showFacts();
        showValue();
    }

    FaderStripViewModel model() {
        return model;
    }

    @Override
    public Object of() {
        return of;
    }

    @Override
    public StripFacts head() {
        return model.facts();
    }

    @Override
    public void setCompact(boolean now) {
        flash.setCompact(now);
        super.setCompact(now);
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        flash.disableProperty().unbind();
        flash.end();
        super.dispose();
    }

    @Override
    void editName() {
        editName(model.facts().name(), text -> {
            boolean fits = text.strip().length() <= ShowData.MAX_NAME;
            if (fits) {
                model.rename(text.strip());
            }
            return fits;
        }, Text.of("ui.strip.name.edit", model.address()));
    }

    @Override
    void editValue() {
        editValue(model.unitProperty().get(), model.wantedProperty().get(), model::moveTo,
                Text.of("ui.strip.value.edit", model.address()));
    }

    @Override
    void showFacts() {
        var facts = model.facts();
        for (var node : new Node[]{this, fader()}) {
            node.pseudoClassStateChanged(OFFLINE, facts.offline());
            node.pseudoClassStateChanged(UNMAPPED, !facts.mapped());
        }
        name.setName(facts.name());
        mark(facts.colour());
        address.setText(
                isCompact() ? Integer.toString(model.address()) : new StageNetAddress(model.address()).toString());
        channel.setText(facts.mapped() ? facts.shortChannel()
                : Text.of(isCompact() ? "ui.strip.unmapped.compact" : "ui.strip.unmapped"));
        String whole = facts.mapped()
                ? Text.of("ui.strip.whole", model.address(), facts.gateway(), facts.hardwareType(), facts.channel(),
                        facts.link().word())
                : Text.of("ui.strip.whole.unmapped", model.address(), facts.gateway(), facts.link().word());
        say(facts.name().isEmpty() ? whole : facts.name() + "\n" + whole);
        flash.setAccessibleText(Text.of("ui.strip.flash.name", model.address()));
        showSent();
    }

    private void showValue() {
        value.setText(LevelText.digits(model.unitProperty().get(), model.wantedProperty().get()));
    }

    /// By a colour and a letter.
    private void showOwner(LevelOwner now) {
        boolean says = now != LevelOwner.NONE && now != LevelOwner.BASE;
        String key = now.name().toLowerCase(Locale.ROOT);
        owner.setText(says ? Text.of("ui.owner." + key) : "");
        for (var each : LevelOwner.values()) {
            owner.pseudoClassStateChanged(PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)),
                    each == now);
        }
    }

    /// What is held is a mark of its own: the hand may move on while the link is lost.
    private void showSent() {
        var facts = model.facts();
        int assumed = model.heldProperty().get();
        boolean holds = facts.offline() && assumed != Level.NONE;
        fader().sentProperty().set(model.sentProperty().get());
        fader().heldProperty().set(holds ? assumed : Level.NONE);
        if (!facts.offline()) {
            held.setText("");
        } else if (holds) {
            held.setText(Text.of("ui.strip.held", facts.lostSince()));
        } else {
            held.setText(Text.of("ui.strip.offline", facts.lostSince()));
        }
    }
}
