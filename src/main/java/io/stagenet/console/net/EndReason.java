package io.stagenet.console.net;

import io.stagenet.console.text.Text;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import org.java_websocket.framing.CloseFrame;
import org.jspecify.annotations.Nullable;

/// Why a link ended, in one sentence an operator can act on.
final class EndReason {
    private static final int SWITCHING_PROTOCOLS = 101;
    private static final int PEER_WORDS = 80;

    private EndReason() {
    }

    static String unknownHost(String host) {
        return Text.of("net.link.unknown", host);
    }

    static String lookupTimedOut(String host) {
        return Text.of("net.link.lookup", host);
    }

    /// The TCP connection did not come to stand.
    static String notConnected(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (e instanceof SocketTimeoutException || message.contains("timed out")) {
            return Text.of("net.link.timeout");
        }
        if (e instanceof NoRouteToHostException || message.contains("unreachable") || message.contains("no route")) {
            return Text.of("net.link.noroute");
        }
        if (e instanceof ConnectException && message.contains("refused")) {
            return Text.of("net.link.refused");
        }
        return Text.of("net.link.connect", String.valueOf(e.getMessage()));
    }

    /// The connection stood and ended, not by our own doing.
    ///
    /// @param failure of reading or writing, whichever was first
    /// @param error   what the library complained of
    static String of(@Nullable LinkClient client, @Nullable LinkInput input, @Nullable IOException failure,
            @Nullable Exception error) {
        LinkClient.Ended ended = client == null ? null : client.ended();
        if (client == null || ended == null || input == null) {
            return Text.of("net.link.failed", String.valueOf(error));
        }
        // A close frame says more than the broken pipe that may follow it.
        if (failure != null && ended.code() == CloseFrame.ABNORMAL_CLOSE) {
            return reading(failure);
        }
        return client.wasOpen() ? closing(ended, error) : handshake(input, failure);
    }

    private static String reading(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("reset") || lower.contains("abort")) {
            return Text.of("net.link.reset");
        }
        // TCP keep-alive found nobody, or the network card went.
        return lower.contains("timed out") ? Text.of("net.link.keepalive") : Text.of("net.link.broken", message);
    }

    private static String handshake(LinkInput input, @Nullable IOException failure) {
        int status = input.httpStatus();
        if (!input.heardAnything()) {
            return failure != null ? reading(failure) : Text.of("net.link.handshake.closed");
        }
        return status < 0 || status == SWITCHING_PROTOCOLS ? Text.of("net.link.handshake.garbage")
                : Text.of("net.link.handshake.status", status);
    }

    private static String closing(LinkClient.Ended ended, @Nullable Exception error) {
        if (ended.byPeer()) {
            return switch (ended.code()) {
                case CloseFrame.ABNORMAL_CLOSE -> Text.of("net.link.ended");
                case CloseFrame.NOCODE -> Text.of("net.link.closed");
                default -> ended.reason().isBlank() ? Text.of("net.link.closed.code", ended.code())
                        : Text.of("net.link.closed.reason", ended.code(), plain(ended.reason()));
            };
        }
        return switch (ended.code()) {
            case CloseFrame.NO_UTF8 -> Text.of("net.link.utf8");
            case CloseFrame.TOOBIG -> Text.of("net.link.toobig", LinkDraft.LARGEST_MESSAGE >> 20);
            case CloseFrame.PROTOCOL_ERROR -> Text.of("net.link.protocol");
            default -> Text.of("net.link.failed", error == null ? ended.reason() : error.toString());
        };
    }

    /// What a peer says goes to the screen: short, and without control characters.
    private static String plain(String words) {
        String clean = words.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.length() <= PEER_WORDS ? clean : clean.substring(0, PEER_WORDS) + "…";
    }
}
