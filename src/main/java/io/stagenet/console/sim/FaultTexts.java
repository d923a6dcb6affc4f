package io.stagenet.console.sim;

import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.Mapping;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.protocol.stagenet.StageNetCodec;
import io.stagenet.console.protocol.stagenet.StageNetMessage.MappingUpdate;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// What a misbehaving gateway says. Texts are literal where no codec would write them. One thread at a time.
final class FaultTexts {
    private static final List<String> BAD_JSON = List.of("{\"Type\":\"LEASE_REQ\",\"GatewayID\":",
            "{'Type':'LEASE_REQ'}",
            "not json at all", "{\"Type\":\"LEASE_REQ\"}}", "[\"Type\",",
            "{\"Type\":\"DATA_PKT\",\"Type\":\"DATA_PKT\"}",
            "{\"Type\":\"MAPPING_UPDATE\",\"LeaseID\":\"\\ud8\"}", "\u0000", "");
    private static final List<String> UNKNOWN_TYPES = List.of("{\"Type\":\"HEARTBEAT\"}",
            "{\"Type\":\"lease_req\",\"GatewayID\":\"X\",\"AddressCount\":1}",
            "{\"Type\":\"STATUS\",\"Temperature\":{\"Celsius\":71.5}}", "{\"Type\":\"\"}",
            "{\"Type\":\"LEASE_RELEASE\",\"LeaseID\":\"lease_001\"}");
    private static final List<String> WRONG_TYPES = List.of(
            "{\"Type\":\"LEASE_REQ\",\"GatewayID\":7,\"AddressCount\":4}",
            "{\"Type\":\"LEASE_REQ\",\"GatewayID\":\"X\",\"AddressCount\":\"4\"}",
            "{\"Type\":\"LEASE_REQ\",\"GatewayID\":\"X\",\"AddressCount\":4.5}",
            "{\"Type\":\"LEASE_REQ\",\"GatewayID\":null,\"AddressCount\":true}",
            "{\"Type\":\"MAPPING_UPDATE\",\"LeaseID\":\"lease_001\",\"Mappings\":{}}",
            "{\"Type\":\"MAPPING_UPDATE\",\"LeaseID\":1,\"Mappings\":[]}", "{\"Type\":12}", "[]", "\"LEASE_REQ\"",
            "null");
    private static final int FOREIGN_ROWS = 4;

    private final RandomGenerator random;

    FaultTexts(RandomGenerator random) {
        this.random = random;
    }

    /// The next thing to say for a fault that says things; null for one that does not, or not before there is a lease.
    @Nullable
    String next(Fault fault, String hardwareType, @Nullable LeasedAddresses leased) {
        return switch (fault) {
            case BAD_JSON -> oneOf(BAD_JSON);
            case UNKNOWN_TYPES -> oneOf(UNKNOWN_TYPES);
            case WRONG_TYPES -> oneOf(WRONG_TYPES);
            case FOREIGN_MAPPINGS -> leased == null ? null : foreign(hardwareType, leased);
            case FLOOD -> oneOf(List.of(oneOf(UNKNOWN_TYPES), oneOf(WRONG_TYPES), oneOf(BAD_JSON)));
            case DROP, FREEZE, REBOOT, SLOW_READER, NO_PONGS, DUPLICATE_ID, HUGE_LEASE, MAPPING_CONFLICTS -> null;
        };
    }

    private String foreign(String hardwareType, LeasedAddresses leased) {
        boolean ownLease = random.nextBoolean();
        var rows = random.ints(1, StageNetAddress.MAX_NUMBER + 1)
                .filter(number -> !ownLease || leased.positionOf(number) < 0).limit(FOREIGN_ROWS)
                .mapToObj(number -> new Mapping(new StageNetAddress(number), hardwareType, 1)).toList();
        var lease = ownLease ? leased.id() : LeaseId.ofNumber(random.nextInt(1, 1000));
        boolean reallyOther = ownLease || !lease.equals(leased.id());
        return StageNetCodec.encode(new MappingUpdate(reallyOther ? lease : LeaseId.ofNumber(1000), rows));
    }

    private String oneOf(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
