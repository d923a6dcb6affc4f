package io.stagenet.console.protocol.stagenet;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.Mapping;
import io.stagenet.console.model.StageNetAddress;
import java.util.ArrayList;
import java.util.List;

/// What is said over a StageNet link, in both directions (spec, phases 3 and 4). Immutable values.
///
/// The codec decides what can be read at all; what may be granted, mapped or believed is the service's business.
public sealed interface StageNetMessage {
    /// A gateway asks for addresses.
    ///
    /// @param addressCount as sent, any integer: one outside 1 to 32768 is a readable message with a wrong wish
    ///                     (readings, StageNet 4)
    record LeaseRequest(GatewayId gatewayId, long addressCount) implements StageNetMessage {
    }

    /// The console grants addresses.
    ///
    /// @param addresses as written on the wire. A gateway hands them back as it got them, so they are texts of 1 to 256
    ///                  characters here, not necessarily ones this console would grant
    record LeaseResponse(LeaseId leaseId, List<String> addresses) implements StageNetMessage {
        public LeaseResponse {
            addresses = List.copyOf(addresses);
        }

        /// What this console sends: `SN` addresses in the order of the grant.
        public static LeaseResponse of(LeaseId leaseId, AddressRuns granted) {
            var texts = new ArrayList<String>(granted.size());
            granted.forEach(number -> texts.add("SN" + number));
            return new LeaseResponse(leaseId, texts);
        }
    }

    /// A gateway says what addresses of a lease drive. Malformed rows are refused alone (readings, StageNet 6).
    ///
    /// @param rows    the good rows, in the order sent
    /// @param errors  the first [#MAX_ERRORS] malformed rows
    /// @param refused how many rows were malformed, those beyond `errors` included
    record MappingUpdate(LeaseId leaseId, List<Mapping> rows, List<RowError> errors, int refused)
            implements
                StageNetMessage {
        /// More than this many reasons for one message help nobody.
        public static final int MAX_ERRORS = 100;

        public MappingUpdate {
            rows = List.copyOf(rows);
            errors = List.copyOf(errors);
        }

        /// An update without malformed rows: what a gateway sends.
        public MappingUpdate(LeaseId leaseId, List<Mapping> rows) {
            this(leaseId, rows, List.of(), 0);
        }
    }

    /// The console sets a value.
    ///
    /// @param value 0 to 255
    record DataPacket(StageNetAddress address, int value) implements StageNetMessage {
        /// @throws IllegalArgumentException if the value is out of range
        public DataPacket {
            if (value < 0 || value > Level.FULL) {
                throw new IllegalArgumentException("value " + value);
            }
        }
    }

    /// A well-formed object whose `Type` this protocol does not have: counted apart from bad messages, and ignored
    /// (readings, StageNet 9).
    ///
    /// @param type as sent, 0 to 256 characters
    record Unknown(String type) implements StageNetMessage {
    }

    /// Why one row of a `MAPPING_UPDATE` was not taken.
    ///
    /// @param index of the row in the message, from 0
    /// @param text  field and reason, such as `Mappings[3].Channel: must be 0 or more, was -1`
    record RowError(int index, String text) {
    }
}
