package io.stagenet.console.ui.master;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.model.show.SubmasterStatus;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.Rig;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxToolkit.class)
class MasterWarningViewTest {
    private final FakeConsole console = new FakeConsole(
            new Rig().gateway("A", LinkState.ONLINE, 1, 40, "DMX").state());

    private static List<String> said(MasterWarningView view) {
        return view.getChildren().stream().filter(Node::isVisible).map(node -> ((Label) node).getText()).toList();
    }

    @Test
    void saysWhatHoldsLightBackForAsLongAsItDoes() {
        runOnFx(() -> {
            var model = new MastersViewModel(console);
            var view = new MasterWarningView(model);
            model.show(console.state());
            assertThat(said(view)).isEmpty();
            console.faders.grandMaster = 99.97;
            console.faders.kinds.put(7, LevelKind.NON_DIM);
            console.faders.blackout = true;
            model.read();
            assertThat(said(view)).containsExactly("Blackout: 39 of 40 addresses", "Grand master 99.9 %");
            model.show(new Rig().gateway("A", LinkState.ONLINE, 1, 50, "DMX").state());
            assertThat(said(view)).as("more addresses").contains("Blackout: 49 of 50 addresses");
            console.faders.grandMaster = 100;
            console.faders.blackout = false;
            model.read();
            assertThat(said(view)).isEmpty();
        });
    }

    /// What a master of 16 bits keeps of 70 is a hair less.
    @ParameterizedTest
    @CsvSource({"69.999, 70", "69.96, 70", "69.94, 69.9", "100, 100", "99.97, 99.9", "99.999, 99.9", "0.01, 0.1",
        "0, 0"})
    void isReadToTheNearestTenthAndNeverFullOrDarkWhenItIsNot(double percent, String read) {
        assertThat(MasterWarningView.shown(percent)).isEqualTo(read);
    }

    @Test
    void saysWhoIsSoloedAndHowManyAreHeldOutForAsLongAsTheyAre() {
        runOnFx(() -> {
            var model = new MastersViewModel(console);
            var view = new MasterWarningView(model);
            model.show(console.state());
            for (int address = 1; address <= 40; address++) {
                console.faders.owners.put(address, LevelOwner.SOLO);
            }
            console.faders.wanted[3] = 255;
            console.faders.solos = 1;
            model.read();
            assertThat(said(view)).containsExactly("SOLO: by hand, 39 of 40 addresses held out");
            var soloed = new SubmasterStatus(0, 0, Instant.EPOCH, 0, false, true);
            var playing = console.state()
                    .withPlayback(new PlaybackStatus(new TreeMap<>(), new TreeMap<>(Map.of(1, soloed))));
            model.show(playing);
            assertThat(said(view)).containsExactly("SOLO: Sub 1, 39 of 40 addresses held out");
            console.faders.soloedByHand.set(3);
            model.show(playing);
            assertThat(said(view)).containsExactly("SOLO: Sub 1, by hand, 39 of 40 addresses held out");
            console.faders.soloedByHand.clear();
            console.faders.wanted[4] = 255;
            for (int pulse = 0; pulse < 60; pulse++) {
                model.read();
            }
            assertThat(said(view)).as("a fade went on").containsExactly("SOLO: Sub 1, 38 of 40 addresses held out");
            console.faders.solos = 0;
            model.read();
            assertThat(said(view)).isEmpty();
        });
    }
}
