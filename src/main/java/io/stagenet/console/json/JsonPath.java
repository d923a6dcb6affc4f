package io.stagenet.console.json;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// Where a value stands in a text. A chain that is only written out when something is refused.
///
/// @param name  the key, or null for an element of an array
/// @param index of the element, unused with a key
record JsonPath(@Nullable JsonPath parent, @Nullable String name, int index) implements Serializable {
    private static final int MAX_LENGTH = 200;

    static JsonPath key(@Nullable JsonPath parent, String name) {
        return new JsonPath(parent, name, -1);
    }

    static JsonPath element(@Nullable JsonPath parent, int index) {
        return new JsonPath(parent, null, index);
    }

    /// `Mappings[3].Channel`. Keys are the sender's text: each is shortened, and of a long path the end is kept.
    @Override
    public String toString() {
        var text = new StringBuilder();
        write(text);
        return text.length() <= MAX_LENGTH ? text.toString() : "…" + text.substring(text.length() - MAX_LENGTH);
    }

    private void write(StringBuilder text) {
        if (parent != null) {
            parent.write(text);
        }
        if (name == null) {
            text.append('[').append(index).append(']');
        } else {
            text.append(parent == null ? "" : ".").append(Excerpt.of(name));
        }
    }
}
