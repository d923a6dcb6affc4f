package io.stagenet.console.ui.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.Stagebox.DeviceError;
import io.stagenet.console.model.virgil.Stagebox.State;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.service.Action.GatewayAction;
import io.stagenet.console.service.PreampAction;
import io.stagenet.console.service.virgil.BoxTraffic;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.control.LinkStatus;
import io.stagenet.console.ui.control.LocalTimes;
import io.stagenet.console.ui.device.DeviceDetail.Fact;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageboxesViewModelTest {
    private static final StageboxId BOX = new StageboxId("SL-Rack");

    private final FakeConsole console = new FakeConsole(new Rig().state());
    private final LocalTimes times = new LocalTimes(ZoneOffset.UTC);
    private final GatewayListViewModel gateways = new GatewayListViewModel(times);
    private final DevicesViewModel model = new DevicesViewModel(console, gateways, times, Runnable::run);

    private void show(Rig rig) {
        gateways.show(rig.state());
        model.show(rig.state());
    }

    private void show(State state, UnaryOperator<Stagebox> change) {
        var rig = new Rig().stagebox("SL-Rack", state, 16);
        show(rig.box(change.apply(Objects.requireNonNull(rig.state().stageboxes().get(BOX)))));
        model.choose(BOX);
    }

    private static Stagebox from(Stagebox box, Stagebox.Origin origin) {
        return new Stagebox(box.id(), box.addresses(), box.function(), box.dialect(), box.chosen(), box.base(),
                box.state(), box.since(), box.reason(), box.polling(), box.preamps(), box.masters(), box.error(),
                origin, box.failures());
    }

    private DeviceDetail detail() {
        return Objects.requireNonNull(model.detailProperty().get());
    }

    private Condition condition() {
        return Objects.requireNonNull(detail().condition());
    }

    private String fact(String key) {
        return of(detail().facts(), key);
    }

    private static String of(List<Fact> facts, String key) {
        return facts.stream().filter(fact -> fact.key().equals(key)).map(Fact::value).findFirst().orElse("-");
    }

    private List<String> names() {
        return model.list().rows().stream().map(row -> row.facts().name()).toList();
    }

    @Test
    void bothKindsStandInOneListByNameAndCanBeTakenApart() {
        show(new Rig().gateway("House", LinkState.ONLINE, 1, 4, "DMX").gateway("Zoo", LinkState.LOST, 5, 4, "DMX")
                .stagebox("SL-Rack", State.ONLINE, 16).stagebox("balcony", State.LOST, 8));
        assertThat(names()).containsExactly("balcony", "House", "SL-Rack", "Zoo");
        var row = model.list().rows().get(2);
        model.list().kindProperty().set(DeviceKind.STAGEBOX);
        assertThat(names()).containsExactly("balcony", "SL-Rack");
        assertThat(model.list().rows().get(1)).as("a row stays the same").isSameAs(row);
        model.list().filterProperty().set("lost");
        assertThat(names()).containsExactly("balcony");
        model.list().filterProperty().set("nothing like it");
        assertThat(names()).isEmpty();
        assertThat(model.list().anyProperty().get()).as("there is something all the same").isTrue();
        model.list().filterProperty().set("");
        model.list().kindProperty().set(DeviceKind.GATEWAY);
        assertThat(names()).containsExactly("House", "Zoo");
    }

    @Test
    void aRowTellsWhatItIsAndHowItIs() {
        show(State.LOST, UnaryOperator.identity());
        assertThat(model.list().rows().getFirst().facts()).isEqualTo(new DeviceFacts(DeviceKind.STAGEBOX, "SL-Rack",
                LinkStatus.LOST, "20:09:14", "10.0.1.1:7889", "16 preamps", "does not answer"));
    }

    @Test
    void tellsAllThatIsKnownAndWhatIsUnknownAsUnknown() {
        console.boxTraffic.put(BOX, new BoxTraffic(12, 34, 5));
        show(State.ONLINE,
                box -> box.withError(new DeviceError(Rig.EIGHT_O_NINE, "Overheated", "Fan 1")).withFailure());
        assertThat(detail().condition()).isNull();
        assertThat(fact("Function")).isEqualTo("slave");
        assertThat(fact("Dialect")).isEqualTo("0b, as it speaks");
        assertThat(fact("Status base")).isEqualTo("239.193.7 (groups 239.193.7.0 to 239.193.7.15)");
        assertThat(fact("Head amps")).isEqualTo("16");
        assertThat(fact("Also at")).isEqualTo("169.254.3.7:7889");
        assertThat(fact("Known by")).isEqualTo("found on the network");
        assertThat(fact("Other masters")).isEqualTo("FOH-Desk");
        assertThat(fact("Last error")).isEqualTo("20:09:14  Overheated  Fan 1");
        assertThat(detail().counts()).extracting(count -> count.key() + " " + count.value()).containsExactly(
                "Last report 3 s ago", "Sent 12", "Received 34", "Bad messages 5", "Failed commands 1");
        show(State.ONLINE, box -> box.withFunction(null).withBase(null));
        assertThat(fact("Function")).isEqualTo("unknown");
        assertThat(fact("Status base")).isEqualTo("unknown");
    }

    @Test
    void saysWhatIsReducedWhatTheConsoleDoesAndWhatCanBeDone() {
        show(State.LOST, UnaryOperator.identity());
        assertThat(condition().wrong()).isEqualTo("Does not answer");
        assertThat(condition().doing()).contains("every 5 s").contains("nothing is sent");
        assertThat(condition().help()).contains("10.0.1.1:7889");
        show(State.ONLINE, box -> box.withPolling(true).withBase(null));
        assertThat(condition().doing()).contains("every 2 s");
        assertThat(condition().help()).contains("10.0.1.1:7889/239.193.7");
        show(State.ONLINE, box -> box.withPolling(true).withBase("244.1.1"));
        assertThat(condition().wrong()).contains("244.1.1").contains("no multicast address");
        show(State.ONLINE, box -> box.withPolling(true).withState(State.ONLINE, Rig.EIGHT_O_NINE,
                "Its status cannot be followed (no interface)"));
        assertThat(condition().wrong()).contains("no interface");
        show(State.SCANNING, UnaryOperator.identity());
        assertThat(condition().wrong()).contains("being asked");
        show(State.FOUND, box -> from(box, Stagebox.Origin.SEEN_ONLY));
        assertThat(condition().wrong()).contains("the demo leaves it alone");
        assertThat(detail().status()).isEqualTo(LinkStatus.SEEN_ONLY);
    }

    @Test
    void aPortInUseIsSaidForAsLongAsItIs() {
        assertThat(model.reachProperty().get()).isNull();
        show(new Rig().stagebox("SL-Rack", State.LOST, 1).deaf("Port 7889 is in use (Address in use)"));
        var reach = Objects.requireNonNull(model.reachProperty().get());
        assertThat(reach.wrong()).contains("Port 7889 is in use");
        assertThat(reach.doing()).contains("by multicast");
        assertThat(reach.help()).contains("--virgil-bind");
        model.choose(BOX);
        assertThat(condition().help()).as("a box that is lost for it").contains("7889, see above");
        show(new Rig());
        assertThat(model.reachProperty().get()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.7:7889,10.0.0.7:7889", "10.0.0.7/239.193.7,10.0.0.7:7889/239.193.7",
        "10.0.0.7:9000/239.193.7,10.0.0.7:9000/239.193.7"})
    void whatOnlyAStageboxHasMakesOneOfWhatIsTyped(String typed, String place) {
        assertThat(model.connect(typed)).isTrue();
        assertThat(console.actions).singleElement().isInstanceOfSatisfying(PreampAction.ConnectStagebox.class,
                action -> assertThat(action.target() + (action.base() == null ? "" : "/" + action.base()))
                        .isEqualTo(place));
    }

    @Test
    void whichOfTheTwoItIsCanBeSaid() {
        model.connect("10.0.0.7", DeviceKind.STAGEBOX);
        model.connect("10.0.0.7", DeviceKind.GATEWAY);
        model.connect("10.0.0.7");
        var gateway = new GatewayAction.Connect(new HostPort("10.0.0.7", 4000));
        assertThat(console.actions).containsExactly(
                new PreampAction.ConnectStagebox(new HostPort("10.0.0.7", 7889), null), gateway, gateway);
        assertThat(model.connect("10.0.0.7/nonsense")).isFalse();
        assertThat(model.answer().text()).contains("nonsense");
    }

    @Test
    void theDialectIsChosenOrLeftToTheBoxAndABoxIsForgottenAsOne() {
        assertThat(model.dialects()).containsExactly("0a", "0b", "0c");
        show(State.ONLINE, box -> box.withDialect("0c", true));
        assertThat(Objects.requireNonNull(detail().box()).dialect()).isEqualTo("0c");
        assertThat(fact("Dialect")).isEqualTo("0c, chosen here");
        model.setDialect(BOX, "0a");
        model.setDialect(BOX, "");
        model.forget(detail());
        assertThat(console.actions).containsExactly(new PreampAction.SetDialect(BOX, "0a"),
                new PreampAction.SetDialect(BOX, null), new PreampAction.ForgetStagebox("SL-Rack"));
    }

    @Test
    void rememberedPlacesAreForgottenLikeHosts() {
        show(new Rig().boxPlace("10.0.0.7:7889/239.193.7"));
        var place = model.settings().boxesProperty().get().getFirst();
        assertThat(place).hasToString("10.0.0.7:7889/239.193.7");
        model.settings().forget(place);
        assertThat(console.actions).containsExactly(new PreampAction.ForgetStagebox("10.0.0.7:7889"));
    }
}
