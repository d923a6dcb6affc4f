package io.stagenet.console.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.ResumePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// The conflating sender by itself, with the test as the link's writer.
class GatewayOutputTest {
    private final HandPacer pacer = new HandPacer();
    private final LevelTable table = new LevelTable();
    private final GatewayOutput output = new GatewayOutput(table, pacer, 44);
    private final CountingLink link = new CountingLink();
    private final LinkOutput writer = new LinkOutput();

    GatewayOutputTest() {
        writer.bind(link);
        writer.add(output);
        output.resume(AddressRuns.of(1, 512), ResumePolicy.FADE);
    }

    private List<String> drain(int room) {
        var frames = new TextFrames(room);
        writer.drain(frames);
        return frames.texts();
    }

    private void move(int address, int value) {
        table.setManual(address, value);
        table.wake();
    }

    private static String value(int address, int value) {
        return "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN" + address + "\",\"Value\":" + value + "}";
    }

    @Test
    void sendsTheNewestValueOfManyOnce() {
        for (int value = 0; value < 200; value++) {
            move(7, value);
        }
        assertThat(drain(100)).containsExactly(value(7, 199));
        assertThat(link.wakes.get()).isPositive();
    }

    @Test
    void sendsNothingForAValueThatIsThereAlready() {
        move(7, 50);
        drain(100);
        pacer.advance(1_000_000_000);
        move(7, 50);
        assertThat(drain(100)).isEmpty();
    }

    @Test
    void saysWhenThereWasNoRoomAndGoesOnWhereItStopped() {
        for (int address = 1; address <= 512; address++) {
            move(address, 9);
        }
        var all = new ArrayList<String>();
        boolean more = true;
        while (more) {
            var frames = new TextFrames(100);
            more = writer.drain(frames);
            all.addAll(frames.texts());
        }
        assertThat(all).hasSize(512).doesNotHaveDuplicates();
    }

    @Test
    void letsNoBusyLowAddressStarveAHighOne() {
        move(500, 9);
        var seen = new ArrayList<String>();
        for (int turn = 0; turn < 20 && !seen.contains(value(500, 9)); turn++) {
            for (int address = 1; address <= 64; address++) {
                move(address, turn);
            }
            pacer.advance(1_000_000_000);
            seen.addAll(drain(64));
        }
        assertThat(seen).contains(value(500, 9));
    }

    @Test
    void holdsToTheRateAndRingsForTheLastValue() {
        move(1, 10);
        assertThat(drain(10)).containsExactly(value(1, 10));
        move(1, 20);
        assertThat(drain(10)).isEmpty();
        int before = link.wakes.get();
        pacer.advance(pacer.nextAlarm() - pacer.nanos() - 1);
        assertThat(link.wakes).hasValue(before);
        pacer.advance(1);
        assertThat(link.wakes.get()).isEqualTo(before + 1);
        assertThat(drain(10)).containsExactly(value(1, 20));
    }

    @Test
    void aFadeThatMovedToAnotherGatewayIsNotHeldBackByTheFormerOne() {
        move(1, 200);
        output.resume(AddressRuns.of(1, 512), ResumePolicy.FADE);
        assertThat(drain(10)).containsExactly(value(1, 0));
        var other = new GatewayOutput(table, pacer, 44);
        var otherWriter = new LinkOutput();
        otherWriter.bind(new CountingLink());
        otherWriter.add(other);
        other.resume(AddressRuns.of(1, 1), ResumePolicy.FADE);
        otherWriter.drain(new TextFrames(10));
        // Nobody draws for a while: both find out, and the fade is still at its start.
        pacer.advance(3_000_000_000L);
        drain(10);
        otherWriter.drain(new TextFrames(10));
        pacer.advance(1_000_000_000L);
        var frames = new TextFrames(10);
        otherWriter.drain(frames);
        assertThat(frames.texts()).containsExactly(value(1, 100));
    }

    @Test
    void sendsNothingOnALinkThatWasReplaced() {
        var next = new LinkOutput();
        next.bind(new CountingLink());
        next.add(output);
        move(1, 10);
        assertThat(drain(10)).isEmpty();
        var frames = new TextFrames(10);
        next.drain(frames);
        assertThat(frames.texts()).containsExactly(value(1, 10));
    }

