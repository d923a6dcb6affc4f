package io.stagenet.console.ui.fader;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.EditField;
import io.stagenet.console.ui.control.LevelText;
import io.stagenet.console.ui.control.StripGestures;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// One strip: name, owner bar, travel, value, FLASH, and below what it drives.
///
/// Every line has its place whether it says something or not, so that all travels are equal. A compact one is for the mouse:
/// its name stands upright, and of words only what can be read in 28 pixels is left; the tooltip has the rest.
final class FaderStripView extends VBox {
    private static final PseudoClass OFFLINE = PseudoClass.getPseudoClass("offline");
    private static final PseudoClass UNMAPPED = PseudoClass.getPseudoClass("unmapped");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    /// Five digits need a smaller face in the narrowest strip.
    private static final int LONGEST_SHORT = 9_999;
    /// Of a name that stands upright, in pixels.
    private static final double UPRIGHT = 60;
    private static final double UPRIGHT_ANGLE = -90;
    /// Of a field that is wider than its strip, in pixels.
    private static final double NAME_FIELD = 150;
    private static final double VALUE_FIELD = 46;

    private final FaderStripViewModel model;
    private final Fader fader;
    private final Label name = label("name");
    private final Label owner = label("owner");
    private final Label value = label("value");
    private final Label held = label("held");
    private final Label address = label("address");
    private final Label channel = label("wire");
    private final StackPane namePlace = new StackPane(name);
    private final StackPane valuePlace = new StackPane(value);
    private final Tooltip tooltip = new Tooltip();
    private final FlashButton flash;
    private final Subscription subscriptions;
    private boolean compact;

    FaderStripView(FaderStripViewModel model) {
        this.model = model;
        getStyleClass().add("strip");
        name.setWrapText(true);
        namePlace.getStyleClass().add("name-place");
        namePlace.setMinWidth(0);
        valuePlace.setMinWidth(0);
        fader = new Fader(new StripHand(model));
        fader.wantedProperty().bind(model.wantedProperty());
        fader.unitProperty().bind(model.unitProperty());
        fader.setOnEntry(this::editValue);
        VBox.setVgrow(fader, Priority.ALWAYS);
        flash = new FlashButton(model::flash);
        flash.disableProperty().bind(model.flashableProperty().not());
        flash.setMaxWidth(Double.MAX_VALUE);
        address.pseudoClassStateChanged(LONG, model.address() > LONGEST_SHORT);
        getChildren().addAll(namePlace, owner, fader, valuePlace, flash, address, channel, held);
        for (var node : new Node[]{name, owner, address, channel, held}) {
            Tooltip.install(node, tooltip);
        }
        namePlace.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                editName();
                event.consume();
            }
        });
        StripGestures.on(this, fader, model::select, this::editName);
        subscriptions = Subscription.combine(model.factsProperty().subscribe(facts -> show(facts)),
                model.wantedProperty().subscribe(this::showValue), model.unitProperty().subscribe(this::showValue),
                model.sentProperty().subscribe(this::showSent), model.heldProperty().subscribe(this::showSent),
                model.ownerProperty().subscribe(this::showOwner),
                model.selectedProperty().subscribe(now -> pseudoClassStateChanged(SELECTED, now)));
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

    Tooltip tooltip() {
        return tooltip;
    }

    void setCompact(boolean now) {
        if (compact == now) {
            return;
        }
        compact = now;
        pseudoClassStateChanged(COMPACT, now);
        flash.setCompact(now);
        name.setWrapText(!now);
        name.setRotate(now ? UPRIGHT_ANGLE : 0);
        name.setMinWidth(now ? UPRIGHT : 0);
        name.setMaxWidth(now ? UPRIGHT : Double.MAX_VALUE);
        show(model.facts());
    }

    void dispose() {
        subscriptions.unsubscribe();
        fader.wantedProperty().unbind();
        fader.unitProperty().unbind();
        flash.disableProperty().unbind();
        flash.end();
        fader.letGo();
    }

    private void editName() {
        edit(namePlace, name, model.facts().name(), text -> {
            boolean fits = text.strip().length() <= ShowData.MAX_NAME;
            if (fits) {
                model.rename(text.strip());
            }
            return fits;
        }, NAME_FIELD, Text.of("ui.strip.name.edit", model.address()));
    }

    private void editValue() {
        int wanted = model.wantedProperty().get();
        var unit = model.unitProperty().get();
        edit(valuePlace, value, wanted == Level.NONE ? "" : LevelText.digits(unit, wanted), text -> {
            var level = LevelText.parse(unit, text);
            level.ifPresent(model::moveTo);
            return level.isPresent();
        }, VALUE_FIELD, Text.of("ui.strip.value.edit", model.address()));
    }

    private void edit(StackPane place, Label shown, String text, java.util.function.Predicate<String> take,
            double width, String accessible) {
        EditField.over(place, shown, text, take, fader, accessible, () -> setViewOrder(0)).ifPresent(field -> {
            if (compact) {
                widen(field, width);
            }
        });
    }

    /// Lays a field over the strips beside this one, inside the bank.
    private void widen(EditField field, double width) {
        setViewOrder(-1);
        field.setMinWidth(width);
        field.setMaxWidth(width);
        if (getParent() != null) {
            double left = getLayoutX() + (getWidth() - width) / 2;
            double right = Math.max(0, getParent().getLayoutBounds().getWidth() - width);
            field.setTranslateX(Math.clamp(left, 0, right) - left);
        }
    }

    private void show(StripFacts facts) {
        for (var node : new Node[]{this, fader}) {
            node.pseudoClassStateChanged(OFFLINE, facts.offline());
            node.pseudoClassStateChanged(UNMAPPED, !facts.mapped());
        }
        name.setText(facts.name());
        address.setText(compact ? Integer.toString(model.address()) : new StageNetAddress(model.address()).toString());
        channel.setText(facts.mapped() ? facts.shortChannel()
                : Text.of(compact ? "ui.strip.unmapped.compact" : "ui.strip.unmapped"));
        String whole = facts.mapped()
                ? Text.of("ui.strip.whole", model.address(), facts.gateway(), facts.hardwareType(), facts.channel(),
                        facts.link().word())
                : Text.of("ui.strip.whole.unmapped", model.address(), facts.gateway(), facts.link().word());
        String named = facts.name().isEmpty() ? whole : facts.name() + "\n" + whole;
        tooltip.setText(named + "\n" + Text.of("ui.strip.keys"));
        fader.setAccessibleText(facts.name().isEmpty() ? whole : facts.name() + ", " + whole);
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
        fader.sentProperty().set(model.sentProperty().get());
        fader.heldProperty().set(holds ? assumed : Level.NONE);
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
