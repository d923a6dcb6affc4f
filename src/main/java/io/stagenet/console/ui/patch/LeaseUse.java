package io.stagenet.console.ui.patch;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Preferences.LevelUnit;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LevelText;
import java.util.ArrayList;
import java.util.function.IntUnaryOperator;

/// What a lease is used for, said before it is released. Pure.
final class LeaseUse {
    private static final int NAMES = 3;

    private LeaseUse() {
    }

    /// @param level of an address as the patch shows it, 0 to 255 or none
    static String of(ConsoleState state, PoolLease of, IntUnaryOperator level, LevelUnit unit) {
        if (of.lease() == null) {
            return of.state();
        }
        var names = new ArrayList<String>();
        int[] count = {0, 0, 0};
        of.addresses().forEach(address -> {
            String name = state.show().name(address);
            if (!name.isEmpty() && count[0]++ < NAMES) {
                names.add(name);
            }
            int now = level.applyAsInt(address);
            count[1] += now > 0 ? 1 : 0;
            count[2] = Math.max(count[2], now);
        });
        String listed = String.join(", ", names);
        String named = count[0] == 0 ? Text.of("ui.pool.use.unnamed")
                : count[0] <= NAMES ? Text.of("ui.pool.use.named", listed)
                : Text.of("ui.pool.use.named.more", listed, count[0] - NAMES);
        String levels = count[1] == 0 ? Text.of("ui.pool.use.dark")
                : Text.of("ui.pool.use.levels", count[1], LevelText.withUnit(unit, count[2]));
        String effect = of.link().isOpen() ? Text.of("ui.pool.use.online", of.gateway())
                : Text.of("ui.pool.use.away", of.gateway());
        return String.join("\n", Text.of("ui.pool.use.size", of.addresses().size(), of.mapped()), named, levels,
                effect);
    }
}
