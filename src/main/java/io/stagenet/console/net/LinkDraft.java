package io.stagenet.console.net;

import java.nio.ByteBuffer;
import java.util.List;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.LimitExceededException;
import org.java_websocket.framing.BinaryFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.protocols.Protocol;

/// RFC 6455 without extensions, with two additions: a token frame that takes a place in the library's queue and no byte
/// on the wire, and a limit on messages in fragments, which the library checks only at their end.
final class LinkDraft extends Draft_6455 {
    static final int LARGEST_MESSAGE = 16 << 20;
    /// Queued, it lets [LinkOutput] take a turn.
    static final Framedata TOKEN = new BinaryFrame();
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    /// What one more fragment costs us besides its bytes: empty ones would be free else.
    private static final int FRAGMENT_COST = 64;

    private long fragments;

    LinkDraft() {
        // The empty protocol accepts a peer whatever sub-protocol it names.
        super(List.of(), List.of(new Protocol("")), LARGEST_MESSAGE);
    }

    /// The library works on a copy, which must be one of this kind.
    @Override
    public Draft copyInstance() {
        return new LinkDraft();
    }

    @Override
    public ByteBuffer createBinaryFrame(Framedata frame) {
        return frame == TOKEN ? NOTHING : super.createBinaryFrame(frame);
    }

    @Override
    public void processFrame(WebSocketImpl connection, Framedata frame) throws InvalidDataException {
        switch (frame.getOpcode()) {
            case CONTINUOUS, TEXT, BINARY -> {
                fragments += frame.getPayloadData().remaining() + (long) FRAGMENT_COST;
                if (!frame.isFin() && fragments > LARGEST_MESSAGE) {
                    throw new LimitExceededException(LARGEST_MESSAGE);
                }
                if (frame.isFin()) {
                    fragments = 0;
                }
            }
            case PING, PONG, CLOSING -> {
                // Control frames may come between fragments.
            }
        }
        super.processFrame(connection, frame);
    }
}
