package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.EditField;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// The gain of a strip: gain and pad together large, their parts small, the knob, and a step down and up.
final class StripGain extends VBox {
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    /// More than these do not fit in the large face.
    private static final int SHORT_TOTAL = 3;

    private final PreampStripViewModel model;
    private final Label total = label("total");
    private final Label unit = label("unit");
    private final HBox totalLine = new HBox(total, unit);
    private final StackPane totalPlace = new StackPane(totalLine);
    private final Label parts = label("parts");
    private final Knob knob;
    private final Button less = new Button(Text.of("ui.preamp.less"));
    private final Button more = new Button(Text.of("ui.preamp.more"));

    StripGain(PreampStripViewModel model) {
        this.model = model;
        getStyleClass().add("strip-gain");
        knob = new Knob(new Hand());
        unit.setMinWidth(USE_PREF_SIZE);
        totalLine.getStyleClass().add("total-line");
        totalLine.setAlignment(Pos.BASELINE_CENTER);
        totalPlace.getStyleClass().add("total-place");
        parts.setAlignment(Pos.CENTER);
        Steps.on(less, -1, steps -> model.step(Parameter.GAIN, steps));
        Steps.on(more, 1, steps -> model.step(Parameter.GAIN, steps));
        var steps = new HBox(less, more);
        steps.getStyleClass().add("setting-line");
        for (var button : new Button[]{less, more}) {
            button.setPrefWidth(10);
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        getChildren().addAll(totalPlace, parts, knob, steps);
    }

    private static Label label(String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        return label;
    }

    Knob knob() {
        return knob;
    }

    void setSize(StripSize size) {
        knob.setMinHeight(size.knob());
        knob.setPrefHeight(size.knob());
        knob.setMaxHeight(size.knob());
        size.asLine(less, more);
    }

    void show(PreampFacts facts) {
        var gain = facts.parameter(Parameter.GAIN);
        for (var node : new Node[]{total, unit, parts}) {
            node.pseudoClassStateChanged(PENDING, facts.isTotalPending());
            node.pseudoClassStateChanged(UNKNOWN, facts.isTotalUnknown());
        }
        total.setText(facts.total());
        total.pseudoClassStateChanged(LONG, facts.total().length() > SHORT_TOTAL);
        unit.setText(facts.unit());
        if (gain.locked() != (parts.getGraphic() != null)) {
            parts.setGraphic(gain.locked() ? new FontIcon(MaterialDesignL.LOCK) : null);
        }
        parts.setText(facts.lost() ? Text.of("ui.preamp.past", facts.since()) : facts.parts());
        String named = Text.of("ui.preamp.control", facts.spoken(), ParameterText.spoken(Parameter.GAIN));
        knob.setAccessibleText(named);
        knob.shownProperty().set(new Knob.Shown(gain.grid(), gain.amount(), gain.pending(),
                gain.locked() || gain.kind() == ParameterFacts.Kind.UNKNOWN, facts.lost(), gain.spokenValue()));
        for (var button : new Button[]{less, more}) {
            button.pseudoClassStateChanged(UNKNOWN, !gain.obstacle().isEmpty());
        }
        less.setAccessibleText(Text.of("ui.preamp.spoken.less", named));
        more.setAccessibleText(Text.of("ui.preamp.spoken.more", named));
        // The last values stay to be seen; they are of the past, and nothing can be done to them.
        for (var node : new Node[]{knob, less, more}) {
            node.setDisable(facts.lost());
        }
    }

    private void edit() {
        if (model.mayMove(Parameter.GAIN)) {
            EditField.over(totalPlace, totalLine, model.typed(Parameter.GAIN),
                    text -> model.type(Parameter.GAIN, text), knob, knob.getAccessibleText(), () -> {
                        // There is nothing else to put back.
                    });
        }
    }

    private final class Hand implements Knob.Hand {
        @Override
        public boolean grab() {
            return model.mayMove(Parameter.GAIN);
        }

        @Override
        public void step(int steps) {
            model.step(Parameter.GAIN, steps);
        }

        @Override
        public void moveTo(double value, int steps) {
            model.moveTo(Parameter.GAIN, value, steps);
        }

        @Override
        public void enter() {
            edit();
        }
    }
}
