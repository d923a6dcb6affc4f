package io.stagenet.console.ui.control;

import javafx.scene.layout.Region;

/// One of the big views. It is made when the operator opens it and disposed when another one is opened; what must outlive
/// that (a filter, a page, a scroll position) is in its view model. FX thread.
///
/// The lowest [#FOOT] pixels may be covered by a notice: nothing that is moved by hand stands there.
public interface Page {
    /// In pixels.
    double FOOT = 44;

    Region node();

    /// Where the keyboard goes when the view is opened; nothing by default.
    default void begin() {
    }

    /// Lets go of everything it listens to: afterwards nothing but the caller holds it.
    void dispose();
}
