package io.stagenet.console.ui.patch;

import io.stagenet.console.ui.control.Lamp;
import io.stagenet.console.ui.control.LinkStatus;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// How what drives an address is: a lamp, and a word for it.
final class StateCell extends TableCell<PatchLine, PatchLine> {
    private static final PseudoClass TROUBLED = PseudoClass.getPseudoClass("troubled");

    private final Lamp lamp = new Lamp();

    StateCell() {
        getStyleClass().add("state-cell");
    }

    @Override
    protected void updateItem(@Nullable PatchLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setText(null);
            return;
        }
        boolean conflict = line.row().conflict() && line.link().isOpen();
        // The shape of trouble, as everywhere else.
        lamp.setStatus(conflict ? LinkStatus.SLOW : line.link());
        setGraphic(lamp);
        setText(line.state());
        pseudoClassStateChanged(TROUBLED, !line.trouble().isEmpty());
    }
}
