package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.WireMessage;
import io.stagenet.console.model.WireMessage.Way;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.Stagebox.Origin;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.net.Discovery;
import io.stagenet.console.service.PreampAction.ParameterChange;
import io.stagenet.console.service.PreampAction.PhantomConsent;
import io.stagenet.console.service.virgil.BoxTraffic;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the operator is told of stageboxes, and what the monitor lists: everything, with the reason, and each once.
class VirgilWatchTest {
    private static final StageboxId RACK = new StageboxId("SL-Rack");
    private static final HostPort PLACE = new HostPort("10.0.0.7", 7889);

    private Rig rig = new Rig();

    VirgilWatchTest() {
        rig.loop.run(() -> rig.core.virgil().begin());
    }

    private static String envelope(String messages) {
        return "{\"sendingDevice\":\"SL-Rack\",\"messages\":[" + messages + "]}";
    }

    private static String information(int index) {
        return envelope("{\"messageType\":\"informationMessage\",\"preampIndex\":" + index
                + ",\"gain\":{\"dataType\":\"int\",\"unit\":\"dB\",\"precision\":1,\"value\":25,\"minValue\":0,"
                + "\"maxValue\":60,\"locked\":false}}");
    }

    private static String status(int index) {
        return envelope("{\"messageType\":\"statusUpdate\",\"preampIndex\":" + index + ",\"gain\":{\"value\":30}}");
    }

    private static String error(String value, String text) {
        return envelope("{\"messageType\":\"errorMessage\",\"errorValue\":\"" + value + "\",\"errorString\":\"" + text
                + "\"}");
    }

    private void stream(String text) {
        rig.loop.execute(() -> rig.core.virgil().stream(text, InetAddress.ofLiteral("10.0.0.7")));
        rig.loop.runReady();
    }

    private void multicast(String text, String from) {
        rig.loop.execute(() -> rig.core.virgil().datagram(text, InetAddress.ofLiteral(from)));
        rig.loop.runReady();
    }

    private void seen(String name, String host) {
        rig.loop.execute(() -> rig.core.virgil().seen(new Discovery.Service(name, List.of(new HostPort(host, 7889)),
                Map.of("function", "slave", "multicast", "239.193.7"))));
        rig.loop.runReady();
    }

    private void online(int preamps) {
        seen("SL-Rack", "10.0.0.7");
        IntStream.range(0, preamps).forEach(index -> stream(information(index)));
        rig.loop.advance(Duration.ofMillis(600));
        stream(error("ValueOutOfRange", "no such preamp"));
        assertThat(box().isOnline()).isTrue();
    }

    private Stagebox box() {
        return Objects.requireNonNull(rig.core.state().stageboxes().get(RACK));
    }

    private void gain(int gain, int... inputs) {
        rig.submit(new PreampAction.SetParameter(
                IntStream.of(inputs).mapToObj(index -> new PreampKey(RACK, index)).toList(), Parameter.GAIN,
                new ParameterChange.To(new Amount(gain)), PhantomConsent.NONE));
    }

    private WireMessage newest() {
        return rig.core.messages().since(0).getLast();
    }

    @Test
    void errorsThatAnswerOurOwnScanReachNobody() {
        online(2);
        assertThat(rig.notices()).isEmpty();
        assertThat(box().error()).isNull();
    }

    @Test
    void anErrorOfOneCommandIsToldOnceInTheWordsOfTheDeviceAndWithTheInput() {
        online(2);
        gain(30, 1);
        stream(error("UnableToChangeValue", "Relay 2 is stuck"));
        assertThat(rig.notices()).containsExactly("Input 2, gain: Relay 2 is stuck");
        assertThat(rig.state().notices().getFirst().source()).isEqualTo("SL-Rack");
        assertThat(rig.state().notices().getFirst().times()).isEqualTo(1);
        assertThat(Objects.requireNonNull(box().error()).text()).isEqualTo("Relay 2 is stuck");
    }

    @Test
    void anErrorThatMayBeOfSeveralIsToldOnceAlthoughTheAnswersDecide() {
        online(2);
        gain(30, 0, 1);
        stream(error("UnableToChangeValue", "Busy"));
        stream(information(0));
        stream(information(1));
        assertThat(box().failures()).isEqualTo(2);
        assertThat(rig.notices()).containsExactly("Busy");
        assertThat(rig.state().notices().getFirst().times()).isEqualTo(1);
    }

