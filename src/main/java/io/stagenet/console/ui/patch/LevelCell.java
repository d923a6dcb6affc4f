package io.stagenet.console.ui.patch;

import io.stagenet.console.text.Text;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The level of an address in the patch. It reads the level itself, once per pulse while it is on screen.
final class LevelCell extends TableCell<PatchLine, PatchLine> {
    private static final PseudoClass LOST = PseudoClass.getPseudoClass("lost");

    private final PatchViewModel model;
    private final Region fill = new Region();
    private final StackPane track = new StackPane(fill);
    private final Label word = new Label();
    private final HBox box = new HBox(track, word);
    private int shown = Integer.MIN_VALUE;

    LevelCell(PatchViewModel model) {
        this.model = model;
        getStyleClass().add("level-cell");
        fill.getStyleClass().add("fill");
        track.getStyleClass().add("track");
        word.getStyleClass().add("mono");
        box.getStyleClass().add("box");
    }

    @Override
    protected void updateItem(@Nullable PatchLine line, boolean empty) {
        super.updateItem(line, empty);
        shown = Integer.MIN_VALUE;
        setGraphic(empty || line == null ? null : box);
        pseudoClassStateChanged(LOST, !empty && line != null && !line.link().isOpen());
        read();
    }

    /// Once per pulse.
    void read() {
        var line = getItem();
        if (line == null || isEmpty()) {
            return;
        }
        int level = model.level(line.address());
        if (level != shown) {
            shown = level;
            word.setText(level > 0 && !line.link().isOpen()
                    ? Text.of("ui.patch.held", model.levelWord(line.address()))
                    : model.levelWord(line.address()));
            fill.setMaxWidth(Math.max(0, level) * 90.0 / 255);
            fill.setVisible(level > 0);
        }
    }
}
