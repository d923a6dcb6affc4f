package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.show.LevelSet;
import org.junit.jupiter.api.Test;

/// What is on disk without anybody asking.
class AutosaveTest {
    private final Rig rig = new Rig();

    @Test
    void aChangeIsOnDiskWithinASecondAndOneWithoutAFileToo() {
        rig.name(1, "Spot");
        rig.advance(0.25);
        assertThat(rig.shelf.kept.document().show().name(1)).isEqualTo("Spot");
        rig.level(1, 2, 128);
        rig.advance(1);
        assertThat(rig.shelf.kept.wanted().levels())
                .isEqualTo(LevelSet.builder().put(1, 128).put(2, 128).build());
        assertThat(rig.shelf.kept.ended()).isFalse();
    }

    @Test
    void levelsThatMoveAllTheTimeAreWrittenAtMostTwiceASecond() {
        rig.advance(2);
        int before = rig.shelf.writes;
        for (int i = 0; i < 100; i++) {
            rig.level(1, 1, i);
            rig.advance(0.1);
        }
        assertThat(rig.shelf.writes - before).isBetween(10, 21);
    }

    @Test
    void nothingIsWrittenWhileNothingChanges() {
        rig.name(1, "Spot");
        rig.advance(10);
        int before = rig.shelf.writes;
        rig.advance(60);
        assertThat(rig.shelf.writes).isEqualTo(before);
    }

    @Test
    void aDiskThatFailsIsSaid() {
        rig.shelf.full = true;
        rig.name(1, "Spot");
        rig.advance(1);
        assertThat(rig.notices()).anyMatch(it -> it.contains("Not kept in the data folder: disk full"));
    }
}