    @Test
    void anErrorValueTheProtocolDoesNotHaveIsShownAsText() {
        online(1);
        stream(error("Overheated", "Fan 1 has failed"));
        stream(error("OnFire", ""));
        assertThat(rig.notices()).containsExactly("Fan 1 has failed (Overheated)", "OnFire");
    }

    @Test
    void everythingSaidIsListedWithTransportPeerAndGroup() {
        online(1);
        assertThat(rig.core.messages().since(0)).anySatisfy(message -> {
            assertThat(message.received()).isFalse();
            assertThat(message.way()).isEqualTo(Way.VIRGIL_TCP);
            assertThat(message.peer()).isEqualTo("10.0.0.7:7889");
            assertThat(message.type()).isEqualTo("statusRequest");
        });
        stream(information(0));
        assertThat(newest().way()).isEqualTo(Way.VIRGIL_TCP);
        assertThat(newest().peer()).isEqualTo("10.0.0.7");
        multicast(status(0), "10.0.0.7");
        assertThat(newest().way()).isEqualTo(Way.VIRGIL_UDP);
        assertThat(newest().peer()).as("its group").isEqualTo("239.193.7.0");
        assertThat(newest().device()).isEqualTo("SL-Rack");
        assertThat(newest().frequent()).isTrue();
    }

    @Test
    void whatIsNotTakenIsListedWithTheReason() {
        online(1);
        multicast(status(0), "10.0.0.66");
        assertThat(newest().reason()).contains("10.0.0.66").contains("SL-Rack");
        assertThat(newest().frequent()).isFalse();
        stream("{\"sendingDevice\":\"FOH-Desk\",\"messages\":[]}");
        assertThat(newest().reason()).contains("under the name of this console");
        multicast("{\"sendingDevice\":\"Nobody\",\"messages\":[]}", "10.0.0.8");
        assertThat(newest().reason()).contains("10.0.0.8");
        stream("{\"messages\":");
        assertThat(newest().refused()).isTrue();
        rig.loop.execute(() -> rig.core.virgil().broken(InetAddress.ofLiteral("10.0.0.7"), true, "is not UTF-8"));
        rig.loop.runReady();
        assertThat(newest().way()).isEqualTo(Way.VIRGIL_UDP);
        assertThat(newest().reason()).isEqualTo("is not UTF-8");
    }

    @Test
    void whatCouldNotBeSentIsListedWithTheReason() {
        online(1);
        gain(30, 0);
        rig.loop.run(() -> rig.virgil.sent.getLast().failed().accept("10.0.0.7:7889 cannot be reached: no answer"));
        assertThat(rig.core.messages().since(0)).anySatisfy(message -> {
            assertThat(message.type()).isEqualTo("command");
            assertThat(message.reason()).contains("cannot be reached");
        });
    }

    @Test
    void aBeaconIsListed() {
        rig.loop.execute(() -> rig.core.virgil().beacon("{\"port\":7889,\"serviceName\":\"Old._virgil._udp.local.\","
                + "\"serviceType\":\"_virgil._udp.local.\",\"txt\":{\"function\":\"slave\"}}",
                InetAddress.ofLiteral("10.0.0.9")));
        rig.loop.runReady();
        assertThat(rig.core.messages().since(0)).anySatisfy(message -> {
            assertThat(message.type()).isEqualTo("beacon");
            assertThat(message.device()).isEqualTo("Old");
        });
    }

    @Test
    void aMasterWhoseAddressIsKnownBeforeItsTextIsNoBox() {
        online(1);
        var place = List.of(new HostPort("10.0.0.20", 7889));
        rig.loop.execute(() -> rig.core.virgil().seen(new Discovery.Service("MON", place, Map.of())));
        rig.loop.execute(() -> rig.core.virgil().seen(new Discovery.Service("MON", place,
                Map.of("function", "master"))));
        rig.loop.runReady();
        assertThat(rig.state().stageboxes()).containsOnlyKeys(RACK);
        assertThat(box().masters()).containsExactly("MON");
        rig.loop.execute(() -> rig.core.virgil().gone("MON"));
        rig.loop.runReady();
        assertThat(box().masters()).isEmpty();
    }

