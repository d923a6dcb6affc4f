package io.stagenet.console.ui.patch;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.command.PatchFilter;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.patch.PatchLines.Order;
import org.junit.jupiter.api.Test;

/// A show may name addresses that nobody has leased, as when it was made on another rig.
class UnleasedNamesTest {
    private final Rig rig = new Rig().gateway("HOUSE", LinkState.ONLINE, 1, 2, "DMX").name(2, "Key").name(7, "Cyc");

    private PatchLines lines() {
        return new PatchLines(rig.state(), new FakeConsole(rig.state()).faders());
    }

    @Test
    void theyAreListedWithTheirNamesAndThatTheyAreNotLeased() {
        assertThat(lines().of(PatchFilter.ALL, Order.NONE)).extracting(PatchLine::address).containsExactly(1, 2, 7);
        var line = lines().of(PatchFilter.ALL, Order.NONE).getLast();
        assertThat(line.name()).isEqualTo("Cyc");
        assertThat(line.state()).isEqualTo("not leased");
        assertThat(line.gateway()).isEmpty();
        assertThat(line.lease()).isEmpty();
        assertThat(lines().count()).isEqualTo(3);
    }

    @Test
    void theyAreFoundByTheirNames() {
        assertThat(lines().of(PatchFilter.parse("cyc"), Order.NONE)).extracting(PatchLine::address).containsExactly(7);
    }
}
