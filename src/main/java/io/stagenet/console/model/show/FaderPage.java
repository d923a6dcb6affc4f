package io.stagenet.console.model.show;

import java.util.List;

/// Faders that are seen together, from left to right.
public record FaderPage(String name, List<FaderSlot> slots) {
    /// @throws IllegalArgumentException if the name is too long
    public FaderPage {
        if (name.length() > AddressSettings.MAX_NAME) {
            throw new IllegalArgumentException("page name of " + name.length());
        }
        slots = List.copyOf(slots);
    }
}
