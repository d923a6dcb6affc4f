package io.stagenet.console.ui.fader;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.FaderPage;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.control.AddressSelection;
import io.stagenet.console.ui.control.LocalTimes;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What stands on a page where an address of the show is not leased, as on another rig.
class MissingPlaceTest {
    private static Place.Still still(String name) {
        var show = ShowData.EMPTY.withNames(new TreeMap<>(Map.of(90, name)))
                .withPages(List.of(new FaderPage("Front", List.of(new FaderSlot.Address(90)))));
        var bank = new FaderBankViewModel(new FakeConsole(new Rig().state()), new AddressSelection(),
                new LocalTimes(ZoneOffset.UTC), Runnable::run);
        bank.setFitting(99);
        bank.show(new Rig().gateway("HOUSE", LinkState.ONLINE, 1, 4, "DMX").show(show).state());
        return (Place.Still) bank.pages().places().getFirst();
    }

    @Test
    void itsNameIsSaidAndThatItIsNotLeased() {
        assertThat(still("Cyc").title()).isEqualTo("Cyc");
        assertThat(still("Cyc").why()).isEqualTo("SN90 not leased");
    }

    @Test
    void withoutANameItsNumberIsSaid() {
        assertThat(still("").title()).isEqualTo("SN90");
        assertThat(still("").why()).isEqualTo("not leased");
    }
}
