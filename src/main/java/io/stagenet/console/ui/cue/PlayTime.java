package io.stagenet.console.ui.cue;

import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.text.Numbers;
import io.stagenet.console.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Times of fades as they are read while they run.
public final class PlayTime {
    private static final long MINUTE = 60_000;
    private static final Pattern TYPED = Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,5}(?:\\.\\d{1,3})?)");

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

    /// What an operator typed, in milliseconds: `3`, `2.5`, `1:30`. Empty if it is no time, or too long for a fade.
    public static OptionalLong parse(String typed) {
        var match = TYPED.matcher(Numbers.plain(typed));
        if (!match.matches()) {
            return OptionalLong.empty();
        }
        long minutes = match.group(1) == null ? 0 : Long.parseLong(match.group(1));
        long millis = minutes * MINUTE + new BigDecimal(match.group(2)).movePointRight(3).longValue();
        return millis > CueTimes.MAX ? OptionalLong.empty() : OptionalLong.of(millis);
    }

    /// A time as it was set, as short as can be: `3`, `2.5`.
    static String plain(long millis) {
        return Numbers.shown(CueTimes.seconds(millis));
    }
}
