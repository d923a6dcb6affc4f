package io.stagenet.console.ui.fader;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.model.show.SubmasterStatus;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.PageShow;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.control.AddressSelection;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SubmasterDriveTest {
    private final FakeConsole console = new FakeConsole(new Rig().show(PageShow.show()).state());
    private final SlotStripViewModel strip = new SlotStripViewModel(
            new SubmasterDrive(new FaderSlot.OfSubmaster(1), console), new AddressSelection(), console.state(),
            Runnable::run, why -> {
            });

    private void show(int position, boolean flashes, boolean solos) {
        var status = new SubmasterStatus(0, position, Instant.EPOCH, 0, flashes, solos);
        strip.show(playing(status));
        strip.readLevels(Rig.EIGHT_O_NINE);
    }

    private ConsoleState playing(SubmasterStatus status) {
        return console.state().withPlayback(new PlaybackStatus(new TreeMap<>(), new TreeMap<>(Map.of(1, status))));
    }

    @Test
    void whileItIsFlashedOrSoloedTheNumberSaysWhatIsOutAndTheThumbStaysWhereItIs() {
        show(0, false, false);
        assertThat(strip.word()).isEqualTo("0");
        show(0, true, false);
        assertThat(strip.word()).isEqualTo("100");
        assertThat(strip.levelsProperty().get()).isEqualTo(new SlotLevels(0, 255, 255, 255));
        show(0, false, true);
        assertThat(strip.word()).isEqualTo("100");
        show(0, false, false);
        assertThat(strip.word()).isEqualTo("0");
    }

    @Test
    void whileOthersAreSoloedNothingOfItIsOut() {
        console.faders.solos = 3;
        show(153, false, false);
        assertThat(strip.word()).isEqualTo("60");
        assertThat(strip.levelsProperty().get().sent()).isZero();
        show(153, true, false);
        assertThat(strip.levelsProperty().get().sent()).isEqualTo(255);
    }
}
