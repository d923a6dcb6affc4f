package io.stagenet.console.ui.cue;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/// How far the fades of a cue are.
final class FadeBar extends Region {
    private static final PseudoClass COMPLETE = PseudoClass.getPseudoClass("complete");
    private final Region fill = new Region();
    private double part;

    FadeBar() {
        getStyleClass().add("fade-bar");
        fill.getStyleClass().add("fill");
        fill.setManaged(false);
        getChildren().add(fill);
        setMouseTransparent(true);
    }

    /// @param now 0 to 1
    void show(double now) {
        if (now != part) {
            part = now;
            pseudoClassStateChanged(COMPLETE, now >= 1);
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        fill.resizeRelocate(0, 0, snapSizeX(getWidth() * part), getHeight());
    }
}
