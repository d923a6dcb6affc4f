package io.stagenet.console.net;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Why one link ends: the first reason that was given, or, where nobody gave one, what was seen of its end. Any thread.
final class LinkEnding {
    private final AtomicReference<@Nullable String> reason = new AtomicReference<>();
    private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();
    private final AtomicReference<@Nullable Exception> error = new AtomicReference<>();

    /// @return whether it is the first reason; any other is dropped
    boolean give(String why) {
        return reason.compareAndSet(null, why);
    }

    boolean isGiven() {
        return reason.get() != null;
    }

    /// The reason that was given, empty while there is none.
    String given() {
        String why = reason.get();
        return why == null ? "" : why;
    }

    /// Reading or writing failed, and with it soon the other; the first failure tells why.
    void failed(IOException e) {
        failure.compareAndSet(null, e);
    }

    /// The library complains; its first complaint tells why.
    void complained(Exception e) {
        error.compareAndSet(null, e);
    }

    /// Why it ended, as far as that can be seen.
    ///
    /// @param client null where the connection never came to stand
    /// @param input  likewise
    String seen(@Nullable LinkClient client, @Nullable LinkInput input) {
        return EndReason.of(client, input, failure.get(), error.get());
    }
}
