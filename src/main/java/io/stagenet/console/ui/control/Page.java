package io.stagenet.console.ui.control;

import javafx.scene.layout.Region;

/// One of the big views. It is made when the operator opens it and disposed when another one is opened; what must outlive
/// that (a filter, a page, a scroll position) is in its view model. FX thread.
///
/// Over the lowest pixels of a page, as many as [it leaves free][#freeFoot()], a notice or a bar may lie: nothing that is
/// moved by hand stands there. By what more they need the page is made shorter while they stand.
public interface Page {
    /// What a notice takes, in pixels.
    double FOOT = 44;

    /// How much of its foot nothing is worked with, so that no part of the page ever moves because of what lies there.
    default double freeFoot() {
        return 0;
    }

    /// So much of its foot is covered from now on, in pixels; 0 for nothing.
    default void showCovered(double height) {
    }

    Region node();

    /// Where the keyboard goes when the view is opened; nothing by default.
    default void begin() {
    }

    /// Turns its pages, as far as it has any.
    ///
    /// @param by 1 for the next page, -1 for the one before
    default void turn(int by) {
    }

    /// Lets go of everything it listens to: afterwards nothing but the caller holds it.
    void dispose();
}
