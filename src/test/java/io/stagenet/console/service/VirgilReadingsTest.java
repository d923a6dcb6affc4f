package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.net.Discovery;
import io.stagenet.console.service.PreampAction.ParameterChange;
import io.stagenet.console.service.PreampAction.PhantomConsent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Where the readings of Virgil are easily broken at the edges: who an error belongs to, what a returning box still has,
/// how much goes into one envelope.
class VirgilReadingsTest extends StageboxTestBase {
    private static final String GAIN_ONLY = "{\"messageType\":\"informationMessage\",\"preampIndex\":0,\"gain\":{"
            + "\"dataType\":\"int\",\"value\":25}}";

    @Test
    void pollingPutsAsManyRequestsIntoAnEnvelopeAsFit1400Bytes() {
        found("nonsense");
        stream(error("ValueOutOfRange", "-1 is none"));
        for (int i = 0; i < 64; i++) {
            stream(envelope(information(i, 25, false)));
        }
        stream(error("ValueOutOfRange", "no such preamp"));
        assertThat(box().polling()).isTrue();
        rig.virgil.take();
        later(2_300);
        var sent = rig.virgil.take();
        assertThat(sent).allSatisfy(text -> assertThat(text.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(1_400));
        assertThat(sent.size()).isBetween(3, 5);
        assertThat(String.join("", sent)).contains("\"preampIndex\":0}").contains("\"preampIndex\":63}");
    }

    @Test
    void aBoxThatTellsOfOneWhenAskedForAllIsNotPolledByAll() {
        found("nonsense");
        stream(envelope(information(0, 25, false)));
        later(600);
        stream(envelope(information(1, 25, false)));
        stream(error("ValueOutOfRange", ""));
        rig.virgil.take();
        later(2_300);
        assertThat(String.join("", rig.virgil.take())).contains("\"preampIndex\":1").doesNotContain("-1");
    }

    @Test
    void anErrorIsNotPinnedToOneWhileAnotherWaitsForItsTurnToBeSent() {
        online(2);
        gain(28, 0);
        later(10);
        gain(28, 1);
        later(10);
        // Input 1 turns on: its newest value waits, and what was sent before may be what is refused.
        gain(31, 0);
        stream(error("UnableToChangeValue", "Busy"));
        assertThat(preamp(1).pending()).containsKey(Parameter.GAIN);
        assertThat(preamp(1).trouble()).isEqualTo("One of these: Busy");
        assertThat(box().failures()).isZero();
    }

    @Test
    void anAnswerThatDoesNotTellOfAParameterDecidesNothingOfIt() {
        online(2);
        set(Parameter.PAD, new ParameterChange.To(new Flag(true)), PhantomConsent.NONE, 0);
        gain(28, 1);
        later(10);
        stream(error("UnableToChangeValue", "Busy"));
        stream(envelope(GAIN_ONLY));
        assertThat(preamp(0).pending()).containsKey(Parameter.PAD);
    }

    @Test
    void whatTheDeviceLocksWhileItWaitsIsNotSent() {
        online(1);
        gain(28, 0);
        later(10);
        gain(31, 0);
        stream(envelope("{\"messageType\":\"informationMessage\",\"preampIndex\":0,\"gain\":{\"dataType\":\"int\","
                + "\"value\":25,\"locked\":true}}"));
        rig.virgil.take();
        later(100);
        assertThat(rig.virgil.take()).isEmpty();
        assertThat(preamp(0).pending()).isEmpty();
        assertThat(preamp(0).refused()).containsKey(Parameter.GAIN);
    }

    private void lost() {
        later(12_000);
        assertThat(box().state()).isEqualTo(Stagebox.State.LOST);
        rig.virgil.take();
    }

    @Test
    void aLostBoxIsAskedEveryFiveSeconds() {
        online(1);
        lost();
        later(20_000);
        assertThat(rig.virgil.take().stream().filter(text -> text.equals(request(-1))).count())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void aBoxThatReturnsHasWhatItTellsOfNowAndNoMore() {
        online(3);
        lost();
        later(6_000);
        stream(envelope(information(0, 40, false)));
        later(600);
        stream(error("ValueOutOfRange", ""));
        assertThat(box().state()).isEqualTo(Stagebox.State.ONLINE);
        assertThat(box().preamps()).containsOnlyKeys(0);
    }

    @Test
    void aValueThatAReturningBoxDoesNotTellIsUnknown() {
        online(1);
        lost();
        later(6_000);
        stream(envelope(GAIN_ONLY));
        later(600);
        stream(error("ValueOutOfRange", ""));
        assertThat(value(0, Parameter.GAIN)).isEqualTo(new Amount(25));
        assertThat(Objects.requireNonNull(preamp(0).parameter(Parameter.PAD)).value()).isNull();
    }

    @Test
    void aRefusalAtAFormerAddressSaysNothingOfTheNewOne() {
        online(1);
        later(5_500);
        var old = rig.virgil.sent.getLast();
        rig.loop.execute(() -> rig.core.virgil().seen(new Discovery.Service("SL-Rack",
                List.of(new HostPort("10.0.0.9", 7889)), Map.of("function", "slave", "multicast", "239.193.7"))));
        rig.loop.runReady();
        rig.loop.execute(() -> old.failed().accept("refused"));
        rig.loop.runReady();
        assertThat(box().state()).isEqualTo(Stagebox.State.ONLINE);
    }

    @Test
    void aBoxOfSeveralAddressesIsTriedAtEach() {
        rig.loop.execute(() -> rig.core.virgil().seen(new Discovery.Service("SL-Rack",
                List.of(new HostPort("10.0.0.8", 7889), new HostPort("10.0.0.7", 7889)),
                Map.of("function", "slave", "multicast", "239.193.7"))));
        rig.loop.runReady();
        assertThat(rig.virgil.sent.getLast().target().host()).isEqualTo("10.0.0.8");
        later(6_000);
        assertThat(rig.virgil.sent.getLast().target().host()).isEqualTo("10.0.0.7");
    }

    @Test
    void aBoxThatSendsUnderAnotherNameThanItAdvertisesIsKnownByItsAddress() {
        found("239.193.7");
        stream(envelope(information(0, 25, false)).replace("\"SL-Rack\"", "\"rack.local\""));
        later(600);
        stream(error("ValueOutOfRange", "").replace("\"SL-Rack\"", "\"rack.local\""));
        assertThat(box().state()).isEqualTo(Stagebox.State.ONLINE);
        assertThat(rig.core.state().stageboxes()).containsOnlyKeys(RACK);
    }

    @Test
    void phantomThatIsReportedOffCountsDownToWhenItMayBeUnplugged() {
        online(1);
        assertThat(preamp(0).phantomOff()).as("it was never on").isNull();
        stream(envelope(information(0, 25, true)));
        phantom(false, PhantomConsent.HELD, 0);
        assertThat(preamp(0).phantomOff()).as("asked for is not reported").isNull();
        stream(envelope(information(0, 25, false)));
        assertThat(preamp(0).secondsToUnplug(rig.loop.now(), 15)).isEqualTo(15);
        later(3_500);
        assertThat(preamp(0).secondsToUnplug(rig.loop.now(), 15)).isEqualTo(12);
        stream(envelope(information(0, 28, false)));
        later(12_000);
        assertThat(preamp(0).secondsToUnplug(rig.loop.now(), 15)).isZero();
    }

    @Test
    void aRecallThatWouldSwitchPhantomOnAgainIsGuardedWhateverIsStillReported() {
        online(1);
        stream(envelope(information(0, 25, true)));
        rig.submit(new PreampAction.StoreSnapshot("Band", List.of(input(0))));
        phantom(false, PhantomConsent.HELD, 0);
        later(60);
        rig.virgil.take();
        rig.submit(new PreampAction.RecallSnapshot("Band", true, PhantomConsent.HELD));
        later(60);
        assertThat(rig.virgil.take()).isEmpty();
    }
}
