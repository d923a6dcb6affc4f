package io.stagenet.console.ui.master;

import io.stagenet.console.text.Text;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Grand master and blackout: always in sight. Below 100 percent the grand master is amber, for it changes every level.
public final class MastersView extends HBox {
    private static final PseudoClass REDUCED = PseudoClass.getPseudoClass("reduced");

    public MastersView(MastersViewModel model) {
        getStyleClass().add("masters");
        var word = new Label(Text.of("ui.master.gm"));
        word.getStyleClass().add("word");
        var fader = new MasterFader(Text.of("ui.master.grand"), model::moveGrandMaster);
        var value = new Label();
        value.getStyleClass().add("value");
        value.setMinWidth(USE_PREF_SIZE);
        model.grandMasterProperty().subscribe(now -> {
            double percent = now.doubleValue();
            fader.percentProperty().set(percent);
            value.setText(Text.of("ui.level.percent", MasterWarningView.shown(percent)));
            value.pseudoClassStateChanged(REDUCED, percent < 100);
            word.pseudoClassStateChanged(REDUCED, percent < 100);
        });
        var blackout = new ToggleButton(Text.of("ui.master.blackout"));
        blackout.getStyleClass().add("blackout");
        blackout.setTooltip(new Tooltip(Text.of("ui.master.blackout.tip")));
        blackout.setMinWidth(USE_PREF_SIZE);
        blackout.setOnAction(event -> {
            boolean wished = blackout.isSelected();
            // The button shows what is, not what was pressed.
            blackout.setSelected(model.blackoutProperty().get());
            model.blackOut(wished);
        });
        model.blackoutProperty().subscribe(blackout::setSelected);
        getChildren().addAll(word, fader, value, blackout);
    }
}
