package io.stagenet.console.bench;

import java.util.concurrent.TimeoutException;

/// A way to send a fade to many gateways, open connections included.
///
/// [#step] is called by one thread, [#move] by another; the rest while neither runs, but for [#tell].
interface FadeRig extends AutoCloseable {
    /// Sets every fading address of every gateway to this value and lets it go.
    void step(int value);

    /// Sets one probe and lets it go.
    ///
    /// @param probe from 0
    void move(int probe, int value);

    /// Values handed to sockets or to a library so far.
    long sent();

    /// Whether everything has left this process.
    boolean isIdle();

    /// Sends a text to the sink on one gateway's connection.
    void tell(int gateway, String text);

    /// Sends a text and waits for the answer.
    String ask(int gateway, String text) throws InterruptedException, TimeoutException;

    @Override
    void close();
}
