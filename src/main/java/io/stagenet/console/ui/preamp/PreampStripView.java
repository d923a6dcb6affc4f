package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.EditField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// One strip: name, what is plugged in, gain and pad together, the knob and its buttons, +48V and whatever else the device
/// reports, what the strip has to say, and where the input is.
final class PreampStripView extends StackPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass LOST = PseudoClass.getPseudoClass("lost");
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");
    private static final PseudoClass TAGGED = PseudoClass.getPseudoClass("tagged");
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    /// More than these do not fit in the large face.
    private static final int SHORT_TOTAL = 3;

    private final PreampStripViewModel model;
    private final Button name = new Button();
    private final StackPane namePlace = new StackPane(name);
    private final Button tag = new Button();
    private final Label total = label("total");
    private final Label unit = label("unit");
    private final HBox totalLine = new HBox(total, unit);
    private final StackPane totalPlace = new StackPane(totalLine);
    private final Label parts = label("parts");
    private final Knob knob;
    private final Button less = new Button(Text.of("ui.preamp.less"));
    private final Button more = new Button(Text.of("ui.preamp.more"));
    private final VBox settings = new VBox();
    private final StripMessages messages;
    private final Label place = label("place");
    private final Label wire = label("wire");
    private final VBox body;
    private final StripOverlay overlay = new StripOverlay();
    private final Tooltip whole = new Tooltip();
    private final List<ParameterPlace> parameters = new ArrayList<>();
    private final Subscription subscriptions;
    private List<List<String>> lines = List.of();

    PreampStripView(PreampStripViewModel model) {
        this.model = model;
        getStyleClass().add("preamp-strip");
        knob = new Knob(new GainHand());
        messages = new StripMessages(model);
        name.getStyleClass().add("name");
        name.setMnemonicParsing(false);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setTooltip(whole);
        tag.getStyleClass().add("chip");
        tag.setMinWidth(0);
        tag.setOnAction(event -> chooseTag());
        tag.setTooltip(new Tooltip(Text.of("ui.preamp.tag.tip")));
        unit.setMinWidth(USE_PREF_SIZE);
        totalLine.getStyleClass().add("total-line");
        totalLine.setAlignment(Pos.BASELINE_CENTER);
        totalPlace.getStyleClass().add("total-place");
        parts.setAlignment(Pos.CENTER);
        place.setAlignment(Pos.CENTER);
        wire.setAlignment(Pos.CENTER);
        Steps.on(less, -1, steps -> model.step(Parameter.GAIN, steps));
        Steps.on(more, 1, steps -> model.step(Parameter.GAIN, steps));
        var steps = line(less, more);
        settings.getStyleClass().add("settings");
        VBox.setVgrow(messages, Priority.ALWAYS);
        body = new VBox(namePlace, new StackPane(tag), totalPlace, parts, knob, steps, settings, messages, place, wire);
        body.getStyleClass().add("strip-body");
        getChildren().addAll(body, overlay);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        name.setOnAction(event -> editName());
        knob.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        subscriptions = Subscription.combine(model.factsProperty().subscribe(facts -> show(facts)),
                model.selectedProperty().subscribe(now -> pseudoClassStateChanged(SELECTED, now)),
                model.phantom().questionProperty().subscribe(this::ask),
                model.gangProperty().subscribe(gang -> showPlace(model.facts())));
    }

    private static Label label(String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        return label;
    }

    /// Side by side, all equally wide.
    private static HBox line(Node... nodes) {
        var line = new HBox(nodes);
        line.getStyleClass().add("setting-line");
        for (var node : nodes) {
            HBox.setHgrow(node, Priority.ALWAYS);
            if (node instanceof javafx.scene.layout.Region region) {
                region.setPrefWidth(10);
                region.setMaxWidth(Double.MAX_VALUE);
                region.setMaxHeight(Double.MAX_VALUE);
            }
        }
        return line;
    }

    PreampStripViewModel model() {
        return model;
    }

    Knob knob() {
        return knob;
    }

    void dispose() {
        subscriptions.unsubscribe();
        messages.dispose();
        overlay.close();
        model.phantom().cancel();
        knob.letGo();
    }

    void setSize(StripSize size) {
        knob.setMinHeight(size.knob());
        knob.setPrefHeight(size.knob());
        knob.setMaxHeight(size.knob());
        less.setPrefHeight(size.line());
        more.setPrefHeight(size.line());
        parameters.forEach(each -> fix(each, size));
        pseudoClassStateChanged(PseudoClass.getPseudoClass("low"), size == StripSize.LOW);
    }

    private static void fix(ParameterPlace each, StripSize size) {
        each.setMinHeight(size.line());
        each.setPrefHeight(size.line());
        each.setMaxHeight(size.line());
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

    private void show(PreampFacts facts) {
        pseudoClassStateChanged(LOST, facts.lost());
        String spoken = facts.spoken();
        name.setText(facts.name().isEmpty() ? Text.of("ui.preamp.nameless", facts.number()) : facts.name());
        name.pseudoClassStateChanged(UNKNOWN, facts.name().isEmpty());
        name.setAccessibleText(Text.of("ui.preamp.control", spoken, Text.of("ui.preamp.spoken.name")));
        tag.setText(TagText.word(facts.tag()));
        tag.pseudoClassStateChanged(TAGGED, facts.tag() != MicTag.UNTAGGED);
        tag.setAccessibleText(Text.of("ui.preamp.control", spoken,
                Text.of("ui.preamp.spoken.tag", TagText.word(facts.tag()))));
        showGain(facts, spoken);
        parameters.forEach(each -> each.show(facts));
        showPlace(facts);
        whole.setText(Text.of("ui.preamp.whole", spoken, facts.key().index()));
        // The last values stay to be seen; they are of the past, and nothing can be done to them.
        for (var node : new Node[]{knob, less, more, settings}) {
            node.setDisable(facts.lost());
        }
    }

    private void showPlace(PreampFacts facts) {
        place.setText(Text.of("ui.preamp.place", ParameterText.initials(facts.key().box().value()), facts.number()));
        String index = Text.of("ui.preamp.wire", facts.key().index());
        String gang = model.gangProperty().get();
        wire.setText(gang.isEmpty() ? index : Text.of("ui.gang.mark", facts.key().index(), gang));
        wire.setAccessibleText(gang.isEmpty() ? index : Text.of("ui.gang.mark.spoken", index, gang));
    }

    private void showGain(PreampFacts facts, String spoken) {
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
        String named = Text.of("ui.preamp.control", spoken, ParameterText.spoken(Parameter.GAIN));
        knob.setAccessibleText(named);
        knob.shownProperty().set(new Knob.Shown(gain.grid(), gain.amount(), gain.pending(),
                gain.locked() || gain.kind() == ParameterFacts.Kind.UNKNOWN, facts.lost(), gain.spokenValue()));
        boolean fixed = !gain.obstacle().isEmpty();
        for (var button : new Button[]{less, more}) {
            button.pseudoClassStateChanged(UNKNOWN, fixed);
        }
        less.setAccessibleText(Text.of("ui.preamp.spoken.less", named));
        more.setAccessibleText(Text.of("ui.preamp.spoken.more", named));
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress() || isOnControl(event)) {
            return;
        }
        if (event.isShortcutDown()) {
            model.select(PreampDesk.Click.TOGGLE);
        } else {
            model.select(event.isShiftDown() ? PreampDesk.Click.THROUGH : PreampDesk.Click.ONLY);
        }
        event.consume();
    }

    private boolean isOnControl(MouseEvent event) {
        for (var node = event.getTarget() instanceof Node target ? target : null; node != null
                && node != this; node = node.getParent()) {
            if (node == knob || node == messages || node instanceof ButtonBase || node instanceof TextInputControl) {
                return true;
            }
        }
        return false;
    }

    /// Everything a strip does by mouse, from its knob by keys.
    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.F2) {
            editName();
        } else if (event.getCode() == KeyCode.SPACE) {
            model.select(event.isShortcutDown() ? PreampDesk.Click.TOGGLE
                    : event.isShiftDown() ? PreampDesk.Click.THROUGH : PreampDesk.Click.ONLY);
        } else {
            return;
        }
        event.consume();
    }

    private void editName() {
        model.touched();
        edit(namePlace, name, model.facts().name(), text -> model.rename(text.strip()),
                name.isFocused() ? name : knob, Text.of("ui.preamp.control", model.facts().spoken(),
                        Text.of("ui.preamp.spoken.name")));
    }

    private void editGain() {
        if (model.mayMove(Parameter.GAIN)) {
            edit(totalPlace, totalLine, model.typed(Parameter.GAIN), text -> model.type(Parameter.GAIN, text), knob,
                    knob.getAccessibleText());
        }
    }

    /// @param back gets the keyboard when the field is gone
    private static void edit(StackPane place, Node shown, String text, Predicate<String> take, Node back,
            String spoken) {
        EditField.over(place, shown, text, take, back, spoken, () -> {
            // There is nothing else to put back.
        });
    }

    private void chooseTag() {
        model.touched();
        var tags = List.of(MicTag.values());
        var menu = new ChoiceMenu(Text.of("ui.preamp.tag.title"), model.facts().spoken(),
                tags.stream().map(TagText::word).toList(), TagText.word(model.facts().tag()), word -> {
                    overlay.close();
                    tags.stream().filter(each -> TagText.word(each).equals(word)).findFirst().ifPresent(model::tag);
                });
        overlay.open(menu, null, menu.first(), tag, () -> {
        });
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
            PreampStripView.edit(where, number, model.typed(parameter), text -> model.type(parameter, text), number,
                    number.getAccessibleText());
        }

        @Override
        public void open(VBox content, @Nullable Node foot, Node first, @Nullable Node from, Runnable closed) {
            overlay.open(content, foot, first, from, closed);
        }

        @Override
        public void close() {
            overlay.close();
        }
    }

    private final class GainHand implements Knob.Hand {
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
            editGain();
        }
    }
}
