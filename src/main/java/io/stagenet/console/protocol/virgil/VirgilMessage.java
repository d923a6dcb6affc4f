package io.stagenet.console.protocol.virgil;

import io.stagenet.console.model.map.OrderedMap;
import io.stagenet.console.model.virgil.ParameterValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What one message of an envelope says, in whatever dialect it was said. Indices are the wire's, from 0.
public sealed interface VirgilMessage {
    /// Stands for every preamp of a device.
    int ALL = -1;

    /// Sets parameters of one preamp; names only what is to change.
    ///
    /// @param malformed what was no value, by parameter, with the reason; empty in what we send
    record Command(int preamp, SequencedMap<String, ParameterValue> values, Map<String, String> malformed)
            implements
                VirgilMessage {
        public Command {
            values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
            malformed = Collections.unmodifiableMap(new LinkedHashMap<>(malformed));
        }

        public Command(int preamp, SequencedMap<String, ParameterValue> values) {
            this(preamp, values, Map.of());
        }
    }

    /// Asks for information messages.
    ///
    /// @param preamps which; empty or holding [#ALL] for all
    /// @param array   said as one `infoRequest` with an array, the other reading of the document (readings, Virgil 8)
    record Request(List<Integer> preamps, boolean array) implements VirgilMessage {
        public Request {
            preamps = List.copyOf(preamps);
        }

        public boolean asksAll() {
            return preamps.isEmpty() || preamps.contains(ALL);
        }
    }

    /// Tells what one preamp can do and how it is set.
    record Information(int preamp, SequencedMap<String, ParameterReport> parameters) implements VirgilMessage {
        public Information {
            parameters = OrderedMap.copyOf(parameters);
        }
    }

    /// Tells how one preamp is set now.
    record Status(int preamp, SequencedMap<String, ParameterReport> parameters) implements VirgilMessage {
        public Status {
            parameters = OrderedMap.copyOf(parameters);
        }
    }

    /// A command or request was not followed.
    ///
    /// @param value as it stands on the wire, any letter case; see [ErrorValue#of]
    /// @param text  for the operator
    record Failure(String value, String text) implements VirgilMessage {
    }

    /// A well-formed message of a type the dialect does not have.
    record Unknown(String type) implements VirgilMessage {
    }
}
