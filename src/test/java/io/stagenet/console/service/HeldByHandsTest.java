package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.output.LevelTable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeldByHandsTest {
    private final LevelTable table = new LevelTable();
    private final AtomicInteger read = new AtomicInteger();
    private final HeldByHands hands = new HeldByHands(table::takeHandsMoved, address -> {
        read.incrementAndGet();
        return table.manual(address);
    });

    @Test
    void noCellIsReadWhileNoLevelChanges() {
        hands.look();
        read.set(0);
        for (int i = 0; i < 100; i++) {
            assertThat(hands.look()).isEqualTo(LevelSet.EMPTY);
        }
        assertThat(read).hasValue(0);
        table.setManual(7, 128);
        assertThat(hands.look()).isEqualTo(LevelSet.builder().put(7, 128).build());
        assertThat(read).hasValue(StageNetAddress.MAX_NUMBER);
        assertThat(hands.look()).isSameAs(hands.look());
        assertThat(read).as("once for a change").hasValue(StageNetAddress.MAX_NUMBER);
    }

    @Test
    void everyWayToMoveAHandIsSeen() {
        table.setManual(1, 10);
        assertThat(hands.look().level(1)).isEqualTo(10);
        table.beginMove(1);
        table.step(1, 10, 60, false);
        assertThat(hands.look().level(1)).isEqualTo(60);
        table.step(1, 60, 90, true);
        assertThat(hands.look().level(1)).isEqualTo(90);
        table.release(1);
        assertThat(hands.look()).isEqualTo(LevelSet.EMPTY);
        table.setManual(2, 20);
        assertThat(hands.look().size()).isEqualTo(1);
        table.forget(2);
        assertThat(hands.look()).isEqualTo(LevelSet.EMPTY);
    }

    @Test
    void whatMovesNoHandIsNotLookedAt() {
        hands.look();
        read.set(0);
        table.setPlayback(1, new int[]{255, 255}, 0, 2);
        table.setGrandMaster(50);
        table.setBlackout(true);
        table.setFlash(3, true);
        assertThat(hands.look()).isEqualTo(LevelSet.EMPTY);
        assertThat(read).hasValue(0);
    }
}
