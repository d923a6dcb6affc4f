package io.stagenet.console.ui.patch;

import io.stagenet.console.ui.control.Page;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The patch view.
public final class PatchView extends VBox implements Page {
    public PatchView(PatchViewModel model) {
        getStyleClass().add("view");
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void dispose() {
    }
}