    @Test
    void endsOnTheLastValueOfEveryAddressHoweverProducersAndWriterRace() throws InterruptedException {
        output.setRate(120);
        var running = new AtomicBoolean(true);
        var received = new int[513];
        var producers = new ArrayList<Thread>();
        for (int p = 0; p < 2; p++) {
            var random = new Random(p);
            producers.add(Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 100_000; i++) {
                    move(1 + random.nextInt(512), random.nextInt(256));
                }
            }));
        }
        var drainer = Thread.ofPlatform().start(() -> {
            boolean last = false;
            while (!last) {
                last = !running.get();
                pacer.advance(10_000_000);
                boolean more = true;
                while (more) {
                    var frames = new TextFrames(256);
                    more = writer.drain(frames);
                    frames.texts().forEach(text -> note(text, received));
                }
            }
        });
        for (var producer : producers) {
            producer.join();
        }
        running.set(false);
        drainer.join();
        for (int address = 1; address <= 512; address++) {
            assertThat(received[address]).as("SN%d", address).isEqualTo(table.wanted(address));
        }
    }

    @Test
    void fadesInNothingThatWasNotWantedWhenTheGatewayCame() {
        table.setPlayback(1, new int[]{200}, 0, 1);
        assertThat(drain(10)).containsExactly(value(1, 200));
    }

    @Test
    void sendsNoFullLevelWhenBlackoutMeetsAFade() {
        table.setManual(1, 200);
        output.resume(AddressRuns.of(1, 512), ResumePolicy.FADE);
        var sent = new ArrayList<String>();
        for (int step = 0; step < 4; step++) {
            pacer.advance(100_000_000);
            boolean last = step == 3;
            var frames = new TextFrames(10) {
                @Override
                public boolean hasRoom(int payloadLength) {
                    // Between the masters and the mix.
                    if (last) {
                        table.setBlackout(true);
                    }
                    return super.hasRoom(payloadLength);
                }
            };
            writer.drain(frames);
            sent.addAll(frames.texts());
        }
        pacer.advance(100_000_000);
        sent.addAll(drain(10));
        assertThat(sent).containsExactly(value(1, 10), value(1, 20), value(1, 30), value(1, 40), value(1, 0));
    }

    @Test
    void sendsOnlyDimmersWhenBlackoutIsTheFirstTouch() {
        table.setManual(1, 200);
        table.setManual(2, 200);
        table.treat(2, Treatment.of(LevelKind.NON_DIM));
        drain(10);
        writer.remove(output);
        writer.add(output);
        output.resume(AddressRuns.of(1, 512), ResumePolicy.WAIT);
        assertThat(drain(10)).isEmpty();
        table.setBlackout(true);
        assertThat(drain(10)).containsExactly(value(1, 0));
        move(2, 90);
        assertThat(drain(10)).containsExactly(value(2, 90));
    }

    @Test
    void fadesNoSwitchThatBecameOneMeanwhile() {
        table.setManual(1, 200);
        output.resume(AddressRuns.of(1, 512), ResumePolicy.FADE);
        pacer.advance(1_000_000_000);
        assertThat(drain(10)).containsExactly(value(1, 100));
        table.treat(1, Treatment.of(LevelKind.SWITCH));
        pacer.advance(100_000_000);
        assertThat(drain(10)).containsExactly(value(1, 255));
    }

    @Test
    void letsNoBusyGatewayStarveAnotherOnTheSameLink() {
        output.setRate(GatewayOutput.UNPACED);
        var other = new GatewayOutput(table, pacer, 44);
        writer.add(other);
        other.resume(AddressRuns.of(600, 600), ResumePolicy.SNAP);
        move(600, 9);
        var seen = new ArrayList<String>();
        for (int turn = 0; turn < 4; turn++) {
            for (int address = 1; address <= 64; address++) {
                move(address, turn);
            }
            seen.addAll(drain(64));
        }
        assertThat(seen).contains(value(600, 9));
    }

    @Test
    void staysOnTheNewLinkWhenTheOldOneLetsGoLast() {
        var next = new LinkOutput();
        next.bind(new CountingLink());
        next.add(output);
        writer.remove(output);
        move(1, 10);
        var frames = new TextFrames(10);
        next.drain(frames);
        assertThat(frames.texts()).containsExactly(value(1, 10));
    }

    private static void note(String text, int[] received) {
        int address = Integer.parseInt(text.substring(text.indexOf("SN") + 2, text.indexOf("\",\"Value")));
        received[address] = Integer.parseInt(text.substring(text.lastIndexOf(':') + 1, text.length() - 1));
    }
}
