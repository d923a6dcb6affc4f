package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.label.LabelColour;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.ColourText;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The foot of a strip: which input of which box it is, in which gang. Pressed, it offers the strip's colour and its place
/// among the others.
final class StripFoot extends VBox {
    private final PreampStripViewModel model;
    private final StripOverlay overlay;
    private final Button place = new Button();
    private final Label wire = new Label();

    StripFoot(PreampStripViewModel model, StripOverlay overlay) {
        this.model = model;
        this.overlay = overlay;
        getStyleClass().add("strip-foot");
        place.getStyleClass().add("place");
        place.setMnemonicParsing(false);
        place.setMinWidth(0);
        place.setMaxWidth(Double.MAX_VALUE);
        place.setTooltip(new Tooltip(Text.of("ui.preamp.place.tip")));
        place.setOnAction(event -> open());
        wire.getStyleClass().add("wire");
        wire.setMinWidth(0);
        wire.setMaxWidth(Double.MAX_VALUE);
        wire.setAlignment(Pos.CENTER);
        getChildren().addAll(place, wire);
    }

    void show(PreampFacts facts) {
        place.setText(Text.of("ui.preamp.place", ParameterText.initials(facts.key().box().value()), facts.number()));
        place.setAccessibleText(Text.of("ui.preamp.control", facts.spoken(),
                Text.of("ui.preamp.spoken.place", ColourText.word(facts.colour()))));
        String index = Text.of("ui.preamp.wire", facts.key().index());
        String gang = model.gangProperty().get();
        wire.setText(gang.isEmpty() ? index : Text.of("ui.gang.mark", facts.key().index(), gang));
        wire.setAccessibleText(gang.isEmpty() ? index : Text.of("ui.gang.mark.spoken", index, gang));
    }

    private void open() {
        model.touched();
        var colours = List.of(LabelColour.values());
        var menu = ChoiceMenu.of(Text.of("ui.preamp.colour.title"), model.facts().spoken(), colours, ColourText::word,
                model.facts().colour(), chosen -> {
                    overlay.close();
                    model.colour(chosen);
                });
        menu.mark(colours.stream().map(ColourText::swatch).toList());
        var moves = new HBox(move(-1, Text.of("ui.preamp.move.left"), Text.of("ui.preamp.move.left.spoken")),
                move(1, Text.of("ui.preamp.move.right"), Text.of("ui.preamp.move.right.spoken")));
        moves.getStyleClass().add("setting-line");
        var title = new Label(Text.of("ui.preamp.move.title"));
        title.getStyleClass().add("overlay-title");
        var foot = new VBox(title, moves);
        foot.getStyleClass().add("question-foot");
        overlay.open(menu, foot, menu.first(), place, () -> {
        });
    }

    /// Stays open: a strip often goes further than one place.
    private Button move(int by, String word, String spoken) {
        var button = new Button(word);
        button.getStyleClass().add("move");
        button.setAccessibleText(Text.of("ui.preamp.control", model.facts().spoken(), spoken));
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> model.move(by));
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }
}
