package io.stagenet.console.service.virgil;

/// Counts what is said to a stagebox and by it. Counted on the console loop; read by any thread.
final class BoxCounters {
    private volatile BoxTraffic traffic = BoxTraffic.NONE;

    void sent() {
        var before = traffic;
        traffic = new BoxTraffic(before.sent() + 1, before.received(), before.bad());
    }

    /// @param bad whether it was refused, whole or in part
    void received(boolean bad) {
        var before = traffic;
        traffic = new BoxTraffic(before.sent(), before.received() + 1, before.bad() + (bad ? 1 : 0));
    }

    BoxTraffic traffic() {
        return traffic;
    }
}
