package io.stagenet.console.service;

import io.stagenet.console.model.BlackoutReach;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.output.LevelTable;
import io.stagenet.console.service.Action.MasterChange;
import io.stagenet.console.text.Numbers;
import io.stagenet.console.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Moves what every dimmer follows: grand master and blackout. Console loop only.
final class Masters {
    private final StateHolder state;
    private final LevelTable levels;

    Masters(StateHolder state, LevelTable levels) {
        this.state = state;
        this.levels = levels;
    }

    Outcome move(MasterChange change) {
        levels.setGrandMaster(Math.clamp(switch (change) {
            case MasterChange.To(double percent) -> percent;
            case MasterChange.By(double points) -> levels.grandMaster() + points;
        }, 0.0, 100.0));
        levels.wake();
        return Outcome.done(Text.of(levels.blackout() ? "master.grand.dark" : "master.grand",
                shown(levels.grandMaster())));
    }

    Outcome endBlackout() {
        if (!levels.blackout()) {
            // Not even a touch: gateways that wait for one must not get their levels by it.
            return Outcome.done(Text.of("master.blackout.off.already"));
        }
        int held = held();
        set(false);
        return Outcome.done(Text.of("master.blackout.off", held));
    }

    /// Once more when it is on already: it is a touch to gateways that came back meanwhile and wait for one.
    void blackOut() {
        set(true);
    }

    private void set(boolean on) {
        levels.setBlackout(on);
        levels.wake();
    }

    /// @param before whether it was on already
    Outcome blackedOut(boolean before) {
        var reach = BlackoutReach.of(state.get(), levels);
        return Outcome.done(Text.of(before ? "master.blackout.on.already" : "master.blackout.on", reach.dark(),
                reach.leased(), held()));
    }

    /// How many leased dimmers would be up without blackout.
    private int held() {
        return (int) state.leased().stream().filter(
                address -> levels.owner(address) == LevelOwner.BLACKOUT && levels.wantedInLight(address) > 0).count();
    }

    /// As people read it: a hundredth of a percent is finer than any hand.
    private static String shown(double percent) {
        return Numbers.shown(
                BigDecimal.valueOf(percent).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString());
    }
}
