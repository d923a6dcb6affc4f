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
    private long pulsedAt = -1;
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

    /// As a screen does, fifty times in its second.
    private void pulseTo(long nanos) {
        for (long at = pulsedAt + SECOND / 50; pulsedAt >= 0 && at < nanos; at += SECOND / 50) {
            model.pulse(at);
        }
        model.pulse(nanos);
        pulsedAt = nanos;
    }

    @Test
    void closesAtOnceWhenNothingIsUpWhereItCouldBeSeen() {
        up(9, 200);
        up(2, 0);
        assertThat(model.request()).isTrue();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.NOT_ASKED);
    }

    @Test
    void asksAlsoWhenOnlyALostGatewayHoldsLevelsAndFadesNothingThere() {
        up(9, 200);
        faders.held[9] = 200;
        assertThat(model.request()).isFalse();
        assertThat(model.upProperty().get()).isEqualTo(1);
        assertThat(model.awayProperty().get()).isEqualTo(1);
        model.fade();
        pulseTo(0);
        pulseTo(5 * SECOND);
        assertThat(model.stageProperty().get()).isEqualTo(Stage.CLOSED);
        assertThat(faders.moves).isEmpty();
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
        pulseTo(7 * SECOND);
        assertThat(faders.wanted[1]).isEqualTo(200);
        pulseTo(7 * SECOND + SECOND * 5 / 2);
        assertThat(faders.wanted[1]).isEqualTo(100);
        assertThat(faders.wanted[3]).isEqualTo(25);
        pulseTo(12 * SECOND);
        assertThat(faders.wanted[1]).isZero();
        assertThat(faders.wanted[2]).isEqualTo(100);
        assertThat(model.stageProperty().get()).as("the zeros are not out yet").isEqualTo(Stage.FADING);
        faders.sent[1] = 0;
        faders.sent[3] = 0;
        pulseTo(12 * SECOND + 1);
        assertThat(model.stageProperty().get()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void aGatewayThatReadsNothingDoesNotHoldTheWindowOpen() {
        up(1, 200);
        model.request();
        model.fade();
        pulseTo(0);
        pulseTo(5 * SECOND);
        assertThat(model.stageProperty().get()).isEqualTo(Stage.FADING);
        pulseTo(7 * SECOND);
        assertThat(model.stageProperty().get()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void aFadeThatIsStoppedStaysWhereItIs() {
        up(1, 200);
        model.request();
        model.fade();
        pulseTo(0);
        pulseTo(SECOND);
        model.cancel();
        pulseTo(4 * SECOND);
        assertThat(faders.wanted[1]).isEqualTo(160);
        assertThat(model.stageProperty().get()).isEqualTo(Stage.NOT_ASKED);
    }
}
