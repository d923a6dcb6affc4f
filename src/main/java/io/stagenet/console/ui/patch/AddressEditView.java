package io.stagenet.console.ui.patch;

import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.Preferences.LevelUnit;
import io.stagenet.console.model.label.LabelColour;
import io.stagenet.console.model.show.Curve;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Choice;
import io.stagenet.console.ui.control.ColourText;
import io.stagenet.console.ui.control.FieldGroup;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/// How the selected addresses are used: shown where they agree, said to be mixed where they do not, and changed for all of
/// them at once. Nothing is there while none is selected.
final class AddressEditView extends FlowPane {
    private static final List<Optional<LevelKind>> KINDS = List.of(Optional.of(LevelKind.DIMMER),
            Optional.of(LevelKind.NON_DIM), Optional.of(LevelKind.SWITCH), Optional.empty());

    private final AddressEditViewModel model;
    private final Label count = new Label();
    private final TextField name = new TextField();
    private final Label colourWord = new Label();
    private final Label kindWord = new Label();
    private final Label curveWord = new Label();
    private final Label limitsWord = new Label();
    private final Label keepWord = new Label();
    private final TextField minimum = limit("ui.address.minimum");
    private final TextField maximum = limit("ui.address.maximum");
    private final FieldGroup names;
    private final FieldGroup limits;
    private final Choice<LabelColour> colours;
    private final Choice<Optional<LevelKind>> kinds;
    private final Choice<Curve> curves;
    private final Choice<Boolean> keeps;
    private final Subscription subscriptions;

    AddressEditView(AddressEditViewModel model) {
        this.model = model;
        getStyleClass().addAll("tool-line", "address-edit");
        name.setAccessibleText(Text.of("ui.patch.name"));
        name.setPrefColumnCount(14);
        name.setOnAction(event -> setName());
        var setName = new Button(Text.of("ui.patch.name.set"));
        setName.setMinWidth(USE_PREF_SIZE);
        setName.setOnAction(event -> setName());
        kinds = new Choice<>(Text.of("ui.patch.kind"), KINDS,
                kind -> Text.of("ui.kind." + kind.map(each -> each.name().toLowerCase(Locale.ROOT)).orElse("default")),
                model::kind);
        curves = new Choice<>(Text.of("ui.address.curve"), List.of(Curve.values()),
                curve -> Text.of("ui.address.curve." + curve.word()), model::curve);
        keeps = new Choice<>(Text.of("ui.address.keep"), List.of(false, true),
                keep -> Text.of(keep ? "ui.address.keep.yes" : "ui.address.keep.no"), model::keep);
        var all = List.of(LabelColour.values());
        colours = new Choice<>(Text.of("ui.preamp.colour.title"), all, ColourText::word, model::colour);
        for (int i = 0; i < all.size(); i++) {
            var button = colours.getButtons().get(i);
            button.setTooltip(new Tooltip(button.getText()));
            button.setText("");
            button.setGraphic(ColourText.swatch(all.get(i)));
        }
        var to = new Label(Text.of("ui.address.to"));
        var setLimits = new Button(Text.of("ui.address.limits.set"));
        setLimits.setMinWidth(USE_PREF_SIZE);
        setLimits.setOnAction(event -> setLimits());
        minimum.setOnAction(event -> setLimits());
        maximum.setOnAction(event -> setLimits());
        var namePart = part(count, name, setName);
        names = new FieldGroup(namePart, name);
        var limitsPart = part(limitsWord, minimum, to, maximum, setLimits);
        limits = new FieldGroup(limitsPart, minimum, maximum);
        getChildren().addAll(namePart, part(kindWord, kinds), part(curveWord, curves), limitsPart,
                part(keepWord, keeps), part(colourWord, colours));
        managedProperty().bind(visibleProperty());
        subscriptions = Subscription.combine(model.factsProperty().subscribe(facts -> show(facts)),
                model.unitProperty().subscribe(() -> showAnew()),
                model.addressesProperty().subscribe(() -> showAnew()));
        showAnew();
    }

    void dispose() {
        subscriptions.unsubscribe();
    }

    private static HBox part(Node... nodes) {
        var part = new HBox(nodes);
        part.getStyleClass().add("part");
        part.setMinWidth(USE_PREF_SIZE);
        return part;
    }

    private static TextField limit(String key) {
        var field = new TextField();
        field.setPrefColumnCount(4);
        field.setAccessibleText(Text.of(key));
        field.setTooltip(new Tooltip(Text.of(key)));
        return field;
    }

    private void setName() {
        names.taken();
        model.name(name.getText());
    }

    private void setLimits() {
        limits.taken();
        model.limits(minimum.getText(), maximum.getText());
    }

    /// Of other addresses or in another unit.
    private void showAnew() {
        var facts = model.factsProperty().get();
        show(facts);
        names.showAnew(word(facts.name().value()));
        limits.showAnew(word(facts.minimum()), word(facts.maximum()));
    }

    private void show(AddressFacts facts) {
        setVisible(facts.count() > 0);
        count.setText(Text.of("ui.selected", facts.count()));
        names.show(word(facts.name().value()));
        name.setPromptText(Text.of(facts.name().mixed() ? "ui.address.mixed" : "ui.address.name"));
        say(kindWord, "ui.patch.kind", facts.kind(), kinds);
        say(curveWord, "ui.address.curve", facts.curve(), curves);
        say(keepWord, "ui.address.keep", facts.keep(), keeps);
        say(colourWord, "ui.preamp.colour.title", facts.colour(), colours);
        var colour = facts.colour().value();
        if (colour != null) {
            colourWord.setText(
                    Text.of("ui.address.word", Text.of("ui.preamp.colour.title"), ColourText.word(colour)));
        }
        limitsWord.setText(Text.of(model.unitProperty().get() == LevelUnit.PERCENT ? "ui.address.limits.percent"
                : "ui.address.limits.raw"));
        limits.show(word(facts.minimum()), word(facts.maximum()));
        minimum.setPromptText(facts.minimum().mixed() ? Text.of("ui.address.mixed") : "");
        maximum.setPromptText(facts.maximum().mixed() ? Text.of("ui.address.mixed") : "");
    }

    private String word(Shared<Integer> limit) {
        Integer level = limit.value();
        return level == null ? "" : model.word(level);
    }

    private static <T> void say(Label word, String key, Shared<T> shared, Choice<T> choice) {
        word.setText(shared.mixed() ? Text.of("ui.address.word", Text.of(key), Text.of("ui.address.mixed"))
                : Text.of(key));
        T value = shared.value();
        if (value == null) {
            choice.showNone();
        } else {
            choice.show(value);
        }
    }

    private static String word(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
