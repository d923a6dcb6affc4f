package io.stagenet.console.ui.control;

import javafx.scene.layout.Region;

/// One of the big views. It is made when the operator opens it and disposed when another one is opened; what must outlive
/// that (a filter, a page, a scroll position) is in its view model. FX thread.
///
/// Over the lowest [#FOOT] pixels of a page that [keeps them free][#keepsFootFree()] a notice may lie: nothing that is
/// moved by hand stands there. Any other page is made shorter by as much while a notice stands.
public interface Page {
    /// In pixels.
    double FOOT = 44;

    /// Whether nothing there is worked with, so that no part of the page ever moves because of a notice.
    default boolean keepsFootFree() {
        return false;
    }

    /// A notice comes to lie over its foot, or goes.
    default void showCovered(boolean now) {
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
