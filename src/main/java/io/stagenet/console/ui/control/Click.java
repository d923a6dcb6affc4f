package io.stagenet.console.ui.control;

/// How a strip is selected.
public enum Click {
    /// It alone; a second time lets it go.
    ONLY,
    /// Added to what is selected, or taken away.
    TOGGLE,
    /// Everything from the last one to it.
    THROUGH;

    public static Click of(boolean shortcut, boolean shift) {
        return shortcut ? TOGGLE : shift ? THROUGH : ONLY;
    }
}
