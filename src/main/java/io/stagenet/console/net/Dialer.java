package io.stagenet.console.net;

import io.stagenet.console.model.net.HostPort;

/// Makes links.
public interface Dialer extends AutoCloseable {
    /// Starts one attempt and returns at once; the listener hears `opened` or `closed`.
    ///
    /// @param path with a leading slash, e.g. `/stagenet`
    /// @param drain the link's source of values
    Link dial(HostPort target, String path, LinkListener listener, Drain drain);

    /// Closes every link hard and waits, at most a few seconds, until no thread of them is left.
    @Override
    void close();
}
