package io.stagenet.console.ui.show;

import java.io.File;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Takes show files that are dropped on the window, wherever that is.
public final class ShowDrop {
    private ShowDrop() {
    }

    /// @param place in which files may be dropped
    public static void into(Node place, ShowPanelViewModel model) {
        place.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        place.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (event.getDragboard().hasFiles()) {
                model.drop(event.getDragboard().getFiles().stream().map(File::toPath).toList());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }
}
