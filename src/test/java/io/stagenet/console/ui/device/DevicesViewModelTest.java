package io.stagenet.console.ui.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Endpoint;
import io.stagenet.console.model.EndpointId;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.service.Action.GatewayAction;
import io.stagenet.console.service.Console.Traffic;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.control.LocalTimes;
import io.stagenet.console.ui.device.Answer.Place;
import io.stagenet.console.ui.device.DeviceDetail.Fact;
import io.stagenet.console.ui.device.DeviceDetail.LeaseLine;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DevicesViewModelTest {
    private static final GatewayId A = new GatewayId("A");
    private static final long SECOND = 1_000_000_000L;

    private final FakeConsole console = new FakeConsole(new Rig().state());
    private final LocalTimes times = new LocalTimes(ZoneOffset.UTC);
    private final GatewayListViewModel list = new GatewayListViewModel(times);
    private final DevicesViewModel model = new DevicesViewModel(console, list, times, Runnable::run);

    private void show(Rig rig) {
        list.show(rig.state());
        model.show(rig.state());
    }

    private DeviceDetail detail() {
        return Objects.requireNonNull(model.detailProperty().get());
    }

    private Condition condition() {
        return Objects.requireNonNull(detail().condition());
    }

    private static String of(List<Fact> facts, String key) {
        return facts.stream().filter(fact -> fact.key().equals(key)).map(Fact::value).findFirst().orElse("-");
    }

    private String count(String key) {
        return of(detail().counts(), key);
    }

    private String fact(String key) {
        return of(detail().facts(), key);
    }

    private void sent(long values) {
        console.traffic.put(new EndpointId(1), new Traffic(values, 7, 3, 0, 1_260));
    }

    @Test
    void tellsAllAboutTheChosenOneAndWhatIsUnknownAsUnknown() {
        show(new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX"));
        assertThat(model.detailProperty().get()).isNull();
        model.choose(A);
        assertThat(detail().since()).isEqualTo("20:09:14");
        assertThat(detail().condition()).as("all is well").isNull();
        assertThat(detail().leases()).containsExactly(
                new LeaseLine(new LeaseId("lease_001"), "SN1-SN4 · 4 addresses", "active"));
        assertThat(fact("Type")).isEqualTo("DMX");
        assertThat(fact("Address")).isEqualTo("10.0.0.1:4000");
        assertThat(fact("Known by")).isEqualTo("found on the network");
        assertThat(count("Round trip")).isEqualTo("–");
        assertThat(count("Messages/s")).as("before there are two readings").isEqualTo("–");
    }

    @Test
    void aLostOneSaysWhatIsWrongWhatTheConsoleDoesAndWhatTheOperatorCanDo() {
        show(new Rig().gateway("A", LinkState.LOST, 1, 4, "DMX"));
        model.choose(A);
        assertThat(condition().wrong()).isEqualTo("No answer for 3 s; trying again every 5 s");
        assertThat(condition().doing()).contains("dials it again").contains("leases are kept");
        assertThat(condition().help()).contains("cable").contains("10.0.0.1:4000").contains("fade to what is wanted");
        assertThat(detail().leases().getFirst().state()).isEqualTo("kept while it is away");
        assertThat(fact("Why")).as("said once is enough").isEqualTo("-");
    }

    @Test
    void everyOtherTroubleHasItsOwnWords() {
        show(new Rig().gateway("A", LinkState.SLOW, 1, 4, "DMX"));
        model.choose(A);
        assertThat(condition().help()).contains("fewer values per second");
        show(new Rig().gateway("A", LinkState.ONLINE, 1, 0, "").waits("A", 512, "the pool is full"));
        assertThat(condition().wrong()).contains("512").contains("the pool is full");
        show(new Rig().gateway("A", LinkState.CONNECTING, 1, 0, ""));
        assertThat(condition().help()).contains("10.0.0.1:4000");
        var place = new Rig().demo().place("REAL", LinkState.FOUND, Endpoint.Origin.SEEN_ONLY);
        show(place);
        model.choose(place.state().endpoints().keySet().iterator().next());
        assertThat(condition().wrong()).contains("the demo leaves it alone");
        assertThat(detail().gateway()).isNull();
    }

    @Test
    void countsPerSecondOverTheTimeThatReallyPassedInTheDetailAndInTheList() {
        show(new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX"));
        model.choose(A);
        sent(1_000);
        model.pulse(10 * SECOND);
        sent(4_000);
        model.pulse(10 * SECOND + SECOND / 2);
        assertThat(count("Messages/s")).as("not before a second is over").isEqualTo("–");
        model.pulse(12 * SECOND);
        assertThat(count("Messages/s")).isEqualTo("1500");
        assertThat(count("Bad messages")).isEqualTo("3");
        assertThat(count("Round trip")).isEqualTo("1.3 ms");
        assertThat(list.rows().getFirst().trafficProperty().get()).isEqualTo("1500/s · 1.3 ms · 3 bad");
    }

    @Test
    void tellsNoRateOfATimeInWhichNobodyLooked() {
        show(new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX"));
        model.choose(A);
        model.pulse(SECOND);
        sent(1_000_000);
        model.pulse(100 * SECOND);
        assertThat(count("Messages/s")).isEqualTo("–");
        sent(1_000_044);
        model.pulse(101 * SECOND);
        assertThat(count("Messages/s")).isEqualTo("44");
    }

    @Test
    void aLinkThatIsDownHasNoFiguresInTheList() {
        show(new Rig().gateway("A", LinkState.LOST, 1, 4, "DMX"));
        model.pulse(SECOND);
        assertThat(list.rows().getFirst().trafficProperty().get()).isEmpty();
    }

    @Test
    void whatIsTypedIsDoneOrRefusedWithAReasonWhereItWasTyped() {
        console.outcome = Outcome.done("dialling");
        assertThat(model.connect("10.0.0.9")).isTrue();
        assertThat(model.answer()).isEqualTo(new Answer(Place.ADD, "dialling", false));
        assertThat(model.connect("10.0.0.9:99999")).isFalse();
        assertThat(model.answer().refused()).isTrue();
        assertThat(model.answer().text()).contains("99999");
        model.setRate(A, "121");
        assertThat(model.answer())
                .isEqualTo(new Answer(Place.RATE, "Expected 1 to 120 values per second, was \"121\"", true));
        model.setRate(A, "30");
        assertThat(console.actions).containsExactly(new GatewayAction.Connect(new HostPort("10.0.0.9", 4000)),
                new GatewayAction.SetRate(A, 30));
    }

    @Test
    void everythingElseReachesTheDeskAndARefusalOfTheDeskIsShownAsOne() {
        console.outcome = Outcome.refused("Nothing known is called A");
        show(new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX"));
        model.choose(A);
        model.setResume(A, ResumePolicy.WAIT);
        model.release(new LeaseId("lease_001"));
        model.forget(detail());
        assertThat(console.actions).containsExactly(new GatewayAction.SetResume(A, ResumePolicy.WAIT),
                new GatewayAction.ReleaseLease(new LeaseId("lease_001")), new GatewayAction.Forget("A"));
        assertThat(model.answer()).isEqualTo(new Answer(Place.DEVICE, "Nothing known is called A", true));
    }

    @Test
    void aFaultIsMadeOffTheScreensThreadAndShownAsTheGatewayHasIt() throws InterruptedException {
        var later = new LinkedBlockingQueue<Runnable>();
        var own = new DevicesViewModel(console, list, times, later::add);
        own.show(new Rig().demo().simulated("A", 1, 4).state());
        own.choose(A);
        settle(later);
        assertThat(own.faults().presentProperty().get()).isEmpty();
        var flood = own.faults().of(Objects.requireNonNull(own.detailProperty().get())).getLast();
        own.faults().make("A", flood, true);
        settle(later);
        settle(later);
        assertThat(console.faults).containsExactly("A flood");
        assertThat(own.faults().presentProperty().get()).isEqualTo(Set.of("flood"));
        assertThat(own.answer().place()).isEqualTo(Place.FAULT);
        own.faults().make("A", flood, false);
        settle(later);
        settle(later);
        assertThat(console.faults).endsWith("A flood off");
        assertThat(own.faults().presentProperty().get()).isEmpty();
    }

    private static void settle(LinkedBlockingQueue<Runnable> later) throws InterruptedException {
        Objects.requireNonNull(later.poll(10, TimeUnit.SECONDS), "nothing came back").run();
    }

    @Test
    void aRealGatewayIsNeverAskedForFaults() {
        show(new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX"));
        model.choose(A);
        assertThat(detail().simulated()).isFalse();
    }

    @Test
    void aForgottenOneIsNotShownAnyMore() {
        show(new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX"));
        model.choose(A);
        show(new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX").forget("A"));
        assertThat(model.detailProperty().get()).isNull();
    }
}
