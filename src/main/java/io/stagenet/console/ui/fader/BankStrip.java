package io.stagenet.console.ui.fader;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.Preferences.LevelUnit;
import io.stagenet.console.model.label.LabelColour;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.EditField;
import io.stagenet.console.ui.control.LevelText;
import io.stagenet.console.ui.control.NameLabel;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What every strip has, from the top: name, owner bar, travel, value; below it what it drives.
///
/// Every line has its place whether it says something or not, so that all travels are equal. A compact one is for the mouse:
/// its name stands upright, and of words only what can be read in 28 pixels is left; the tooltip has the rest.
abstract class BankStrip extends VBox implements BankPart {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    /// Of a name that stands upright, in pixels.
    private static final double UPRIGHT = 60;
    private static final double UPRIGHT_ANGLE = -90;
    /// Of the fields that lie over a compact strip, in pixels.
    private static final double NAME_FIELD = 150;
    private static final double VALUE_FIELD = 46;

    /// In pixels.
    private static final double COLOUR_INSET = 6;
    private static final double COLOUR_HEIGHT = 3;

    final NameLabel name = styled(new NameLabel(), "name");
    final Label owner = label("owner");
    final Label value = label("value");
    final StackPane namePlace = new StackPane(name);
    final StackPane valuePlace = new StackPane(value);
    private final Fader fader;
    private final Region colour = new Region();
    private final Tooltip tooltip = new Tooltip();
    private boolean compact;

    BankStrip(FaderHand hand, ReadOnlyIntegerProperty wanted, ReadOnlyObjectProperty<LevelUnit> unit) {
        getStyleClass().add("strip");
        name.setWrapText(true);
        namePlace.getStyleClass().add("name-place");
        namePlace.setMinWidth(0);
        valuePlace.setMinWidth(0);
        fader = new Fader(hand);
        fader.wantedProperty().bind(wanted);
        fader.unitProperty().bind(unit);
        fader.setOnEntry(this::editValue);
        VBox.setVgrow(fader, Priority.ALWAYS);
        colour.getStyleClass().add("input-colour");
        colour.setManaged(false);
        colour.setMouseTransparent(true);
        getChildren().addAll(colour, namePlace, owner, fader, valuePlace);
        tell(name, owner);
        namePlace.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                editName();
                event.consume();
            }
        });
    }

    static Label label(String styleClass) {
        return styled(new Label(), styleClass);
    }

    static <T extends Label> T styled(T label, String styleClass) {
        label.getStyleClass().add(styleClass);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        return label;
    }

    /// Asks for a name.
    abstract void editName();

    /// Asks for a level.
    abstract void editValue();

    /// Shows what it is called and what it drives, in words as long as there is room for.
    abstract void showFacts();

    /// At the upper edge, where it takes no room.
    final void mark(LabelColour now) {
        for (var each : LabelColour.values()) {
            colour.pseudoClassStateChanged(PseudoClass.getPseudoClass(each.word()), each == now);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        colour.resizeRelocate(COLOUR_INSET, 2, Math.max(0, getWidth() - 2 * COLOUR_INSET), COLOUR_HEIGHT);
    }

    /// Shows the tooltip over these too.
    final void tell(Node... parts) {
        for (var part : parts) {
            Tooltip.install(part, tooltip);
        }
    }

    final Fader fader() {
        return fader;
    }

    final Tooltip tooltip() {
        return tooltip;
    }

    final boolean isCompact() {
        return compact;
    }

    @Override
    public final Region node() {
        return this;
    }

    @Override
    public void setCompact(boolean now) {
        if (compact == now) {
            return;
        }
        compact = now;
        pseudoClassStateChanged(COMPACT, now);
        stand(name, now);
        showFacts();
    }

    /// Sets a name upright where there is no room for it to lie.
    static void stand(Label name, boolean upright) {
        name.setWrapText(!upright);
        name.setRotate(upright ? UPRIGHT_ANGLE : 0);
        name.setMinWidth(upright ? UPRIGHT : 0);
        name.setMaxWidth(upright ? UPRIGHT : Double.MAX_VALUE);
    }

    @Override
    public void dispose() {
        fader.wantedProperty().unbind();
        fader.unitProperty().unbind();
        fader.letGo();
    }

    final void editName(String now, Predicate<String> take, String spoken) {
        edit(namePlace, name, now, take, NAME_FIELD, spoken);
    }

    final void editValue(LevelUnit unit, int wanted, IntConsumer take, String spoken) {
        edit(valuePlace, value, wanted == Level.NONE ? "" : LevelText.digits(unit, wanted), text -> {
            var level = LevelText.parse(unit, text);
            level.ifPresent(take);
            return level.isPresent();
        }, VALUE_FIELD, spoken);
    }

    private void edit(StackPane place, Label shown, String text, Predicate<String> take, double width, String spoken) {
        EditField.over(place, shown, text, take, fader, spoken, () -> setViewOrder(0)).ifPresent(field -> {
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

    /// What to do with its thing, and how, under a name.
    final void say(String whole) {
        tooltip.setText(whole + "\n" + Text.of("ui.strip.keys"));
        fader.setAccessibleText(whole.replace("\n", ", "));
    }
}
