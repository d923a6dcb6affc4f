package io.stagenet.console.ui.monitor;

import io.stagenet.console.ui.control.Page;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The monitor view.
public final class MonitorView extends VBox implements Page {
    public MonitorView(MonitorViewModel model) {
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
