package io.stagenet.console.model.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.RigMapping.Fit;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RigMappingTest {
    private static final GatewayId HOUSE = new GatewayId("HOUSE");
    private static final GatewayId FLOOR = new GatewayId("FLOOR");
    private static final GatewayId TOUR = new GatewayId("TOUR");
    private static final SortedMap<GatewayId, GatewayId> NO_CHOICE = new TreeMap<>();

    private static TreeMap<Integer, Binding> dmx(GatewayId gateway, int address, int channel, int count) {
        var bindings = new TreeMap<Integer, Binding>();
        for (int i = 0; i < count; i++) {
            bindings.put(address + i, new Binding(gateway, "DMX", channel + i));
        }
        return bindings;
    }

    private static RigMapping.Rig rig(Map<Integer, Binding> driven) {
        return new RigMapping.Rig(new TreeMap<>(driven), new TreeMap<>());
    }

    private static RigMapping of(SortedMap<Integer, Binding> show, RigMapping.Rig rig,
            SortedMap<GatewayId, GatewayId> choices) {
        var used = new BitSet();
        show.keySet().forEach(used::set);
        return RigMapping.of("Hamlet", used, show, rig, choices);
    }

    @Test
    void theSameRigAsksNothing() {
        var mapping = of(dmx(HOUSE, 1, 1, 5), rig(dmx(HOUSE, 1, 1, 8)), NO_CHOICE);
        assertThat(mapping.fits()).isTrue();
        assertThat(mapping.moves()).isEmpty();
    }

    @Test
    void aGatewayThatHoldsItsAddressesButHasNotSpokenYetIsExpected() {
        var expected = new TreeMap<>(Map.of(1, HOUSE, 2, HOUSE, 3, FLOOR));
        var mapping = of(dmx(HOUSE, 1, 1, 3), new RigMapping.Rig(new TreeMap<>(), expected), NO_CHOICE);
        assertThat(mapping.roles()).extracting(RigMapping.Role::fit).containsExactly(Fit.SAME, Fit.SAME, Fit.NOTHING);
    }

    @Test
    void theSameChannelAtAnotherAddressIsProposed() {
        var mapping = of(dmx(HOUSE, 1, 1, 3), rig(dmx(HOUSE, 101, 1, 3)), NO_CHOICE);
        assertThat(mapping.count(Fit.PROPOSED)).isEqualTo(3);
        assertThat(mapping.moves()).containsExactly(Map.entry(1, 101), Map.entry(2, 102), Map.entry(3, 103));
    }

    @Test
    void aGatewayThatNobodyNeedsStandsForOneThatIsNotHere() {
        var show = dmx(HOUSE, 1, 1, 3);
        show.putAll(dmx(FLOOR, 11, 1, 2));
        var here = dmx(FLOOR, 11, 1, 2);
        here.putAll(dmx(TOUR, 21, 1, 3));
        var mapping = of(show, rig(here), NO_CHOICE);
        assertThat(mapping.count(Fit.SAME)).isEqualTo(2);
        assertThat(mapping.moves()).containsExactly(Map.entry(1, 21), Map.entry(2, 22), Map.entry(3, 23));
    }

    @Test
    void theOperatorsChoiceGoesBeforeTheConsoles() {
        var here = dmx(TOUR, 21, 1, 3);
        here.putAll(dmx(FLOOR, 31, 5, 3));
        var mapping = of(dmx(HOUSE, 1, 1, 3), rig(here), new TreeMap<>(Map.of(HOUSE, FLOOR)));
        assertThat(mapping.roles()).extracting(RigMapping.Role::target).containsExactly(31, 32, 33);
        assertThat(mapping.roles()).extracting(RigMapping.Role::fit).containsOnly(Fit.PROPOSED);
    }

    @Test
    void anotherTypeIsNoPlace() {
        var midi = new TreeMap<Integer, Binding>(Map.of(1, new Binding(TOUR, "MIDI", 1)));
        var mapping = of(dmx(HOUSE, 5, 1, 1), rig(midi), NO_CHOICE);
        assertThat(mapping.count(Fit.NOTHING)).isOne();
        assertThat(mapping.moves()).as("nobody holds its address").isEmpty();
    }

    @Test
    void aRoleWithoutAPlaceNeverMovesSomebodyElsesLamp() {
        var midi = new TreeMap<Integer, Binding>(Map.of(5, new Binding(TOUR, "MIDI", 1)));
        var mapping = of(dmx(HOUSE, 5, 1, 1), rig(midi), NO_CHOICE);
        assertThat(mapping.moves()).containsExactly(Map.entry(5, 65_535));
    }

    @Test
    void noTwoAddressesBecomeOneAndNoneLandsOnAnotherChannelUnasked() {
        var gateways = List.of(HOUSE, FLOOR, TOUR);
        for (int seed = 0; seed < 2000; seed++) {
            var random = new Random(seed);
            var show = some(random, gateways);
            var here = some(random, gateways);
            var used = new BitSet();
            show.keySet().forEach(used::set);
            for (int i = 0; i < 5; i++) {
                used.set(1 + random.nextInt(60));
            }
            var choices = new TreeMap<GatewayId, GatewayId>();
            if (random.nextBoolean()) {
                choices.put(gateways.get(random.nextInt(3)), gateways.get(random.nextInt(3)));
            }
            var mapping = RigMapping.of("x", used, show, rig(here), choices);
            var to = mapping.target();
            var targets = new HashSet<Integer>();
            used.stream().forEach(address -> assertThat(targets.add(to.applyAsInt(address)))
                    .as("two at %d", to.applyAsInt(address)).isTrue());
            for (var role : mapping.roles()) {
                int target = to.applyAsInt(role.address());
                switch (role.fit()) {
                    case SAME -> assertThat(here.get(target)).isEqualTo(role.wanted());
                    case PROPOSED -> assertThat(here.get(target).hardwareType())
                            .isEqualTo(role.wanted().hardwareType());
                    case NOTHING -> assertThat(here).doesNotContainKey(target);
                }
            }
        }
    }

    private static TreeMap<Integer, Binding> some(Random random, List<GatewayId> gateways) {
        var bindings = new TreeMap<Integer, Binding>();
        for (int i = random.nextInt(30); i > 0; i--) {
            bindings.put(1 + random.nextInt(60), new Binding(gateways.get(random.nextInt(3)),
                    random.nextBoolean() ? "DMX" : "MIDI", random.nextInt(12)));
        }
        return bindings;
    }

    @Test
    void aShowSpeaksOfOtherAddressesEverywhere() {
        var levels = LevelSet.builder().put(1, 10).put(2, 20).build();
        var cue = new Cue(CueNumber.of(1), "", CueTimes.CUT, levels).withTimes(Map.of(),
                List.of(new CuePart(ShowAddresses.runs(List.of(1, 2)), CueTimes.CUT)));
        var show = ShowData.EMPTY.withNames(new TreeMap<>(Map.of(2, "Spot")))
                .withPlayback(PlaybackData.EMPTY.withGroup(1, new Group(1, "", List.of(2, 1)))
                        .withSubmaster(1, new Submaster(1, "", levels)).withSnapshot("Look", levels)
                        .withCueList(1, CueList.of(1).with(cue)))
                .withPages(List.of(new FaderPage("", List.of(new FaderSlot.Address(1)))));
        assertThat(ShowAddresses.of(show).stream()).containsExactly(1, 2);
        var moved = ShowAddresses.moved(show, address -> address + 100);
        assertThat(ShowAddresses.of(moved).stream()).containsExactly(101, 102);
        assertThat(moved.name(102)).isEqualTo("Spot");
        assertThat(moved.playback().groups().get(1).addresses()).containsExactly(102, 101);
        assertThat(moved.playback().cueLists().get(1).cues().get(CueNumber.of(1)).levels().level(102)).isEqualTo(20);
        assertThat(ShowAddresses.moved(moved, address -> address - 100)).isEqualTo(show);
    }
}
