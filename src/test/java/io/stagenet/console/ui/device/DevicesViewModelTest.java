package io.stagenet.console.ui.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.EndpointId;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.HostPort;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Action.GatewayAction;
import io.stagenet.console.service.Console.Traffic;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.control.LocalTimes;
import io.stagenet.console.ui.device.DeviceDetail.Fact;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DevicesViewModelTest {
    private static final GatewayId A = new GatewayId("A");

    private final FakeConsole console = new FakeConsole(new Rig().state());
    private final LocalTimes times = new LocalTimes(ZoneOffset.UTC);
    private final DevicesViewModel model = new DevicesViewModel(console, new GatewayListViewModel(times), times,
            Runnable::run);

    private DeviceDetail detail() {
        return Objects.requireNonNull(model.detailProperty().get());
    }

    private String fact(String key) {
        return detail().facts().stream().filter(fact -> fact.key().equals(key)).map(Fact::value).findFirst()
                .orElse("-");
    }

    @Test
    void tellsAllAboutTheChosenOneAndWhatIsUnknownAsUnknown() {
        model.show(new Rig().gateway("A", LinkState.LOST, 1, 4, "DMX").state());
        assertThat(model.detailProperty().get()).isNull();
        model.choose(A);
        assertThat(fact("State")).isEqualTo("lost since 20:09:14");
        assertThat(fact("Why")).isEqualTo("no answer for 3 s; trying again every 5 s");
        assertThat(fact("Leases")).isEqualTo("lease_001 SN1-SN4 held");
        assertThat(fact("Round trip")).isEqualTo("–");
        assertThat(fact("Known by")).isEqualTo("found on the network");
    }

    @Test
    void countsPerSecondOverTheTimeThatReallyPassed() {
        model.show(new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX").state());
        model.choose(A);
        sent(1_000);
        model.pulse(10_000_000_000L);
        sent(4_000);
        model.pulse(10_500_000_000L);
        assertThat(fact("Sent per second")).as("not before a second is over").isEqualTo("0");
        model.pulse(12_000_000_000L);
        assertThat(fact("Sent per second")).isEqualTo("1500");
        assertThat(fact("Bad messages")).isEqualTo("3");
        assertThat(fact("Round trip")).isEqualTo("1.3 ms");
    }

    private void sent(long values) {
        console.traffic.put(new EndpointId(1), new Traffic(values, 7, 3, 0, 1_260));
    }

    @Test
    void whatIsTypedIsDoneOrRefusedWithAReason() {
        console.outcome = Outcome.done("dialling");
        assertThat(model.connect("10.0.0.9")).isTrue();
        assertThat(model.answerProperty().get()).isEqualTo("dialling");
        assertThat(model.connect("10.0.0.9:99999")).isFalse();
        assertThat(model.answerProperty().get()).contains("99999");
        model.setRate(A, "121");
        assertThat(model.answerProperty().get()).isEqualTo("Expected 1 to 120 values per second");
        model.setRate(A, "30");
        model.setMaxLease("0");
        assertThat(model.answerProperty().get()).contains("32768");
        model.setInterfaces(" eth0, ,lo,eth0");
        assertThat(console.actions).containsExactly(new GatewayAction.Connect(new HostPort("10.0.0.9", 4000)),
                new GatewayAction.SetRate(A, 30),
                new Action.SetPreferences(Preferences.DEFAULT.withInterfaces(List.of("eth0", "lo"))));
    }

    @Test
    void aForgottenOneIsNotShownAnyMore() {
        model.show(new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX").state());
        model.choose(A);
        model.show(new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX").forget("A").state());
        assertThat(model.detailProperty().get()).isNull();
    }
}
