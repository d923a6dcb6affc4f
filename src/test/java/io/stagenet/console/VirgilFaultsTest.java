package io.stagenet.console;

import static io.stagenet.console.BoxesOnLoopback.BASE;
import static io.stagenet.console.BoxesOnLoopback.BOX;
import static io.stagenet.console.BoxesOnLoopback.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.sim.stagebox.StageboxFault;
import io.stagenet.console.ui.control.LinkStatus;
import io.stagenet.console.ui.preamp.Shown;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every fault of a simulated stagebox against a console, on the sockets of loopback and its multicast: what the console
/// shows, that the box got the operator's commands and no other, and that nothing is left behind.
@Timeout(90)
class VirgilFaultsTest {
    @TempDir Path folder;
    private BoxesOnLoopback rig;

    @AfterEach
    void leavesNothingBehindAndSaidNothingUnasked() {
        if (rig != null) {
            rig.close();
        }
    }

    @ParameterizedTest
    @EnumSource(StageboxFault.class)
    void showsWhatIsTrueAndSendsNothingByItselfWhenABoxIs(StageboxFault fault) throws Exception {
        assumeThat(System.getProperty("os.name")).as("multicast and further addresses on loopback").contains("Linux");
        rig = new BoxesOnLoopback(folder);
        switch (fault) {
            case SILENT -> silent();
            case SLOW -> slow();
            case WRONG_TYPES -> unbelievable(fault, "gain");
            case OFF_GRID -> unbelievable(fault, "12.345");
            case GARBAGE -> unreadable(fault, "no object in braces");
            case OVERSIZE -> unreadable(fault, "more than 1 MiB");
            case HALF_OPEN -> unreadable(fault, "stopped in the middle");
            case SPOOF -> unbelievable(fault, "127.0.0.99");
            case BASE_COLLISION -> collision();
            case INVALID_BASE -> invalidBase();
            case REBOOT -> reboot();
            case LOCK -> refuses(fault, "is locked");
            case REFUSE -> refuses(fault, "the relay of gain does not answer");
            case FOREIGN -> foreign();
        }
    }

    private void silent() throws Exception {
        rig.follow();
        var before = rig.box(BOX).preamps().get(1).parameters();
        rig.fault(StageboxFault.SILENT, true);
        // Nobody hears it, and it must not be said again when somebody does.
        rig.set(BOX, 1, Parameter.GAIN, new Amount(42), false);
        rig.await("the value is as it was, with the reason", BOX,
                it -> trouble(it, 1, "No answer in 2 s") && pending(it, 1).isEmpty());
        rig.await("it is lost, with the reason", BOX,
                it -> it.state() == Stagebox.State.LOST && it.reason() != null && it.reason().contains("not answer"));
        assertThat(rig.box(BOX).preamps().get(1).parameters()).as("what was last known of it").isEqualTo(before);
        assertThat(rig.shown(BOX).link()).isEqualTo(LinkStatus.LOST);
        assertThat(rig.shown(BOX).reason()).contains("lost since").contains("does not answer");
        assertThat(rig.shown(BOX).strips()).allMatch(Shown.Strip::lost);
        assertThat(rig.shown(BOX).strips().get(1).trouble()).contains("No answer in 2 s");
        assertThat(rig.submit(BOX, 1, Parameter.GAIN, new Amount(41))).isInstanceOf(Outcome.Refused.class);
        rig.fault(StageboxFault.SILENT, false);
        rig.await("it is back", BOX, it -> it.state() == Stagebox.State.ONLINE && it.reason() == null);
        works(BOX);
    }

    private void slow() throws Exception {
        rig.follow();
        rig.fault(StageboxFault.SLOW, true);
        // What is so for a while only must not be missed, however long this thread takes.
        var states = new CopyOnWriteArrayList<ConsoleState>();
        var subscription = rig.console().subscribe(states::add);
        rig.set(BOX, 1, Parameter.GAIN, new Amount(42), true);
        rig.await("it is confirmed", BOX, it -> pending(it, 1).isEmpty() && has(it, 1, "gain", new Amount(42)));
        subscription.cancel();
        assertThat(states).as("it is waited for").anyMatch(state -> {
            var it = state.stageboxes().get(BOX);
            return pending(it, 1).contains("gain") && !has(it, 1, "gain", new Amount(42));
        });
        assertThat(states).as("as asked for, and not as done").anyMatch(state -> {
            var strip = Shown.of(state, BOX).strips().get(1);
            return strip.total().equals("+42") && strip.pending().contains("gain");
        });
        assertThat(rig.box(BOX).preamps().get(1).trouble()).isNull();
        assertThat(rig.box(BOX).state()).isEqualTo(Stagebox.State.ONLINE);
        assertThat(rig.shown(BOX).strips().get(1)).isEqualTo(new Shown.Strip("+42", Set.of(), false, "", ""));
    }

    /// What it says is not taken, and the operator is told why.
    private void unbelievable(StageboxFault fault, String why) throws Exception {
        rig.follow();
        var before = rig.values();
        var shown = rig.shown(BOX);
        rig.fault(fault, true);
        rig.await("it is told: " + why, state -> state.notices().stream().anyMatch(
                notice -> notice.source().equals(BOX.value()) && notice.text().contains(why)));
        assertThat(rig.values()).isEqualTo(before);
        assertThat(rig.shown(BOX)).as("nothing of it on the screen").isEqualTo(shown);
        assertThat(rig.box(BOX).preamps().get(0).foreign()).isEmpty();
        assertThat(rig.box(BOX).state()).isEqualTo(Stagebox.State.ONLINE);
        works(BOX);
    }

