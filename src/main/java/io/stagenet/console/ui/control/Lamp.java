package io.stagenet.console.ui.control;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;

/// The state of a link as a small mark: the stylesheet gives every status a colour **and a shape** of its own.
public final class Lamp extends Region {
    private final ObjectProperty<LinkStatus> status = new SimpleObjectProperty<>(this, "status", LinkStatus.FOUND);

    public Lamp() {
        getStyleClass().add("lamp");
        pseudoClassStateChanged(LinkStatus.FOUND.pseudoClass(), true);
        status.subscribe((before, now) -> {
            pseudoClassStateChanged(before.pseudoClass(), false);
            pseudoClassStateChanged(now.pseudoClass(), true);
        });
    }

    public ObjectProperty<LinkStatus> statusProperty() {
        return status;
    }

    public void setStatus(LinkStatus now) {
        status.set(now);
    }
}
