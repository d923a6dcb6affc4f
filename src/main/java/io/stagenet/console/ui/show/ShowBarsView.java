package io.stagenet.console.ui.show;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.OnDemand;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What waits for the operator's word about the show, as bars under the view: nothing of it takes the keyboard,
/// and every view stays in reach.
public final class ShowBarsView extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    /// @param home gets the keyboard when a bar that has it goes; left to itself it would go to whatever comes next
    public ShowBarsView(ShowPanelViewModel model, Runnable home) {
        getStyleClass().add("show-bars");
        var rig = model.rigSheet();
        getChildren().addAll(
                bar(model.recovery().offerProperty().map(text -> !text.isEmpty()), () -> recovery(model.recovery()),
                        home),
                bar(rig.waitingProperty().flatMap(waits -> rig.openProperty().map(open -> waits && !open)),
                        () -> rig(rig), home),
                bar(model.questionProperty().map(_ -> true).orElse(false), () -> question(model, home), home),
                bar(model.answerProperty().map(now -> !now.text().isEmpty()), () -> answer(model), home));
    }

    /// Most evenings see none of them.
    private static Node bar(ObservableValue<Boolean> wanted, Supplier<HBox> make, Runnable home) {
        return OnDemand.part(wanted, () -> {
            var bar = make.get();
            bar.visibleProperty().subscribe((before, now) -> {
                if (before && !now && bar.isFocusWithin()) {
                    home.run();
                }
            });
            return bar;
        });
    }

    private static HBox recovery(RecoveryViewModel model) {
        var offer = sentence();
        offer.textProperty().bind(model.offerProperty());
        var time = new TextField();
        time.setPrefColumnCount(5);
        time.setPromptText(Text.of("ui.recovery.time.prompt"));
        time.setMinWidth(USE_PREF_SIZE);
        time.setAccessibleText(Text.of("ui.recovery.time.spoken"));
        time.setTooltip(new Tooltip(Text.of("ui.recovery.time.tip")));
        time.textProperty().bindBidirectional(model.timeProperty());
        var word = new Label(Text.of("ui.recovery.time"));
        word.setMinWidth(USE_PREF_SIZE);
        word.setLabelFor(time);
        var resume = button("ui.recovery.resume", model::resume);
        resume.disableProperty().bind(model.readyProperty().not());
        time.setOnAction(event -> resume.requestFocus());
        var hold = button("ui.recovery.hold", model::hold);
        hold.setTooltip(new Tooltip(Text.of("ui.recovery.hold.tip")));
        var bar = bar("recovery", offer, word, time, resume, hold);
        model.offerProperty().subscribe(text -> bar.setVisible(!text.isEmpty()));
        model.readyProperty().subscribe(ready -> time.pseudoClassStateChanged(REFUSED, !ready));
        return bar;
    }

    private static HBox rig(RigSheetViewModel model) {
        var title = sentence();
        title.textProperty().bind(model.titleProperty().map(text -> Text.of("ui.rig.still", text)));
        var bar = bar("rig", title, button("ui.rig.look", () -> model.openProperty().set(true)),
                button("ui.rig.reject", model::reject));
        bar.visibleProperty().bind(model.waitingProperty().and(model.openProperty().not()));
        return bar;
    }

    /// Where the panel is open it is asked there.
    private static HBox question(ShowPanelViewModel model, Runnable home) {
        var sentence = sentence();
        var yes = button("ui.show.offered.yes", () -> model.answer(true));
        var no = button("ui.show.leave", () -> model.answer(false));
        var bar = bar("asked", sentence, yes, no);
        bar.visibleProperty().bind(model.questionProperty().isNotNull().and(model.openProperty().not()));
        model.questionProperty().subscribe(now -> {
            if (now != null) {
                sentence.setText(now.sentence());
                yes.setText(now.yes());
            }
        });
        model.questionProperty().subscribe((before, now) -> {
            if (before != null && !before.isSameAs(now) && bar.isFocusWithin()) {
                // The next press would answer what nobody has read.
                home.run();
            }
        });
        return bar;
    }

    /// Where the panel is open it stands there.
    private static HBox answer(ShowPanelViewModel model) {
        var sentence = sentence();
        var bar = bar("answered", sentence, button("ui.show.read", model::clearAnswer));
        model.answerProperty().subscribe(now -> {
            sentence.setText(now.text());
            sentence.pseudoClassStateChanged(REFUSED, now.refused());
        });
        bar.visibleProperty().bind(model.openProperty().not()
                .and(sentence.textProperty().isNotEmpty()));
        return bar;
    }

    private static HBox bar(String styleClass, Node... nodes) {
        var bar = new HBox(nodes);
        bar.getStyleClass().addAll("show-bar", styleClass);
        bar.managedProperty().bind(bar.visibleProperty());
        return bar;
    }

    private static Label sentence() {
        var label = new Label();
        label.getStyleClass().add("sentence");
        label.setWrapText(true);
        label.setMinSize(0, USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private static Button button(String key, Runnable action) {
        var button = new Button(Text.of(key));
        button.setMnemonicParsing(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
