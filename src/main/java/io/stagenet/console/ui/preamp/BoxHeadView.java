package io.stagenet.console.ui.preamp;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Lamp;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The line above the strips of a box: how it is, who it is, where, and what is wrong with it. A press on its name folds
/// the strips away.
final class BoxHeadView extends HBox {
    private static final double NAME_ROOM = 220;

    private final StageboxHeadViewModel model;
    private final Lamp lamp = new Lamp();
    private final Button name = new Button() {
        // Under that, what is said of the box gives way alone.
        @Override
        protected double computeMinWidth(double height) {
            return Math.min(NAME_ROOM, computePrefWidth(height));
        }
    };
    private final FontIcon arrow = new FontIcon(MaterialDesignC.CHEVRON_DOWN);
    private final Label line = label("line");
    private final Label age = label("age");
    private final Label reason = label("reason");
    private final Label error = label("error");
    private final Tooltip whole = new Tooltip();
    private final Subscription subscriptions;

    BoxHeadView(StageboxHeadViewModel model, Runnable fold) {
        this.model = model;
        getStyleClass().add("box-head");
        name.getStyleClass().addAll("quiet", "box-name");
        name.setMnemonicParsing(false);
        name.setGraphic(arrow);
        name.setOnAction(event -> fold.run());
        // Cut it says nothing; the rest is whole in the tooltip.
        age.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(lamp, name, line, age, reason, error);
        name.setTooltip(whole);
        for (var label : new Label[]{line, age, reason, error}) {
            label.setTooltip(whole);
        }
        subscriptions = Subscription.combine(model.factsProperty().subscribe(facts -> show(facts)),
                model.ageProperty().subscribe(age::setText), model.collapsedProperty().subscribe(folded -> arrow
                        .setIconCode(folded ? MaterialDesignC.CHEVRON_RIGHT : MaterialDesignC.CHEVRON_DOWN)));
    }

    private static Label label(String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMinWidth(0);
        return label;
    }

    void dispose() {
        subscriptions.unsubscribe();
    }

    private void show(BoxFacts facts) {
        lamp.setStatus(facts.link());
        name.setText(facts.name());
        name.setAccessibleText(Text.of(model.collapsedProperty().get() ? "ui.preamp.box.unfold"
                : "ui.preamp.box.fold", facts.name(), facts.link().word()));
        line.setText(facts.line());
        say(reason, facts.reason());
        say(error, facts.error());
        var all = new StringBuilder(facts.name()).append(" · ").append(facts.link().word()).append('\n')
                .append(facts.line());
        for (var each : new String[]{facts.reason(), facts.error()}) {
            if (!each.isEmpty()) {
                all.append('\n').append(each);
            }
        }
        whole.setText(all.toString());
    }

    private static void say(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
