package io.stagenet.console.command;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/// Reads lines and keeps no more than [#MAX_KEPT] characters of one, however long it is. One thread.
final class LineInput {
    /// Far more than any command has; what is beyond is read and dropped.
    static final int MAX_KEPT = 1 << 20;

    private final Reader in;
    private boolean afterReturn;

    /// @param in buffered
    LineInput(Reader in) {
        this.in = in;
    }

    /// The next line without its end, or null at the end of the input; a line may end with `\n`, `\r\n` or `\r`.
    @Nullable
    String next() throws IOException {
        var line = new StringBuilder();
        boolean any = false;
        for (int c = in.read(); c >= 0; c = in.read()) {
            boolean second = afterReturn && c == '\n';
            afterReturn = c == '\r';
            if (second) {
                continue;
            }
            if (c == '\n' || c == '\r') {
                return line.toString();
            }
            any = true;
            if (line.length() < MAX_KEPT) {
                line.append((char) c);
            }
        }
        return any ? line.toString() : null;
    }
}
