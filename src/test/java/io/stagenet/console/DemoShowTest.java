package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.Binding;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.ListStatus;
import io.stagenet.console.model.show.PlaybackSettings;
import io.stagenet.console.model.show.RigMapping;
import io.stagenet.console.model.show.ShowAddresses;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Console;
import io.stagenet.console.service.ConsoleOptions;
import io.stagenet.console.service.ConsoleService;
import io.stagenet.console.service.PlaybackAction;
import io.stagenet.console.sim.SimulatorEvent.ChannelLevel;
import io.stagenet.console.store.ShowDocument;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The show that comes with the demo, on the demo's gear over real loopback sockets.
@Timeout(120)
class DemoShowTest {
    private static final int LIST = 1;

    @TempDir private Path folder;
    private final DemoGear gear = new DemoGear();
    private final ShowDocument document = gear.show();
    private final ShowData show = document.show();
    private final CueList cues = show.playback().cueLists().get(LIST);
    private Console console;

    @AfterEach
    void end() {
        if (console != null) {
            console.close();
        }
        gear.close();
    }

    private void start() throws Exception {
        console = ConsoleService.start(new ConsoleOptions(true, false, List.of(), List.of(), folder, null, null),
                gear);
    }

    private void awaitRig() {
        Eventually.holds("four gateways, mapped",
                () -> console.state().gateways().size() == 4 && console.state().gateways().values().stream()
                        .allMatch(gateway -> gateway.leases().size() == 1 && gateway.leases().getFirst().mapped()));
    }

    private String done(Action action) throws Exception {
        var outcome = console.desk().submit(action).toCompletableFuture().get(10, TimeUnit.SECONDS);
        assertThat(outcome).as("%s: %s", action, outcome.message()).isInstanceOf(Outcome.Done.class);
        return outcome.message();
    }

