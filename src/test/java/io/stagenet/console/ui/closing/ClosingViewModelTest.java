package io.stagenet.console.ui.closing;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.ui.FakeFaders;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.closing.ClosingViewModel.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClosingViewModelTest {
    private static final long SECOND = 1_000_000_000L;

    private final FakeFaders faders = new FakeFaders();
    private final ClosingViewModel model = new ClosingViewModel(faders);

    @BeforeEach
    void rig() {
        model.show(new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX").gateway("B", LinkState.LOST, 9, 2, "DMX")
                .state());
    }

    private void up(int address, int level) {
        faders.wanted[address] = level;
        faders.sent[address] = level;
    }

    @Test
    void closesAtOnceWhenNothingIsUpWhereItCouldBeSeen() {
        up(9, 200);
        up(2, 0);
        assertThat(model.request()).isTrue();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.NOT_ASKED);
    }

    @Test
    void asksOnceWhenLevelsAreUpAndLeavesThemIfSoTold() {
        up(1, 200);
        up(3, 10);
        assertThat(model.request()).isFalse();
        assertThat(model.request()).isFalse();
        assertThat(model.upProperty().get()).isEqualTo(2);
        model.leave();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.CLOSED);
        assertThat(model.request()).isTrue();
        assertThat(faders.moves).isEmpty();
    }

    @Test
    void aFadeTakesFiveSecondsLeavesWhatIsNoLightAndWaitsForTheLastZero() {
        up(1, 200);
        up(2, 100);
        up(3, 50);
        faders.kinds.put(2, LevelKind.NON_DIM);
        model.request();
        model.fade();
        model.pulse(7 * SECOND);
        assertThat(faders.wanted[1]).isEqualTo(200);
        model.pulse(7 * SECOND + SECOND * 5 / 2);
        assertThat(faders.wanted[1]).isEqualTo(100);
        assertThat(faders.wanted[3]).isEqualTo(25);
        model.pulse(12 * SECOND);
        assertThat(faders.wanted[1]).isZero();
        assertThat(faders.wanted[2]).isEqualTo(100);
        assertThat(model.stageProperty().get()).as("the zeros are not out yet").isEqualTo(Stage.FADING);
        faders.sent[1] = 0;
        faders.sent[3] = 0;
        model.pulse(12 * SECOND + 1);
        assertThat(model.stageProperty().get()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void aGatewayThatReadsNothingDoesNotHoldTheWindowOpen() {
        up(1, 200);
        model.request();
        model.fade();
        model.pulse(0);
        model.pulse(5 * SECOND);
        assertThat(model.stageProperty().get()).isEqualTo(Stage.FADING);
        model.pulse(7 * SECOND);
        assertThat(model.stageProperty().get()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void aFadeThatIsStoppedStaysWhereItIs() {
        up(1, 200);
        model.request();
        model.fade();
        model.pulse(0);
        model.pulse(SECOND);
        model.cancel();
        model.pulse(4 * SECOND);
        assertThat(faders.wanted[1]).isEqualTo(160);
        assertThat(model.stageProperty().get()).isEqualTo(Stage.NOT_ASKED);
    }
}
