package io.stagenet.console.ui.preamp;

import io.stagenet.console.ui.control.EditField;
import io.stagenet.console.ui.control.StripGestures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// One strip: name, what is plugged in, gain and pad together, the knob and its buttons, +48V and whatever else the device
/// reports, what the strip has to say, and where the input is. Every part has a height of its own, so that none moves when
/// another has more to say.
final class PreampStripView extends StackPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass LOST = PseudoClass.getPseudoClass("lost");
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    private final PreampStripViewModel model;
    private final StripOverlay overlay = new StripOverlay();
    private final StripHead head;
    private final StripGain gain;
    private final VBox settings = new VBox();
    private final StripMessages messages;
    private final StripFoot foot;
    private final List<ParameterPlace> parameters = new ArrayList<>();
    private final Subscription subscriptions;
    private List<List<String>> lines = List.of();

    /// @param carrier told where its head is dragged to
    PreampStripView(PreampStripViewModel model, StripHead.Carrier carrier) {
        this.model = model;
        getStyleClass().add("preamp-strip");
        head = new StripHead(model, carrier, overlay);
        gain = new StripGain(model);
        settings.getStyleClass().add("settings");
        messages = new StripMessages(model);
        foot = new StripFoot(model, overlay);
        var body = new VBox(head, gain, settings, messages, foot);
        body.getStyleClass().add("strip-body");
        getChildren().addAll(body, overlay);
        head.setOnName(model::select, this::editName);
        StripGestures.on(this, knob(), model::select, this::editName);
        subscriptions = Subscription.combine(model.factsProperty().subscribe(facts -> show(facts)),
                model.selectedProperty().subscribe(now -> pseudoClassStateChanged(SELECTED, now)),
                model.phantom().questionProperty().subscribe(this::ask),
                model.gangProperty().subscribe(gang -> foot.show(model.facts())),
                messages.allProperty().subscribe(said -> knob().setAccessibleHelp(said)));
    }

    PreampStripViewModel model() {
        return model;
    }

    Knob knob() {
        return gain.knob();
    }

    void dispose() {
        subscriptions.unsubscribe();
        messages.dispose();
        overlay.close();
        model.phantom().cancel();
        knob().letGo();
    }

    void setSize(StripSize size) {
        gain.setSize(size);
        messages.setRoom(size.messages());
        size.asLine(parameters.toArray(ParameterPlace[]::new));
        pseudoClassStateChanged(LOW, size == StripSize.LOW);
    }

    /// @param now which parameters stand where; the same for all strips of a box
    void setLines(List<List<String>> now, StripSize size) {
        if (!now.equals(lines)) {
            lines = now;
            parameters.clear();
            settings.getChildren().clear();
            for (var names : now) {
                var places = names.stream().map(each -> new ParameterPlace(each, model, new Editor()))
                        .toArray(ParameterPlace[]::new);
                parameters.addAll(Arrays.asList(places));
                settings.getChildren().add(line(places));
            }
            show(model.facts());
        }
        setSize(size);
    }

    /// Side by side, all equally wide.
    private static HBox line(ParameterPlace... places) {
        var line = new HBox(places);
        line.getStyleClass().add("setting-line");
        for (var place : places) {
            HBox.setHgrow(place, Priority.ALWAYS);
            place.setPrefWidth(10);
            place.setMaxWidth(Double.MAX_VALUE);
        }
        return line;
    }

    private void show(PreampFacts facts) {
        pseudoClassStateChanged(LOST, facts.lost());
        head.show(facts);
        gain.show(facts);
        parameters.forEach(each -> each.show(facts));
        settings.setDisable(facts.lost());
        foot.show(facts);
    }

    private void editName() {
        head.editName(knob());
    }

    private void ask(PhantomSwitchViewModel.@Nullable Question question) {
        if (question == null) {
            overlay.close();
            return;
        }
        var from = getScene() == null ? null : getScene().getFocusOwner();
        var asked = new PhantomQuestion(question, model.phantom());
        overlay.open(asked.inputs(), asked.foot(), asked.cancel(), from, model.phantom()::cancel);
    }

    private final class Editor implements ParameterPlace.StripEditor {
        @Override
        public void edit(StackPane where, Button number, String parameter) {
            EditField.over(where, number, model.typed(parameter), text -> model.type(parameter, text), number,
                    number.getAccessibleText(), () -> {
                        // There is nothing else to put back.
                    });
        }

        @Override
        public void open(VBox content, @Nullable Node below, Node first, @Nullable Node from, Runnable closed) {
            overlay.open(content, below, first, from, closed);
        }

        @Override
        public void close() {
            overlay.close();
        }
    }
}
