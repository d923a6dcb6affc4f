package io.stagenet.console.ui.control;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Moments as the clock on the wall shows them. A moment never ages on screen, so nothing has to tick.
public final class LocalTimes {
    private final DateTimeFormatter toTheMillisecond;
    private final DateTimeFormatter toTheSecond;
    private final DateTimeFormatter toTheMinute;
    private final DateTimeFormatter withDay;

    public LocalTimes(ZoneId zone) {
        toTheMillisecond = DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(zone);
        toTheSecond = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(zone);
        toTheMinute = DateTimeFormatter.ofPattern("HH:mm").withZone(zone);
        withDay = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone);
    }

    /// `20:09:14.023`
    public String millisecond(Instant moment) {
        return toTheMillisecond.format(moment);
    }

    /// `20:09:14`
    public String second(Instant moment) {
        return toTheSecond.format(moment);
    }

    /// `20:09`, for narrow places.
    public String minute(Instant moment) {
        return toTheMinute.format(moment);
    }

    /// `2026-11-27 20:09`, of what may be long ago.
    public String day(Instant moment) {
        return withDay.format(moment);
    }
}
