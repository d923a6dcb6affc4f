package io.stagenet.console.protocol.stagenet;

import io.stagenet.console.json.JsonArray;
import io.stagenet.console.json.JsonException;
import io.stagenet.console.json.JsonLimits;
import io.stagenet.console.json.JsonObject;
import io.stagenet.console.json.JsonReader;
import io.stagenet.console.json.JsonWriter;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.Mapping;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.protocol.stagenet.StageNetMessage.DataPacket;
import io.stagenet.console.protocol.stagenet.StageNetMessage.LeaseRequest;
import io.stagenet.console.protocol.stagenet.StageNetMessage.LeaseResponse;
import io.stagenet.console.protocol.stagenet.StageNetMessage.MappingUpdate;
import io.stagenet.console.protocol.stagenet.StageNetMessage.RowError;
import io.stagenet.console.protocol.stagenet.StageNetMessage.Unknown;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/// StageNet messages to and from their JSON texts (spec, phases 3 and 4). Pure; any thread.
///
/// Sent texts are compact and have exactly the document's keys in the document's order. Received texts may have any
/// order and further keys, which are ignored. How the open points are read:
///
/// - Keys and `Type` are compared exactly, letter case included. A `Type` that is missing, no string or longer than 256
///   characters makes a bad message; any other unknown one makes an [Unknown].
/// - `GatewayID`, `LeaseID` and `HardwareType` have 1 to 256 characters (UTF-16 units) and no unpaired surrogate.
/// - An address is exactly `SN` and a decimal number from 1 to 65535: `SN01`, `sn1` and `SN 1` are none. Only in
///   `LEASE_RESP`, where a gateway must take what a console grants, it is any text of 1 to 256 characters.
/// - 4.0 and 4e0 are the integer 4; `"4"` and 4.5 are no integers. `AddressCount` may be any 64-bit integer here.
/// - A row of a `MAPPING_UPDATE` that cannot be read is refused alone. What breaks the text (a key twice in a row, a
///   limit exceeded) refuses the message.
/// - Limits of a text: [StageNet#MAX_TEXT] long, 32 levels deep, 65,536 characters in a string, 256 in a key, 100 in a
///   number.
public final class StageNetCodec {
    private static final JsonLimits LIMITS = JsonLimits.ofChars(StageNet.MAX_TEXT);
    private static final int MAX_WORD = 256;

    private static final String TYPE = "Type";
    private static final String LEASE_REQ = "LEASE_REQ";
    private static final String LEASE_RESP = "LEASE_RESP";
    private static final String MAPPING_UPDATE = "MAPPING_UPDATE";
    private static final String DATA_PKT = "DATA_PKT";
    private static final String GATEWAY_ID = "GatewayID";
    private static final String ADDRESS_COUNT = "AddressCount";
    private static final String LEASE_ID = "LeaseID";
    private static final String ADDRESSES = "Addresses";
    private static final String MAPPINGS = "Mappings";
    private static final String ADDRESS = "StageNetAddress";
    private static final String HARDWARE_TYPE = "HardwareType";
    private static final String CHANNEL = "Channel";
    private static final String VALUE = "Value";

    private StageNetCodec() {
    }

    /// Reads a text message.
    ///
    /// @throws ProtocolException if it is no StageNet message, naming the field and the reason; nothing else is thrown
    public static StageNetMessage decode(String text) throws ProtocolException {
        try {
            return message(JsonReader.readObject(text, LIMITS));
        } catch (JsonException refusal) {
            throw new ProtocolException(refusal);
        }
    }

