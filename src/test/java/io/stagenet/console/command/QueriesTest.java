package io.stagenet.console.command;

import static io.stagenet.console.command.TestStates.lease;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.stagenet.console.command.Rows.GatewayRow;
import io.stagenet.console.command.Rows.LeaseRow;
import io.stagenet.console.command.Rows.LevelRow;
import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Endpoint;
import io.stagenet.console.model.EndpointId;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.LeaseState;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.Levels;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.service.Console.Traffic;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueriesTest {

    private static List<GatewayRow> gateways(ConsoleState state) {
        return Queries.gateways(state, id -> new Traffic(id.number(), 0, 10L * id.number(), 0, -1),
                id -> Objects.requireNonNull(state.gateways().get(id)).endpoint() == null ? 0
                        : Objects.requireNonNull(state.gateways().get(id).endpoint()).number());
    }

    @Test
    void listsAGatewayWithItsLinkItsLeasesAndItsCounts() {
        var state = new TestStates().endpoint(3, "GATEWAY_01", LinkState.SLOW, "answers slowly")
                .gateway("GATEWAY_01", 3, true,
                        lease("GATEWAY_01", 1, AddressRuns.of(1, 4), LeaseState.ACTIVE, true),
                        lease("GATEWAY_01", 2, AddressRuns.of(5, 6), LeaseState.ACTIVE, true))
                .state();

        assertThat(gateways(state)).containsExactly(new GatewayRow("GATEWAY_01", "DMX", "1.0", "10.0.0.3", 4003,
                "slow", TestStates.NOON, "answers slowly", List.of(LeaseId.ofNumber(1), LeaseId.ofNumber(2)), 3, 30));
    }

    @Test
    void listsAGatewayNotSeenInThisRunAsLostWhereItLastWas() {
        var row = gateways(new TestStates().gateway("GATEWAY_01", null, false).state()).getFirst();

        assertThat(row.state()).isEqualTo("lost");
        assertThat(row.host()).isEqualTo("192.168.1.200");
        assertThat(row.port()).isEqualTo(4000);
        assertThat(row.since()).isNull();
        assertThat(row.reason()).isNotBlank();
        assertThat(row.sent()).isZero();
    }

    @Test
    void listsAPlaceThatHasNotSaidItsIdByWhatItAdvertises() {
        var state = new TestStates().endpoint(1, null, LinkState.CONNECTING, "refused")
                .endpoint(2, "GATEWAY_02", LinkState.ONLINE, null)
                .state();

        assertThat(gateways(state)).containsExactly(
                new GatewayRow(null, null, null, "10.0.0.1", 4001, "connecting", TestStates.NOON, "refused",
                        List.of(), 1, 10),
                new GatewayRow("GATEWAY_02", "DMX", "1.0", "10.0.0.2", 4002, "online", TestStates.NOON, null,
                        List.of(), 2, 20));
    }

    @Test
    void namesAPlaceByItsServiceWhenItAdvertisesNoId() {
        var unnamed = new Endpoint(new EndpointId(1), "Rack", null, null, null, List.of(), Endpoint.Origin.DISCOVERED,
                true, LinkState.FOUND, TestStates.NOON, null, false, List.of());
        var state = TestStates.empty();
        var row = gateways(state.withEndpoints(Map.of(unnamed.id(), unnamed))).getFirst();

        assertThat(row.id()).isEqualTo("Rack");
        assertThat(row.host()).isNull();
        assertThat(row.port()).isNull();
    }

    @Test
    void listsAKnownGatewayOnceWhileItIsOnItsWayBackFromAnotherPlace() {
        var state = new TestStates().gateway("GATEWAY_01", null, false)
                .endpoint(2, "GATEWAY_01", LinkState.ONLINE, "no lease asked for yet")
                .state();

        var row = assertThat(gateways(state)).singleElement().actual();
        assertThat(row.state()).as("it has not said its id yet").isEqualTo("connecting");
        assertThat(row.host()).isEqualTo("10.0.0.2");
        assertThat(row.reason()).isEqualTo("no lease asked for yet");
    }

    @Test
    void tellsInTheGatewaysRowWhatASecondPlaceWithItsIdSays() {
        var state = new TestStates().gateway("GATEWAY_01", 1, true)
                .endpoint(1, "GATEWAY_01", LinkState.ONLINE, null)
                .endpoint(2, "GATEWAY_01", LinkState.LOST, "duplicate")
                .state();

        assertThat(gateways(state)).singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo("online"))
                .satisfies(row -> assertThat(row.reason()).contains("10.0.0.2:4002").contains("duplicate"));
    }

    @Test
    void listsRealGearSeenInTheDemoEvenUnderAnIdOfTheDemo() {
        var state = new TestStates().gateway("GATEWAY_01", 1, true)
                .endpoint(1, "GATEWAY_01", LinkState.ONLINE, null)
                .endpoint(2, "GATEWAY_01", Endpoint.Origin.SEEN_ONLY, LinkState.FOUND, "not connected in demo")
                .state();

        assertThat(gateways(state)).extracting(GatewayRow::state, GatewayRow::reason)
                .containsExactly(tuple("online", null),
                        tuple("found", "not connected in demo"));
    }

    @Test
    void listsAForgottenGatewaysLeasesButNotTheGateway() {
        var rig = new TestStates()
                .forgotten("GATEWAY_01", lease("GATEWAY_01", 1, AddressRuns.of(1, 4), LeaseState.HELD, false));

        assertThat(gateways(rig.state())).isEmpty();
        assertThat(Queries.leases(rig.state())).hasSize(1);
        assertThat(Queries.patch(rig.state(), levels(), PatchFilter.ALL)).hasSize(4);
        assertThat(gateways(rig.endpoint(1, "GATEWAY_01", LinkState.FOUND, null).state())).as("seen again")
                .singleElement().satisfies(row -> assertThat(row.state()).isEqualTo("found"));
    }

    @Test
    void saysWhatAWaitingGatewayWaitsFor() {
        var state = new TestStates().gateway("GATEWAY_01", 1, true)
                .endpoint(1, "GATEWAY_01", LinkState.ONLINE, null)
                .waiting("GATEWAY_01", 1, "the pool is full")
                .state();

        assertThat(gateways(state)).singleElement()
                .satisfies(row -> assertThat(row.reason()).isEqualTo("the pool is full"));
        assertThat(Queries.leases(state))
                .containsExactly(new LeaseRow(null, "GATEWAY_01", AddressRuns.EMPTY, "waiting"));
        assertThat(Queries.pool(state).waiting()).isOne();
    }

    @Test
    void listsLeasesByTheirNumberWithTheirState() {
        var state = new TestStates()
                .gateway("A", null, false, lease("A", 1000, AddressRuns.of(9, 9), LeaseState.UNCLAIMED, false))
                .gateway("B", null, false, lease("B", 2, AddressRuns.of(1, 4), LeaseState.HELD, false))
                .state();

        assertThat(Queries.leases(state)).containsExactly(
                new LeaseRow(LeaseId.ofNumber(2), "B", AddressRuns.of(1, 4), "held"),
                new LeaseRow(LeaseId.ofNumber(1000), "A", AddressRuns.of(9, 9), "unclaimed"));
    }

    /// Two gateways: addresses 1 to 4 and 10 to 11; 2 and 4 drive one channel, 3 says what it drives, 11 does not.
    private static ConsoleState rig() {
        return new TestStates().endpoint(1, "FOH_1", LinkState.ONLINE, null)
                .gateway("FOH_1", 1, true,
                        lease("FOH_1", 1, AddressRuns.of(1, 4), LeaseState.ACTIVE, true, 200, 201, 220, 201))
                .gateway("Stage_2", null, false,
                        lease("Stage_2", 2, AddressRuns.of(10, 11), LeaseState.HELD, false, 201))
                .state();
    }

    private static Levels levels() {
        return new TestConsole(TestStates.empty()).desk().faders();
    }

    @Test
    void showsEveryLeasedAddressWithWhatItDrives() {
        assertThat(Queries.patch(rig(), levels(), PatchFilter.ALL)).hasSize(6)
                .contains(new PatchRow(new StageNetAddress(1), new GatewayId("FOH_1"),
                        LeaseId.ofNumber(1), "DMX", 200L, false, "online", "dimmer", null))
                .contains(new PatchRow(new StageNetAddress(11), new GatewayId("Stage_2"),
                        LeaseId.ofNumber(2), null, null, false, "lost", "dimmer", null))
                .isSortedAccordingTo(Comparator.comparing(PatchRow::address));
    }

    @ParameterizedTest
    @CsvSource({"patch 201, 2 4 10", "patch 201..220, 2 3 4 10", "patch 220..201, 2 3 4 10", "patch SN3, 3",
        "patch sn3..sn10, 3 4 10", "patch SN3..10, 3 4 10", "patch conflict, 2 4", "patch unmapped, 11",
        "patch foh, 1 2 3 4", "patch FOH 201, 2 4", "patch lost, 10 11", "patch dmx online, 1 2 3 4",
        "patch lease_002, 10 11", "patch \"1\", 1 2 3 4 10 11", "patch nowhere, ''",
        "patch 201 SN2 conflict foh, 2"})
    void showsWhatEveryWordOfTheFilterMatches(String line, String expected) throws CommandSyntaxException {
        var filter = ((ParsedCommand.Query.Patch) CommandParser.parse(line)).filter();
        assertThat(Queries.patch(rig(), levels(), filter)).extracting(row -> String.valueOf(row.address().number()))
                .containsExactly(expected.isEmpty() ? new String[0] : expected.split(" "));
    }

    @Test
    void showsLevelsOfLeasedAddressesAndOfThoseSomebodySet() {
        var console = new TestConsole(rig());
        console.wanted.put(1, 128);
        console.sent.put(1, 0);
        console.held.put(10, 255);
        console.wanted.put(500, 0);
        console.kinds.put(10, LevelKind.NON_DIM);
        console.kinds.put(500, LevelKind.SWITCH);

        assertThat(Queries.levels(console.state(), console.desk().faders(), PatchFilter.ALL)).contains(
                new LevelRow(new StageNetAddress(1), 128, 0, null, "manual", "dimmer"),
                new LevelRow(new StageNetAddress(2), null, null, null, null, "dimmer"),
                new LevelRow(new StageNetAddress(10), null, null, 255, null, "non-dim"),
                new LevelRow(new StageNetAddress(500), 0, null, null, "manual", "switch")).hasSize(7);
    }

    @Test
    void filtersLevelsByThePatch() throws CommandSyntaxException {
        var console = new TestConsole(rig());
        console.wanted.put(500, 7);
        var unmapped = ((ParsedCommand.Query.ShowLevels) CommandParser.parse("levels unmapped")).filter();

        assertThat(Queries.levels(console.state(), console.desk().faders(), unmapped))
                .extracting(row -> row.address().number())
                .as("an address nobody leased is not waiting to be mapped")
                .containsExactly(11);
    }

    @Test
    void addsUpTheCountsOfAllLinks() {
        var state = new TestStates().endpoint(1, "A", LinkState.ONLINE, null)
                .endpoint(2, null, LinkState.LOST, null)
                .gateway("A", 1, true, lease("A", 1, AddressRuns.of(1, 4), LeaseState.ACTIVE, true, 1, 2))
                .state();

        assertThat(Queries.stats(state, _ -> new Traffic(1, 2, 3, 4, -1), Duration.ofMillis(2_500)))
                .isEqualTo(new Rows.StatsRow(1, 1, 1, 4, 2, 0, 2, 4, 6, 8, 0, 2));
    }

    @Test
    void showsAFullPatchAndAFullPool() {
        var all = AddressRuns.of(1, StageNetAddress.MAX_NUMBER);
        var state = new TestStates().gateway("A", null, false, lease("A", 1, all, LeaseState.HELD, true,
                IntStream.range(0, StageNetAddress.MAX_NUMBER).asLongStream().toArray())).state();

        assertThat(Queries.patch(state, levels(), PatchFilter.ALL)).hasSize(StageNetAddress.MAX_NUMBER)
                .last().satisfies(row -> assertThat(row.channel()).isEqualTo(65_534L));
        assertThat(Queries.pool(state).free()).isZero();
    }
}
