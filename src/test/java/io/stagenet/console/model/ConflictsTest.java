package io.stagenet.console.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConflictsTest {

    private record Row(int address, String type, long channel) {
    }

    private static Gateway gateway(Row... rows) {
        var first = AddressRuns.of(1, 8);
        var second = AddressRuns.of(20, 28);
        return new Gateway(new GatewayId("A"), null, false, null, null, null,
                List.of(lease(1, first, rows), lease(2, second, rows)), ResumePolicy.FADE, Gateway.DEFAULT_RATE, false);
    }

    private static Lease lease(int ordinal, AddressRuns addresses, Row... rows) {
        var mappings = new ArrayList<Mapping>();
        for (var row : rows) {
            if (addresses.contains(row.address())) {
                mappings.add(new Mapping(new StageNetAddress(row.address()), row.type(), row.channel()));
            }
        }
        return new Lease(LeaseId.ofNumber(ordinal), new GatewayId("A"), ordinal, addresses, LeaseState.ACTIVE,
                MappingTable.empty(addresses).with(mappings), true);
    }

    @Test
    void findsAllAddressesOnOneChannelAlsoAcrossLeases() {
        var conflicts = Conflicts.of(
                gateway(new Row(1, "DMX", 5), new Row(2, "DMX", 6), new Row(3, "DMX", 5), new Row(20, "DMX", 5)));
        assertThat(conflicts.stream()).containsExactly(1, 3, 20);
    }

    @Test
    void knowsThatOneChannelNumberOfTwoTypesIsTwoChannels() {
        assertThat(Conflicts.of(gateway(new Row(1, "DMX", 5), new Row(2, "MIDI", 5))).isEmpty()).isTrue();
    }

    @Test
    void findsNoneWhereNothingIsMapped() {
        assertThat(Conflicts.of(gateway()).isEmpty()).isTrue();
    }
}
