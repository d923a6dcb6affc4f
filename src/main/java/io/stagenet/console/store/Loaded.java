package io.stagenet.console.store;

import java.util.List;

/// What a file held when it was opened.
///
/// @param value   the content, or the default if there was none that could be used
/// @param notices sentences for the operator about what was wrong, in the order it was found; empty when all was well
public record Loaded<T>(T value, List<String> notices) {
    public Loaded {
        notices = List.copyOf(notices);
    }
}
