package io.stagenet.console.model;

/// Where a window is on the desktop, in the desktop's pixels; `x` and `y` are negative on a screen at the left or above.
///
/// @param maximized it fills a screen, and goes back to these bounds when it no longer does
public record WindowBounds(int x, int y, int width, int height, boolean maximized) {
    /// @throws IllegalArgumentException if there is no room in it
    public WindowBounds {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(width + " x " + height);
        }
    }
}
