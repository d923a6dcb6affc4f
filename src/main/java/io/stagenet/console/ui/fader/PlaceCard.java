package io.stagenet.console.ui.fader;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.NameLabel;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// A fader while its page is laid out: it moves nothing. Pressed it is chosen; dragged onto another it takes its
/// place, and those between move up. Left and Right go to the one beside it, with Shift they take it along; Enter says what it is to be, Delete empties it.
///
/// Pseudo-classes: `:empty`, `:missing`, `:selected`, `:dragged`, and while another would be put here `:before` or
/// `:behind`, as it comes to stand.
final class PlaceCard extends VBox implements BankPart {
    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
    private static final PseudoClass BEFORE = PseudoClass.getPseudoClass("before");
    private static final PseudoClass BEHIND = PseudoClass.getPseudoClass("behind");
    /// A hand that trembles drags nothing; in pixels.
    private static final double TREMBLE = 6;

    /// What cards ask of the page they stand on.
    interface Arranger {
        void choose(int fader);

        /// Says what the chosen one is to be.
        void fill();

        /// Takes a fader to another place; those between move up.
        void shift(int fader, int to);

        void clear(int fader);

        /// The card at a point of the scene; null for none.
        @Nullable
        PlaceCard at(double sceneX, double sceneY);
    }

    private final Place.Card place;
    private final Arranger arranger;
    private double pressedX;
    private double pressedY;
    private boolean pressed;
    private @Nullable PlaceCard target;

    PlaceCard(Place.Card place, Arranger arranger) {
        this.place = place;
        this.arranger = arranger;
        getStyleClass().add("place-card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        String what = place.empty() ? Text.of(place.added() ? "ui.pages.add" : "ui.slot.empty") : place.title();
        setAccessibleText(Text.of("ui.pages.card", place.fader(), what, place.kind()));
        setAccessibleHelp(Text.of("ui.pages.card.keys"));
        pseudoClassStateChanged(EMPTY, place.empty());
        pseudoClassStateChanged(MISSING, place.missing());
        var number = BankStrip.label("number");
        number.setText(Integer.toString(place.fader()));
        var title = BankStrip.styled(new NameLabel(), "title");
        title.setName(place.empty() ? what : place.title());
        title.setWrapText(true);
        var detail = BankStrip.label("detail");
        detail.setText(place.title().equals(place.detail()) ? place.kind() : place.detail());
        detail.setWrapText(true);
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        var grip = new Label();
        grip.getStyleClass().add("grip");
        grip.setGraphic(new FontIcon(place.added() ? MaterialDesignP.PLUS : MaterialDesignD.DRAG_VERTICAL));
        getChildren().addAll(number, title, detail, space, grip);
        Tooltip.install(this, new Tooltip(
                Text.of("ui.pages.card", place.fader(), what, place.kind()) + "\n" + Text.of("ui.pages.card.keys")));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            pressed = true;
            pressedX = event.getSceneX();
            pressedY = event.getSceneY();
            requestFocus();
            arranger.choose(place.fader());
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        double right = event.getSceneX() - pressedX;
        double down = event.getSceneY() - pressedY;
        if (!pressed || place.added() || !isDragged() && Math.hypot(right, down) < TREMBLE) {
            return;
        }
        // What is dragged lies over the others, and out of its own way.
        pseudoClassStateChanged(DRAGGED, true);
        setViewOrder(-1);
        setTranslateX(right);
        setTranslateY(down);
        var over = arranger.at(event.getSceneX(), event.getSceneY());
        aim(over == this ? null : over);
        event.consume();
    }

    private void released(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && pressed) {
            var on = target;
            drop();
            if (on != null) {
                arranger.shift(place.fader(), on.place.fader());
            }
            event.consume();
        }
    }

    private boolean isDragged() {
        return getPseudoClassStates().contains(DRAGGED);
    }

    private void aim(@Nullable PlaceCard next) {
        if (target != null) {
            target.pseudoClassStateChanged(BEFORE, false);
            target.pseudoClassStateChanged(BEHIND, false);
        }
        target = next;
        if (next != null) {
            next.pseudoClassStateChanged(next.fader() < fader() ? BEFORE : BEHIND, true);
        }
    }

    private void drop() {
        aim(null);
        pressed = false;
        pseudoClassStateChanged(DRAGGED, false);
        setViewOrder(0);
        setTranslateX(0);
        setTranslateY(0);
    }

    private void keyPressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> step(-1, event.isShiftDown());
            case RIGHT -> step(1, event.isShiftDown());
            case ENTER, SPACE -> {
                arranger.choose(place.fader());
                arranger.fill();
            }
            case DELETE, BACK_SPACE -> arranger.clear(place.fader());
            case ESCAPE -> {
                if (!isDragged()) {
                    return;
                }
                drop();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int by, boolean takeAlong) {
        if (takeAlong) {
            arranger.shift(place.fader(), place.fader() + by);
        } else {
            arranger.choose(Math.max(1, place.fader() + by));
        }
    }

    int fader() {
        return place.fader();
    }

    void showChosen(int fader) {
        pseudoClassStateChanged(SELECTED, fader == place.fader());
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public Object of() {
        return place;
    }

    @Override
    public void setCompact(boolean now) {
        // Cards are for the hand: they are always wide.
    }

    @Override
    public void dispose() {
        drop();
    }
}
