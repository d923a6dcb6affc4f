package io.stagenet.console.service.virgil;

/// What was said to a stagebox and by it in this run.
///
/// @param sent     texts, of which each may hold several messages
/// @param received texts, by TCP and by multicast
/// @param bad      of the received ones, those refused whole or in part
public record BoxTraffic(long sent, long received, long bad) {
    public static final BoxTraffic NONE = new BoxTraffic(0, 0, 0);
}
