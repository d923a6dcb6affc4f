package io.stagenet.console.json;

import org.jspecify.annotations.Nullable;

/// One and the same string for a name that comes again and again. What is kept of thousands of texts then holds each name
/// once, and comparing two of them touches no memory.
///
/// Any thread, without a lock: a place holds any one string of its number. A sender of ever new names only takes the places
/// of others for a while.
final class SharedNames {
    private static final int PLACES = 1_024;
    private static final int LONGEST = 64;

    private final @Nullable String[] names = new String[PLACES];

    /// An equal string, most often the one that was given out before.
    String shared(String name) {
        if (name.length() > LONGEST) {
            return name;
        }
        int hash = name.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        String known = names[place];
        if (known != null && known.equals(name)) {
            return known;
        }
        names[place] = name;
        return name;
    }
}
