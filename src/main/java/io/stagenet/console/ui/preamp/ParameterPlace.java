package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.HoldButton;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// The place of one parameter on a strip, with the control that fits what the device says it is.
final class ParameterPlace extends StackPane {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");
    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

    private final String name;
    private final PreampStripViewModel model;
    private final StripEditor editor;
    private ParameterFacts.@Nullable Kind kind;
    private @Nullable Labeled control;
    private @Nullable Stepper stepper;

    ParameterPlace(String name, PreampStripViewModel model, StripEditor editor) {
        this.name = name;
        this.model = model;
        this.editor = editor;
        getStyleClass().add("parameter");
        setMinWidth(0);
    }

    void show(PreampFacts all) {
        var facts = all.parameter(name);
        if (facts.kind() != kind) {
            kind = facts.kind();
            stepper = null;
            control = make(facts.kind());
        }
        var shown = control;
        if (shown == null) {
            return;
        }
        String spoken = Text.of("ui.preamp.control", all.spoken(), ParameterText.spoken(name));
        shown.setText(textOf(facts));
        shown.pseudoClassStateChanged(ON, isLit(facts));
        shown.pseudoClassStateChanged(PENDING, facts.pending());
        shown.pseudoClassStateChanged(LOCKED, facts.locked());
        shown.pseudoClassStateChanged(UNKNOWN, facts.kind() == ParameterFacts.Kind.UNKNOWN);
        if (facts.locked() != (shown.getGraphic() != null)) {
            shown.setGraphic(facts.locked() ? new FontIcon(MaterialDesignL.LOCK) : null);
        }
        shown.setAccessibleText(Text.of("ui.preamp.control.value", spoken, facts.spokenValue()));
        if (stepper != null) {
            stepper.show(textOf(facts), spoken, facts.locked());
            shown.setAccessibleText(Text.of("ui.preamp.control.value", spoken, facts.spokenValue()));
        }
        if (!name.equals(Parameter.PHANTOM)) {
            shown.getTooltip().setText(Text.of("ui.preamp.parameter.tip", name, facts.value()));
        }
    }

    private @Nullable Labeled make(ParameterFacts.Kind now) {
        if (name.equals(Parameter.PHANTOM)
                && (now == ParameterFacts.Kind.SWITCH || now == ParameterFacts.Kind.UNKNOWN)) {
            return phantom();
        }
        return switch (now) {
            case ABSENT -> {
                getChildren().clear();
                yield null;
            }
            case UNKNOWN -> button(() -> model.mayMove(name));
            case SWITCH -> button(() -> model.toggle(name));
            case CHOICE -> button(this::choose);
            case NUMBER -> number();
            case READING -> reading();
        };
    }

    private Button button(Runnable action) {
        var button = new Button();
        button.setMnemonicParsing(false);
        button.getStyleClass().add("setting");
        button.setOnAction(event -> action.run());
        button.setTooltip(new Tooltip());
        return place(button, button);
    }

    private <L extends Labeled> L place(L labeled, Node node) {
        labeled.setMinWidth(0);
        labeled.setMaxWidth(Double.MAX_VALUE);
        labeled.setMaxHeight(Double.MAX_VALUE);
        getChildren().setAll(node);
        return labeled;
    }

    private Button phantom() {
        var hold = new HoldButton("", model.phantom()::held);
        hold.setAllowed(() -> {
            model.touched();
            return !model.facts().lost() && model.phantom().begin();
        });
        var button = hold.button();
        button.getStyleClass().addAll("setting", "phantom");
        button.setTooltip(new Tooltip(Text.of("ui.preamp.phantom.tip")));
        button.setAccessibleHelp(Text.of("ui.preamp.phantom.tip"));
        return place(button, hold);
    }

    private Button number() {
        var made = new Stepper(steps -> model.step(name, steps), (place, number) -> {
            if (model.mayMove(name)) {
                editor.edit(place, number, name);
            }
        });
        stepper = made;
        var button = made.number();
        button.getStyleClass().add("setting");
        button.setTooltip(new Tooltip());
        return place(button, made);
    }

    private Label reading() {
        var label = new Label();
        label.getStyleClass().add("reading");
        label.setTooltip(new Tooltip());
        return place(label, label);
    }

    private void choose() {
        if (!model.mayMove(name)) {
            return;
        }
        var facts = model.facts().parameter(name);
        var menu = new ChoiceMenu(ParameterText.caption(name),
                Text.of("ui.preamp.control", model.facts().spoken(), ParameterText.spoken(name)),
                facts.parameter().options(), facts.value(), option -> {
                    editor.close();
                    model.choose(name, option);
                });
        editor.open(menu, null, menu.first(), control, () -> {
        });
    }

    /// Reported on; a low cut without a switch of its own is on when it cuts anything.
    private static boolean isLit(ParameterFacts facts) {
        if (facts.kind() == ParameterFacts.Kind.NUMBER) {
            var amount = facts.parameter().amount();
            return facts.name().equals(Parameter.LOW_CUT) && amount != null && amount > 0;
        }
        return facts.isOn();
    }

    private static String textOf(ParameterFacts facts) {
        String caption = ParameterText.caption(facts.name());
        return switch (facts.kind()) {
            case ABSENT -> "";
            case UNKNOWN -> Text.of("ui.preamp.captioned", caption, Text.of("ui.preamp.unknown"));
            case SWITCH -> facts.pending() ? Text.of("ui.preamp.pending", caption)
                    : facts.name().equals(Parameter.PHANTOM) && facts.isOn() ? Text.of("ui.preamp.phantom.on", caption)
                    : caption;
            case CHOICE, READING -> Text.of("ui.preamp.captioned.below", caption, facts.value());
            // A low cut at 0 is none.
            case NUMBER -> Text.of("ui.preamp.captioned.below", caption,
                    facts.name().equals(Parameter.LOW_CUT) && facts.amount() == 0 ? Text.of("ui.preamp.off")
                            : facts.value());
        };
    }

    /// What a strip offers to its controls: a field or a choice over it.
    interface StripEditor {
        /// Lays a field over a number.
        void edit(StackPane place, Button number, String parameter);

        void open(VBox content, @Nullable Node foot, Node first, @Nullable Node from, Runnable closed);

        void close();
    }
}
