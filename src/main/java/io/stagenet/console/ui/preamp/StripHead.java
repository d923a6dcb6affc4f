package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.label.LabelColour;
import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Click;
import io.stagenet.console.ui.control.EditField;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The head of a strip: its colour, its name and what is plugged in. A click on the name selects the strip, a double click
/// or a key edits it; the tag is edited by a press; dragged, the whole strip goes along.
final class StripHead extends VBox {
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");
    private static final PseudoClass TAGGED = PseudoClass.getPseudoClass("tagged");
    /// A hand that presses trembles: less than this, in pixels, is no drag.
    private static final double STILL = 8;

    /// Where a strip is dragged to. Places are in the scene.
    interface Carrier {
        void carry(PreampStripViewModel strip, double x, double y);

        void drop(PreampStripViewModel strip, double x, double y);
    }

    private final PreampStripViewModel model;
    private final Carrier carrier;
    private final StripOverlay overlay;
    private final Region colour = new Region();
    private final Button name = new Button();
    private final StackPane namePlace = new StackPane(name);
    private final Button tag = new Button();
    private final Tooltip whole = new Tooltip();
    private double pressedX;
    private double pressedY;
    private boolean carried;
    /// Whether it was, until the next press: the click that ends a drag is none.
    private boolean dragged;
    /// Whether the name is pressed by a mouse or a finger, and not by a key.
    private boolean byHand;

    StripHead(PreampStripViewModel model, Carrier carrier, StripOverlay overlay) {
        this.model = model;
        this.carrier = carrier;
        this.overlay = overlay;
        getStyleClass().add("strip-head");
        colour.getStyleClass().add("input-colour");
        name.getStyleClass().add("name");
        name.setMnemonicParsing(false);
        name.setWrapText(true);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setTooltip(whole);
        tag.getStyleClass().add("chip");
        tag.setMinWidth(0);
        tag.setOnAction(event -> chooseTag());
        tag.setTooltip(new Tooltip(Text.of("ui.preamp.tag.tip")));
        getChildren().addAll(colour, namePlace, new StackPane(tag));
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            pressedX = event.getSceneX();
            pressedY = event.getSceneY();
            carried = false;
            dragged = false;
        });
        name.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> byHand = true);
        name.addEventFilter(KeyEvent.KEY_PRESSED, event -> byHand = false);
        name.armedProperty().subscribe(armed -> byHand &= armed);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    }

    private boolean isEdited() {
        return namePlace.getChildren().getFirst() != name;
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || isEdited()) {
            return;
        }
        carried |= Math.hypot(event.getSceneX() - pressedX, event.getSceneY() - pressedY) > STILL;
        dragged |= carried;
        if (carried) {
            carrier.carry(model, event.getSceneX(), event.getSceneY());
            event.consume();
        }
    }

    private void released(MouseEvent event) {
        if (carried) {
            carried = false;
            // What was dragged was not pressed.
            name.disarm();
            tag.disarm();
            carrier.drop(model, event.getSceneX(), event.getSceneY());
            event.consume();
        }
    }

    void show(PreampFacts facts) {
        String spoken = facts.spoken();
        name.setText(facts.name().isEmpty() ? Text.of("ui.preamp.nameless", facts.number()) : facts.name());
        name.pseudoClassStateChanged(UNKNOWN, facts.name().isEmpty());
        name.setAccessibleText(Text.of("ui.preamp.control", spoken, Text.of("ui.preamp.spoken.name")));
        tag.setText(TagText.word(facts.tag()));
        tag.pseudoClassStateChanged(TAGGED, facts.tag() != MicTag.UNTAGGED);
        tag.setAccessibleText(Text.of("ui.preamp.control", spoken,
                Text.of("ui.preamp.spoken.tag", TagText.word(facts.tag()))));
        for (var each : LabelColour.values()) {
            colour.pseudoClassStateChanged(PseudoClass.getPseudoClass(each.word()), each == facts.colour());
        }
        whole.setText(Text.of("ui.preamp.whole", spoken, facts.key().index()));
    }

    /// @param back gets the keyboard after it, unless the name itself had it
    void editName(Node back) {
        model.touched();
        EditField.over(namePlace, name, model.facts().name(), text -> model.rename(text.strip()),
                name.isFocused() ? name : back, name.getAccessibleText(), () -> {
                    // There is nothing else to put back.
                });
    }

    /// @param select the name is clicked on
    /// @param edit   it is clicked on twice, or a key is pressed on it
    void setOnName(Consumer<Click> select, Runnable edit) {
        name.setOnAction(event -> {
            if (!byHand) {
                edit.run();
            }
        });
        name.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() != MouseButton.PRIMARY || dragged) {
                return;
            }
            if (event.getClickCount() == 2) {
                edit.run();
            } else {
                select.accept(Click.of(event.isShortcutDown(), event.isShiftDown()));
            }
            event.consume();
        });
    }

    private void chooseTag() {
        model.touched();
        var menu = ChoiceMenu.of(Text.of("ui.preamp.tag.title"), model.facts().spoken(), List.of(MicTag.values()),
                TagText::word, model.facts().tag(), chosen -> {
                    overlay.close();
                    model.tag(chosen);
                });
        overlay.open(menu, null, menu.first(), tag, () -> {
        });
    }
}