    /// What it says is in the monitor with the reason, and all else goes on.
    private void unreadable(StageboxFault fault, String why) throws Exception {
        rig.follow();
        var before = rig.values();
        var shown = rig.shown(BOX);
        rig.fault(fault, true);
        Eventually.holds("the monitor says: " + why, () -> rig.console().messages().since(0).stream().anyMatch(
                message -> message.device().equals(BOX.value()) && message.reason().contains(why)));
        assertThat(rig.values()).isEqualTo(before);
        assertThat(rig.shown(BOX)).as("nothing of it on the screen").isEqualTo(shown);
        assertThat(rig.box(BOX).state()).isEqualTo(Stagebox.State.ONLINE);
        works(BOX);
    }

    private void collision() throws Exception {
        rig.add(BOX, "127.0.0.2", Set.of());
        rig.add(OTHER, "127.0.0.3", Set.of());
        rig.start(BASE);
        rig.await("both are followed", state -> state.stageboxes().size() == 2 && state.stageboxes().values().stream()
                .allMatch(it -> it.state() == Stagebox.State.ONLINE && !it.polling()));
        rig.set(BOX, 1, Parameter.GAIN, new Amount(42), true);
        rig.await("the one", BOX, it -> has(it, 1, "gain", new Amount(42)) && pending(it, 1).isEmpty());
        rig.set(OTHER, 1, Parameter.GAIN, new Amount(17), true);
        rig.await("the other", OTHER, it -> has(it, 1, "gain", new Amount(17)) && pending(it, 1).isEmpty());
        assertThat(has(rig.box(BOX), 1, "gain", new Amount(42))).as("not what the other said").isTrue();
        assertThat(rig.shown(BOX).strips().get(1).total()).isEqualTo("+42");
        assertThat(rig.shown(OTHER).strips().get(1).total()).isEqualTo("+17");
        for (var each : rig.console().state().stageboxes().values()) {
            assertThat(each.preamps().values()).allMatch(preamp -> preamp.foreign().isEmpty());
        }
    }

    private void invalidBase() throws Exception {
        rig.add(BOX, "127.0.0.2", Set.of(StageboxFault.INVALID_BASE));
        rig.start("244.1.1");
        rig.await("it is polled, and why", BOX, it -> it.state() == Stagebox.State.ONLINE && it.polling()
                && it.reason() != null && it.reason().contains("244.1.1 is no multicast address"));
        assertThat(rig.shown(BOX).reason()).contains("244.1.1 is no multicast address");
        works(BOX);
    }

    private void reboot() throws Exception {
        rig.follow();
        var before = rig.box(BOX).preamps().get(0).parameter("gain").value();
        rig.fault(StageboxFault.REBOOT, true);
        rig.await("its new value is shown as not ours", BOX, it -> !has(it, 0, "gain", before)
                && it.preamps().get(0).foreign().containsKey("gain"));
        assertThat(rig.box(BOX).preamps().get(0).foreign().get("gain").was()).isEqualTo(before);
        assertThat(rig.shown(BOX).strips().getFirst().foreign()).contains("elsewhere").contains("was ");
        works(BOX);
    }

    private void refuses(StageboxFault fault, String words) throws Exception {
        rig.follow();
        var before = rig.box(BOX).preamps().get(1).parameter("gain").value();
        rig.fault(fault, true);
        rig.set(BOX, 1, Parameter.GAIN, new Amount(42), true);
        rig.await("in the words of the device", BOX, it -> trouble(it, 1, words) && pending(it, 1).isEmpty());
        assertThat(has(rig.box(BOX), 1, "gain", before)).isTrue();
        assertThat(rig.shown(BOX).strips().get(1).trouble()).contains(words);
        assertThat(rig.shown(BOX).strips().get(1).pending()).isEmpty();
        assertThat(rig.box(BOX).failures()).isEqualTo(1);
        rig.fault(fault, false);
        works(BOX);
        assertThat(rig.box(BOX).preamps().get(1).trouble()).isNull();
    }

    private void foreign() throws Exception {
        rig.follow();
        var before = rig.box(BOX).preamps();
        rig.fault(StageboxFault.FOREIGN, true);
        rig.await("it is marked as changed elsewhere", BOX,
                it -> it.preamps().values().stream().anyMatch(preamp -> preamp.foreign().containsKey("gain")));
        var changed = rig.box(BOX).preamps().values().stream().filter(preamp -> !preamp.foreign().isEmpty()).findFirst()
                .orElseThrow();
        assertThat(changed.foreign().get("gain").was())
                .isEqualTo(before.get(changed.index()).parameter("gain").value());
        assertThat(rig.shown(BOX).strips()).anyMatch(strip -> strip.foreign().contains("was "));
    }

    /// It does what it is told, whatever went before.
    private void works(StageboxId id) throws Exception {
        rig.set(id, 1, Parameter.GAIN, new Amount(33), true);
        rig.await("it does what it is told", id, it -> has(it, 1, "gain", new Amount(33)) && pending(it, 1).isEmpty());
    }

    private static Set<String> pending(Stagebox box, int preamp) {
        return box.preamps().get(preamp).pending().keySet();
    }

    private static boolean has(Stagebox box, int index, String parameter, ParameterValue value) {
        Preamp preamp = box.preamps().get(index);
        return value.equals(preamp.parameter(parameter).value());
    }

    private static boolean trouble(Stagebox box, int preamp, String words) {
        String trouble = box.preamps().get(preamp).trouble();
        return trouble != null && trouble.contains(words);
    }
}