    @Test
    void isASmallShowWithAllThatAShowHas() {
        assertThat(show.playback().groups()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(show.playback().submasters()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(show.pages()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(show.gangs()).hasSize(1);
        assertThat(show.playback().cueLists()).hasSize(1);
        assertThat(cues.cues()).hasSizeBetween(10, 15);
        assertThat(cues.cues().values()).allMatch(cue -> !cue.label().isEmpty());
        assertThat(cues.cues().values()).extracting(cue -> cue.link().kind()).contains(CueLink.Kind.FOLLOW,
                CueLink.Kind.HANG);
        assertThat(cues.cues().values()).anyMatch(cue -> cue.times().delay() > 0)
                .anyMatch(cue -> !cue.parts().isEmpty());
        assertThat(cues.cues().values().stream().filter(cue -> cue.preamps() != null)).singleElement()
                .satisfies(cue -> assertThat(cue.preamps().phantom()).isFalse());
        show.playback().groups().values().forEach(group -> assertThat(show.names()).as(group.name())
                .containsKeys(group.addresses().toArray(Integer[]::new)));
    }

    @Test
    void isThereBeforeAnyGatewayIsAndGoLightsTheRig() throws Exception {
        start();
        assertThat(console.state().show()).isEqualTo(show);
        assertThat(console.state().open().changed()).isFalse();
        assertThat(done(new PlaybackAction.Go(LIST))).contains("Preset");
        awaitRig();
        awaitLevels(LevelSet.EMPTY, cues.state(CueNumber.of(1)));
    }

    @Test
    void bindsToEveryAddressOfItsGear() throws Exception {
        start();
        awaitRig();
        var mapping = RigMapping.of("demo", ShowAddresses.of(show), document.bindings(),
                new RigMapping.Rig(driven(), new TreeMap<>()), new TreeMap<>());
        assertThat(mapping.fits()).isTrue();
        assertThat(mapping.roles()).extracting(RigMapping.Role::address)
                .containsExactlyElementsOf(ShowAddresses.of(show).stream().boxed().toList());
        assertThat(console.state().notices()).filteredOn(notice -> notice.severity() != Severity.INFO).isEmpty();
    }

    private TreeMap<Integer, Binding> driven() {
        var driven = new TreeMap<Integer, Binding>();
        for (var gateway : console.state().gateways().values()) {
            var lease = gateway.leases().getFirst();
            lease.addresses().forEach(address -> driven.put(address, new Binding(gateway.id(),
                    lease.mappings().of(address).hardwareType(), lease.mappings().of(address).channel())));
        }
        return driven;
    }

    @Test
    void runsFromItsFirstCueToItsLastOnTheWire() throws Exception {
        start();
        awaitRig();
        Eventually.holds("two boxes",
                () -> console.state().stageboxes().size() == 2 && console.state().stageboxes().values().stream()
                        .allMatch(box -> box.preamps().size() == (box.id().value().equals("STAGE-LEFT") ? 16 : 8)));
        done(new Action.ChangePreferences(now -> now.withPlayback(new PlaybackSettings(60, 0))));
        done(new PlaybackAction.SetRate(LIST, 1000));
        var before = LevelSet.EMPTY;
        int pressed = 0;
        while (!cues.cues().lastKey().equals(status().current())) {
            var at = status().current();
            done(new PlaybackAction.Go(LIST));
            pressed++;
            Eventually.holds("the next cue", () -> !status().current().equals(at) && status().linkAt() == null
                    && !status().isFading(console.now()));
            var now = cues.state(status().current());
            awaitLevels(before, now);
            before = now;
        }
        assertThat(pressed).as("three cues go by themselves").isEqualTo(cues.cues().size() - 3);
        for (var wished : cues.cues().get(CueNumber.of(4)).preamps().snapshot().values().entrySet()) {
            var gain = wished.getValue().get(Parameter.GAIN);
            Eventually.holds("the gain of the cue",
                    () -> gain.equals(console.state().stageboxes().get(wished.getKey().box()).preamps()
                            .get(wished.getKey().index()).parameters().get(Parameter.GAIN).value()));
        }
        assertThat(console.state().notices()).filteredOn(notice -> notice.severity() != Severity.INFO).isEmpty();
    }

    private ListStatus status() {
        return console.state().playback().list(LIST);
    }

    /// Waits until gateways hold what a cue says, and nothing of the one before it.
    private void awaitLevels(LevelSet before, LevelSet now) {
        var expected = new TreeMap<Integer, Integer>();
        before.forEach((address, _) -> expected.put(address, out(address, 0)));
        now.forEach((address, level) -> expected.put(address, out(address, level)));
        var held = new TreeMap<Integer, Integer>();
        Eventually.holds(() -> "levels " + expected + ", but " + held, () -> {
            var all = held();
            held.clear();
            expected.keySet().forEach(address -> held.put(address, all.get(address)));
            return held.equals(expected);
        });
    }

    private Map<Integer, Integer> held() {
        var held = new HashMap<Integer, Integer>();
        for (var gateway : gear.rig.gateways()) {
            Gateway known = console.state().gateways().get(new GatewayId(gateway.settings().id()));
            var levels = new HashMap<Long, Integer>();
            for (ChannelLevel each : gateway.levels()) {
                levels.put(each.channel(), each.value());
            }
            var lease = known.leases().getFirst();
            lease.addresses().forEach(address -> held.put(address,
                    levels.getOrDefault(lease.mappings().of(address).channel(), 0)));
        }
        return held;
    }

    /// What an address puts out at a level, from the manual's formula.
    private int out(int address, int level) {
        var settings = show.address(address);
        if (settings.kind() == LevelKind.SWITCH) {
            return level >= LevelKind.SWITCH_THRESHOLD ? settings.maximum() : settings.minimum();
        }
        return (int) Math.round(settings.minimum()
                + (settings.maximum() - settings.minimum()) * settings.curve().of(level) / 255.0);
    }
}
