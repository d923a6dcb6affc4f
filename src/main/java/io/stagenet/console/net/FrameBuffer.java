package io.stagenet.console.net;

/// One write's worth of masked WebSocket text frames, at most 16 KiB (RFC 6455, 5.2 and 5.3). Reused; one thread.
public interface FrameBuffer {
    /// Whether a text frame of up to `payloadLength` (at most 125) bytes still fits.
    boolean hasRoom(int payloadLength);

    /// The array to write the payload of the next text frame into, from [#payloadStart()].
    byte[] array();

    /// Where the next payload begins in [#array()].
    int payloadStart();

    /// The mask of the next frame, its lowest byte for the first byte of the payload and so on. The same until the
    /// frame is ended.
    int mask();

    /// Ends the frame whose payload stands from [#payloadStart()] on, masked already by [#mask]: writes its header and
    /// moves on.
    ///
    /// @param payloadLength 1 to 125 bytes
    void endMaskedText(int payloadLength);

    /// Ends the frame whose payload stands from [#payloadStart()] on: writes its header, masks it, and moves on.
    ///
    /// @param payloadLength 1 to 125 bytes
    void endText(int payloadLength);
}
