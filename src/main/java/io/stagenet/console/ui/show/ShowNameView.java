package io.stagenet.console.ui.show;

import io.stagenet.console.text.Text;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// What the show is called over whether it is saved; pressed, it opens and closes the panel behind it.
public final class ShowNameView extends Button {
    private static final PseudoClass CAREFUL = PseudoClass.getPseudoClass("careful");

    public ShowNameView(ShowPanelViewModel model) {
        getStyleClass().add("show-name");
        var name = new Label();
        name.getStyleClass().add("name");
        name.setMinWidth(0);
        var saved = new Label();
        saved.getStyleClass().addAll("saved", "name");
        saved.setMinWidth(0);
        var box = new VBox(name, saved);
        box.getStyleClass().add("box");
        box.setMinWidth(0);
        setGraphic(box);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        var tip = new Tooltip();
        setTooltip(tip);
        setOnAction(event -> model.togglePanel());
        model.factsProperty().subscribe(facts -> {
            name.setText(facts.name());
            saved.setText(facts.saved());
            saved.pseudoClassStateChanged(CAREFUL, facts.careful());
            var whole = facts.place().isEmpty() ? facts.name() : facts.place();
            tip.setText(whole + "\n" + (facts.readOnly().isEmpty() ? facts.saved() : facts.readOnly()));
            setAccessibleText(Text.of("ui.show.spoken", facts.name(), facts.saved()));
        });
    }
}