    @Test
    void countsWhatIsSaidToABoxAndByIt() {
        online(1);
        var before = rig.core.traffic(RACK);
        multicast(status(0), "10.0.0.7");
        stream("{\"messages\":");
        gain(30, 0);
        rig.loop.runReady();
        assertThat(rig.core.traffic(RACK)).isEqualTo(
                new BoxTraffic(before.sent() + 1, before.received() + 2, before.bad() + 1));
        assertThat(rig.core.traffic(new StageboxId("Other"))).isEqualTo(BoxTraffic.NONE);
    }

    @Test
    void statusThatCannotBeFollowedIsPolledUntilItCan() {
        online(2);
        var trouble = Objects.requireNonNull(rig.virgil.troubles.get("239.193.7.1"));
        rig.loop.run(() -> trouble.accept("no network interface can be used"));
        assertThat(box().polling()).isTrue();
        assertThat(box().reason()).contains("no network interface");
        rig.loop.run(() -> trouble.accept("no network interface can be used"));
        assertThat(rig.notices()).as("told once").hasSize(1);
        rig.loop.run(() -> trouble.accept(null));
        assertThat(box().polling()).isFalse();
        assertThat(box().reason()).isNull();
    }

    @Test
    void theDemoListsARealBoxAsSeenAndSaysNothingToIt() {
        rig = new Rig(null, 32_768, true);
        rig.loop.run(() -> rig.core.virgil().begin());
        seen("SL-Rack", "10.0.0.7");
        rig.loop.advance(Duration.ofSeconds(30));
        assertThat(box().origin()).isEqualTo(Origin.SEEN_ONLY);
        assertThat(rig.virgil.take()).isEmpty();
        assertThat(rig.virgil.joined).isEmpty();
        rig.submit(new PreampAction.ConnectStagebox(PLACE, null));
        assertThat(box().origin()).isEqualTo(Origin.MANUAL);
        assertThat(rig.virgil.take()).as("told to, it talks to it").isNotEmpty();
        assertThat(rig.settings.stageboxes()).as("the next demo leaves it alone").isEmpty();
    }

    @Test
    void theDemoForgetsASeenBoxThatIsGone() {
        rig = new Rig(null, 32_768, true);
        rig.loop.run(() -> rig.core.virgil().begin());
        seen("SL-Rack", "10.0.0.7");
        rig.loop.execute(() -> rig.core.virgil().gone("SL-Rack"));
        rig.loop.runReady();
        assertThat(rig.state().stageboxes()).isEmpty();
    }

    @Test
    void theDemoIsNotLedToARealBoxThatIsCalledAsASimulatedOne() {
        rig = new Rig(null, 32_768, true);
        rig.loop.run(() -> rig.core.virgil().begin());
        rig.loop.execute(() -> rig.core.virgil().simulated(new Discovery.Service("SL-Rack",
                List.of(new HostPort("127.0.0.1", 40_000)), Map.of("function", "slave", "multicast", "239.193.9"))));
        seen("SL-Rack", "10.0.0.7");
        rig.loop.advance(Duration.ofSeconds(10));
        assertThat(rig.virgil.sent).isNotEmpty().allMatch(sent -> sent.target().host().equals("127.0.0.1"));
    }

    @Test
    void aPortInUseIsALastingStateThatEndsWithItsCause() {
        rig.loop.execute(() -> rig.core.deaf("Port 7889 is in use"));
        rig.loop.execute(() -> rig.core.deaf("Port 7889 is in use"));
        rig.loop.runReady();
        assertThat(rig.state().virgil().deaf()).isEqualTo("Port 7889 is in use");
        assertThat(rig.notices()).containsExactly("Port 7889 is in use");
        rig.loop.execute(() -> rig.core.deaf(null));
        rig.loop.runReady();
        assertThat(rig.state().virgil().deaf()).isNull();
        assertThat(rig.notices()).hasSize(2);
    }

    @Test
    void placesGivenByHandAreRememberedListedAndForgotten() {
        rig.submit(new PreampAction.ConnectStagebox(PLACE, "239.193.7"));
        assertThat(rig.state().virgil().places()).hasToString("[10.0.0.7:7889/239.193.7]");
        stream(information(0));
        seen("SL-Rack", "10.0.0.8");
        rig.submit(new PreampAction.ForgetStagebox("SL-Rack"));
        assertThat(rig.state().virgil().places()).as("it was known at another address by then").hasSize(1);
        rig.submit(new PreampAction.ForgetStagebox("10.0.0.7:7889"));
        assertThat(rig.state().virgil().places()).isEmpty();
        assertThat(rig.settings.stageboxes()).isEmpty();
    }
}
