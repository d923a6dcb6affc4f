package io.stagenet.console.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.ResumePolicy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// Solo, submasters' flash and timed moves in the table.
class LevelTableTest {
    private final LevelTable table = new LevelTable();

    private static BitSet set(int... addresses) {
        var set = new BitSet();
        for (int address : addresses) {
            set.set(address);
        }
        return set;
    }

    @Test
    void countsSolosWhoeverGivesThem() {
        for (int address = 1; address <= 3; address++) {
            table.setManual(address, 100);
        }
        table.setSolo(set(1), true);
        table.setSolo(set(1), true);
        table.setSubmasterFlash(new int[]{1, 2}, new int[]{50, 60}, set(0, 1));
        assertThat(table.solos()).as("each for everybody").isEqualTo(3);
        assertThat(table.wanted(1)).isEqualTo(255);
        assertThat(table.wanted(2)).isEqualTo(60);
        assertThat(table.wanted(3)).isZero();
        table.setSolo(set(1), false);
        assertThat(table.wanted(1)).isEqualTo(50);
        assertThat(table.owner(3)).isEqualTo(LevelOwner.SOLO);
        table.setSubmasterFlash(new int[]{1, 2}, new int[]{Level.NONE, Level.NONE}, set());
        assertThat(table.wanted(1)).isEqualTo(100);
        assertThat(table.wanted(3)).isEqualTo(100);
        assertThat(table.solos()).isZero();
    }

    @Test
    void endsASoloWithWhatHoldsIt() {
        table.setManual(2, 100);
        table.setSolo(set(1), true);
        table.release(1);
        assertThat(table.wanted(2)).isEqualTo(100);
        table.setSolo(set(1), true);
        table.forget(1);
        assertThat(table.wanted(2)).isEqualTo(100);
        assertThat(table.wanted(1)).isEqualTo(Level.NONE);
        table.setSolo(set(1), true);
        table.endFlash(1);
        assertThat(table.wanted(2)).isEqualTo(100);
    }

    /// A writer that drains whenever it likes never sees a lamp fall that is lit before and while it is soloed.
    @Test
    void neverLetsALampFallAsItIsSoloedOrLetGo() throws Exception {
        var running = new AtomicBoolean(true);
        for (int address = 1; address <= 512; address++) {
            table.setManual(address, Level.FULL);
        }
        var seen = new ArrayList<Integer>();
        var looker = Thread.ofPlatform().start(() -> {
            while (running.get()) {
                for (int address = 1; address <= 512; address++) {
                    int level = table.wanted(address);
                    if (level != Level.FULL) {
                        seen.add(level);
                    }
                }
            }
        });
        var all = new BitSet();
        all.set(1, 513);
        for (int round = 0; round < 2_000; round++) {
            table.setSolo(all, round % 2 == 0);
        }
        running.set(false);
        looker.join();
        assertThat(seen).isEmpty();
    }

    @Test
    void stepsAMoveUntilAHandStores() {
        table.setPlayback(1, new int[]{80}, 0, 1);
        assertThat(table.moved(1)).isEqualTo(Level.NONE);
        table.beginMove(1);
        int first = table.moved(1);
        assertThat(first & 0xFF).isEqualTo(80);
        assertThat(table.owner(1)).isEqualTo(LevelOwner.MANUAL);
        assertThat(table.step(1, first, 90, false)).isTrue();
        assertThat(table.wanted(1)).isEqualTo(90);
        assertThat(LevelTable.isSameMove(table.moved(1), first)).isTrue();
        assertThat(table.step(1, first, 95, false)).as("from where it is not").isFalse();
        int second = table.moved(1);
        table.setManual(1, 90);
        assertThat(table.moved(1)).isEqualTo(Level.NONE);
        assertThat(table.step(1, second, 95, false)).as("by the same level, but a hand's").isFalse();
        table.beginMove(1);
        assertThat(LevelTable.isSameMove(table.moved(1), second)).as("the move before").isFalse();
        assertThat(table.step(1, second, Level.NONE, true)).as("the move before, from the same level").isFalse();
        assertThat(table.step(1, table.moved(1), Level.NONE, true)).isTrue();
        assertThat(table.owner(1)).isEqualTo(LevelOwner.CUE);
        assertThat(table.isCaptured(1)).isFalse();
    }

    @Test
    void sendsNothingForATreatmentWhileALevelWaitsForATouchButDarkness() {
        var pacer = new HandPacer();
        var output = new GatewayOutput(table, pacer, GatewayOutput.UNPACED);
        var link = new LinkOutput();
        link.bind(new IdleLink());
        link.add(output);
        table.setManual(1, 200);
        output.resume(AddressRuns.of(1, 1), ResumePolicy.WAIT);
        table.treat(1, Treatment.of(LevelKind.NON_DIM));
        assertThat(drained(link)).isEmpty();
        table.setBlackout(true);
        assertThat(drained(link)).isEmpty();
        table.treat(1, Treatment.of(LevelKind.DIMMER));
        assertThat(drained(link)).hasSize(1).allMatch(text -> text.contains("\"Value\":0"));
    }

    private static List<String> drained(LinkOutput link) {
        var frames = new TextFrames(100);
        boolean more = link.drain(frames);
        assertThat(more).isFalse();
        return frames.texts();
    }
}
