package io.stagenet.console.ui.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.DeviceName;
import io.stagenet.console.service.Action.GatewayAction;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.device.Answer.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsViewModelTest {
    private final FakeConsole console = new FakeConsole(new Rig().state());
    private final Answers answers = new Answers(console.desk(), Runnable::run);
    private final SettingsViewModel model = new SettingsViewModel(answers, console, Runnable::run);

    private Answer answer() {
        return answers.newestProperty().get();
    }

    @ParameterizedTest
    @CsvSource({"'', 10", "10, 9", "SN0, 5", "1, 65536", "1, 99999999999", "one, two", "-1, 5"})
    void aPoolThatIsNoneIsRefusedAndNothingChanges(String first, String last) {
        model.setPool(first, last);
        assertThat(answer().place()).isEqualTo(Place.POOL);
        assertThat(answer().refused()).isTrue();
        assertThat(answer().text()).contains("SN65535");
        assertThat(console.actions).isEmpty();
    }

    @Test
    void aPoolMayBeTypedWithOrWithoutSn() {
        model.setPool(" sn101", "200 ");
        assertThat(console.actions).containsExactly(new GatewayAction.SetPool(new AddressRange(101, 200)));
    }

    @ParameterizedTest
    @CsvSource({"0", "32769", "''", "12a", "1.5"})
    void aLimitOutOfRangeIsRefusedAndNothingChanges(String typed) {
        model.setMaxLease(typed);
        assertThat(answer().place()).isEqualTo(Place.LEASE);
        assertThat(answer().text()).contains("32768");
        assertThat(console.actions).isEmpty();
    }

    @Test
    void theNameOfThisConsoleIsOneThatDanteTakes() {
        model.setDeviceName(" Monitors ");
        var named = Preferences.DEFAULT.withDeviceName(new DeviceName("Monitors"));
        assertThat(console.preferred).containsExactly(named);
        model.setDeviceName("two words");
        assertThat(answer().place()).isEqualTo(Place.NAME);
        assertThat(answer().refused()).isTrue();
        assertThat(console.actions).hasSize(1);
        model.show(new Rig().preferences(named).state());
        model.setDeviceName("");
        assertThat(console.preferred).last().isEqualTo(Preferences.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({"121", "-1", "''", "soon"})
    void aTimeToUnplugOutOfRangeIsRefused(String typed) {
        model.setSafeToUnplug(typed);
        assertThat(answer().place()).isEqualTo(Place.UNPLUG);
        assertThat(answer().text()).contains("120");
        assertThat(console.actions).isEmpty();
    }

    @Test
    void aTimeToUnplugMayBeNone() {
        model.setSafeToUnplug("0");
        assertThat(console.preferred).containsExactly(Preferences.DEFAULT.withSafeToUnplugSeconds(0));
    }

    @Test
    void interfacesAreSeparatedByCommasAndNamedOnce() {
        model.setInterfaces(" eth0, ,lo,eth0");
        assertThat(console.preferred).containsExactly(Preferences.DEFAULT.withInterfaces(List.of("eth0", "lo")));
        model.setInterfaces("eth0 eth1");
        assertThat(answer().refused()).isTrue();
        assertThat(answer().text()).contains("eth0 eth1");
        assertThat(console.actions).hasSize(1);
    }

    @Test
    void onlyARememberedHostIsListedAndCanBeForgotten() {
        model.show(new Rig().host("10.0.0.9").state());
        assertThat(model.hostsProperty().get()).containsExactly(new HostPort("10.0.0.9", 4000));
        model.forget(new HostPort("10.0.0.9", 4000));
        assertThat(console.actions).containsExactly(new GatewayAction.Forget("10.0.0.9:4000"));
        model.show(new Rig().state());
        assertThat(model.noHosts()).contains("dialled at every start");
        model.show(new Rig().demo().state());
        assertThat(model.noHosts()).as("honest about the demo").contains("nothing is remembered");
    }

    @Test
    void aChangeAndItsOppositeWithinOneMomentBothCount() {
        model.prefer(now -> now.withReducedMotion(true));
        model.prefer(now -> now.withReducedMotion(false));
        assertThat(console.preferred).containsExactly(Preferences.DEFAULT.withReducedMotion(true),
                Preferences.DEFAULT);
    }

    @Test
    void whatIsSetAlreadyIsNotSetAgain() {
        model.prefer(now -> now.withUnit(Preferences.DEFAULT.unit()));
        assertThat(console.actions).isEmpty();
    }
}
