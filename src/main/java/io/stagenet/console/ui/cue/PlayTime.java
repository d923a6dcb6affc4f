package io.stagenet.console.ui.cue;

import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.text.Numbers;
import io.stagenet.console.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/// Times of fades as they are read while they run.
final class PlayTime {
    private static final long MINUTE = 60_000;

    private PlayTime() {
    }

    /// `3.2 s`, from a minute on `1:05`. Rounded up: nothing is at 0 that still runs.
    static String text(Duration left) {
        long millis = left.toMillis();
        if (millis > MINUTE) {
            long seconds = Math.ceilDiv(millis, 1000);
            return Text.of("ui.cue.minutes", seconds / 60, String.valueOf(100 + seconds % 60).substring(1));
        }
        var tenths = BigDecimal.valueOf(millis, 3).setScale(1, RoundingMode.CEILING);
        return Text.of("ui.cue.seconds", Numbers.shown(tenths.toPlainString()));
    }

    /// A time as it was set, as short as can be: `3`, `2.5`.
    static String plain(long millis) {
        return Numbers.shown(CueTimes.seconds(millis));
    }
}
