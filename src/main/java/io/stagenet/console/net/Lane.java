package io.stagenet.console.net;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// The texts of one link that wait to be written: first in, first out, bounded. Any thread.
final class Lane {
    static final int TEXTS = 1024;
    static final long CHARS = 8L << 20;

    /// @param written run on the loop once the text was handed to the socket
    record Entry(String text, @Nullable Runnable written) {
    }

    private final ArrayDeque<Entry> entries = new ArrayDeque<>();
    private long chars;

    /// @return false if there is no room; at least one text always fits
    synchronized boolean offer(String text, @Nullable Runnable written) {
        if (!entries.isEmpty() && (entries.size() >= TEXTS || chars + text.length() > CHARS)) {
            return false;
        }
        chars += text.length();
        return entries.add(new Entry(text, written));
    }

    synchronized @Nullable Entry poll() {
        Entry first = entries.poll();
        if (first != null) {
            chars -= first.text().length();
        }
        return first;
    }
}
