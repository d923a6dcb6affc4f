package io.stagenet.console.ui.fader;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.text.Text;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// One strip, from the address above the travel to what it drives below.
///
/// Every line has its place whether it says something or not, so that all travels are equal.
final class FaderStripView extends VBox {
    private static final PseudoClass OFFLINE = PseudoClass.getPseudoClass("offline");
    private static final PseudoClass UNMAPPED = PseudoClass.getPseudoClass("unmapped");

    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    /// Five digits need a smaller face in the narrowest strip.
    private static final int LONGEST_SHORT = 9_999;

    private final FaderStripViewModel model;
    private final Fader fader;
    private final Label value = label("value");
    private final Label held = label("held");
    private final Label type = label("wire");
    private final Label channel = label("wire");
    private final Tooltip tooltip = new Tooltip();
    private final Subscription subscriptions;

    FaderStripView(FaderStripViewModel model) {
        this.model = model;
        getStyleClass().add("strip");
        fader = new Fader(new StripHand(model));
        fader.wantedProperty().bind(model.wantedProperty());
        VBox.setVgrow(fader, Priority.ALWAYS);
        var address = label("address");
        address.pseudoClassStateChanged(LONG, model.address() > LONGEST_SHORT);
        address.setText(new StageNetAddress(model.address()).toString());
        getChildren().addAll(address, fader, value, held, type, channel);
        Tooltip.install(address, tooltip);
        Tooltip.install(type, tooltip);
        Tooltip.install(channel, tooltip);
        subscriptions = Subscription.combine(model.factsProperty().subscribe(facts -> show(facts)),
                model.wantedProperty().subscribe(this::showValue), model.sentProperty().subscribe(this::showSent),
                model.heldProperty().subscribe(this::showSent));
        showValue();
        showSent();
    }

    private static Label label(String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        return label;
    }

    FaderStripViewModel model() {
        return model;
    }

    Fader fader() {
        return fader;
    }

    void dispose() {
        subscriptions.unsubscribe();
        fader.wantedProperty().unbind();
        fader.letGo();
    }

    private void show(StripFacts facts) {
        for (var node : new Node[]{this, fader}) {
            node.pseudoClassStateChanged(OFFLINE, facts.offline());
            node.pseudoClassStateChanged(UNMAPPED, !facts.mapped());
        }
        type.setText(facts.mapped() ? facts.hardwareType() : Text.of("ui.strip.unmapped"));
        channel.setText(facts.channel());
        String whole = facts.mapped()
                ? Text.of("ui.strip.whole", model.address(), facts.gateway(), facts.hardwareType(), facts.channel(),
                        facts.link().word())
                : Text.of("ui.strip.whole.unmapped", model.address(), facts.gateway(), facts.link().word());
        tooltip.setText(whole);
        fader.setAccessibleText(whole);
        showSent();
    }

    private void showValue() {
        int wanted = model.wantedProperty().get();
        value.setText(wanted == Level.NONE ? Text.of("ui.strip.unset") : Integer.toString(Level.toPercent(wanted)));
    }

    /// While the link is lost the fill is what the gateway is assumed to hold.
    private void showSent() {
        var facts = model.facts();
        int assumed = model.heldProperty().get();
        boolean holds = facts.offline() && assumed != Level.NONE;
        fader.sentProperty().set(holds ? assumed : model.sentProperty().get());
        if (!facts.offline()) {
            held.setText("");
        } else if (holds) {
            held.setText(Text.of("ui.strip.held", facts.lostSince()));
        } else {
            held.setText(Text.of("ui.strip.offline", facts.lostSince()));
        }
    }

    private record StripHand(FaderStripViewModel model) implements Fader.Hand {
        @Override
        public void grab() {
            model.grab();
        }

        @Override
        public void moveTo(int value) {
            model.moveTo(value);
        }

        @Override
        public void letGo() {
            model.letGo();
        }
    }
}
