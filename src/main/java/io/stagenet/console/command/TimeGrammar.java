package io.stagenet.console.command;

import io.stagenet.console.model.show.CueTimes;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Times, in seconds with up to three decimals, or in minutes and hours before a `:`:
///
/// ```
/// time  = [ [ hours : ] minutes : ] seconds [ . decimals ]
/// times = time [ / time ] [ DELAY time ] | DELAY time
/// ```
///
/// The second time is of levels that fall; without it they take the first.
final class TimeGrammar {
    private static final int MAX_PARTS = 3;
    private static final int MAX_DECIMALS = 3;

    private TimeGrammar() {
    }

    /// The time after `TIME`, in milliseconds; null if `TIME` is not what comes next.
    static @Nullable Long acceptTime(LineScanner scanner) throws CommandSyntaxException {
        return scanner.acceptWord("TIME") ? millis(scanner) : null;
    }

    static CueTimes times(LineScanner scanner) throws CommandSyntaxException {
        if (scanner.acceptWord("DELAY")) {
            return new CueTimes(0, 0, millis(scanner));
        }
        long up = millis(scanner);
        long down = scanner.accept('/') ? millis(scanner) : up;
        return new CueTimes(up, down, scanner.acceptWord("DELAY") ? millis(scanner) : 0);
    }

    static long millis(LineScanner scanner) throws CommandSyntaxException {
        int start = scanner.skipBlanks();
        var seconds = BigDecimal.ZERO;
        int parts = 0;
        do {
            String whole = scanner.digits();
            if (whole.isEmpty() || ++parts > MAX_PARTS || (parts > 1 && LineScanner.number(whole) >= 60)) {
                throw LineScanner.refused(start, "command.expected.time");
            }
            seconds = seconds.multiply(BigDecimal.valueOf(60)).add(new BigDecimal(whole));
        } while (scanner.accept(':'));
        String fraction = scanner.fraction();
        if (fraction.length() > MAX_DECIMALS + 1) {
            throw LineScanner.refused(start, "command.expected.time");
        }
        seconds = seconds.add(fraction.isEmpty() ? BigDecimal.ZERO : new BigDecimal(fraction));
        if (seconds.compareTo(BigDecimal.valueOf(CueTimes.MAX, MAX_DECIMALS)) > 0) {
            throw LineScanner.refused(start, "command.range.time", CueTimes.seconds(CueTimes.MAX));
        }
        return seconds.movePointRight(MAX_DECIMALS).longValueExact();
    }
}