    /// Reads a binary message that holds one UTF-8 text (readings, StageNet 9).
    ///
    /// @throws ProtocolException as for a text, and if the bytes are too many or no UTF-8
    public static StageNetMessage decode(byte[] utf8) throws ProtocolException {
        if (utf8.length > StageNet.MAX_TEXT) {
            throw new ProtocolException("protocol.stagenet.long", StageNet.MAX_TEXT, utf8.length);
        }
        try {
            return decode(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
        } catch (CharacterCodingException notText) {
            throw new ProtocolException("protocol.stagenet.binary");
        }
    }

    private static StageNetMessage message(JsonObject object) throws JsonException {
        String type = object.string(TYPE, 0, MAX_WORD);
        return switch (type) {
            case LEASE_REQ -> new LeaseRequest(new GatewayId(object.string(GATEWAY_ID, 1, GatewayId.MAX_LENGTH)),
                    object.integer(ADDRESS_COUNT, Long.MIN_VALUE, Long.MAX_VALUE));
            case LEASE_RESP -> leaseResponse(object);
            case MAPPING_UPDATE -> mappingUpdate(object);
            case DATA_PKT -> new DataPacket(address(object), (int) object.integer(VALUE, 0, Level.FULL));
            default -> new Unknown(type);
        };
    }

    private static LeaseResponse leaseResponse(JsonObject object) throws JsonException {
        var leaseId = leaseId(object);
        JsonArray granted = object.array(ADDRESSES);
        var addresses = new ArrayList<String>(granted.size());
        for (int i = 0; i < granted.size(); i++) {
            addresses.add(granted.string(i, 1, MAX_WORD));
        }
        return new LeaseResponse(leaseId, addresses);
    }

    private static MappingUpdate mappingUpdate(JsonObject object) throws JsonException {
        var leaseId = leaseId(object);
        JsonArray sent = object.array(MAPPINGS);
        var rows = new ArrayList<Mapping>(sent.size());
        var errors = new ArrayList<RowError>();
        int refused = 0;
        for (int i = 0; i < sent.size(); i++) {
            try {
                rows.add(mapping(sent.object(i)));
            } catch (JsonException bad) {
                refused++;
                if (errors.size() < MappingUpdate.MAX_ERRORS) {
                    errors.add(new RowError(i, bad.getMessage()));
                }
            }
        }
        return new MappingUpdate(leaseId, rows, errors, refused);
    }

    private static Mapping mapping(JsonObject row) throws JsonException {
        return new Mapping(address(row), row.string(HARDWARE_TYPE, 1, Mapping.MAX_TYPE_LENGTH),
                row.integer(CHANNEL, 0, Long.MAX_VALUE));
    }

    private static LeaseId leaseId(JsonObject object) throws JsonException {
        return new LeaseId(object.string(LEASE_ID, 1, MAX_WORD));
    }

    private static StageNetAddress address(JsonObject object) throws JsonException {
        String text = object.string(ADDRESS, 0, Integer.MAX_VALUE);
        int number = StageNetAddress.numberIn(text);
        if (number == 0) {
            throw object.refuse(ADDRESS, "protocol.stagenet.address", text, StageNetAddress.MAX_NUMBER);
        }
        return new StageNetAddress(number);
    }

    /// Writes a message. Values for the wire go through [DataPacketEncoder] instead, which writes the same bytes.
    public static String encode(StageNetMessage message) {
        var json = JsonWriter.compact().beginObject().name(TYPE);
        switch (message) {
            case LeaseRequest(GatewayId gatewayId, long addressCount) -> json.value(LEASE_REQ)
                    .name(GATEWAY_ID)
                    .value(gatewayId.value())
                    .name(ADDRESS_COUNT)
                    .value(addressCount);
            case LeaseResponse response -> {
                json.value(LEASE_RESP).name(LEASE_ID).value(response.leaseId().value()).name(ADDRESSES).beginArray();
                response.addresses().forEach(json::value);
                json.endArray();
            }
            case MappingUpdate update -> {
                json.value(MAPPING_UPDATE).name(LEASE_ID).value(update.leaseId().value()).name(MAPPINGS).beginArray();
                for (var row : update.rows()) {
                    json.beginObject()
                            .name(ADDRESS)
                            .value(row.address().toString())
                            .name(HARDWARE_TYPE)
                            .value(row.hardwareType())
                            .name(CHANNEL)
                            .value(row.channel())
                            .endObject();
                }
                json.endArray();
            }
            case DataPacket(StageNetAddress address, int value) -> json.value(DATA_PKT)
                    .name(ADDRESS)
                    .value(address.toString())
                    .name(VALUE)
                    .value(value);
            case Unknown(String type) -> json.value(type);
        }
        return json.endObject().toString();
    }
}
