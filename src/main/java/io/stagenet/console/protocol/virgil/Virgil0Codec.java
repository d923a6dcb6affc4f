package io.stagenet.console.protocol.virgil;

import io.stagenet.console.json.JsonException;
import io.stagenet.console.json.JsonLimits;
import io.stagenet.console.json.JsonObject;
import io.stagenet.console.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Virgil 0, the document's era. Reads every form of it alike; writes the one it was made for (readings, Virgil 2 and 3).
final class Virgil0Codec implements VirgilCodec {
    /// In UTF-16 units: an envelope is at most 1 MiB on the wire.
    static final int MAX_CHARS = 1 << 20;
    /// More messages than a device has preamps, many times over.
    static final int MAX_MESSAGES = 1_024;
    private static final JsonLimits LIMITS = new JsonLimits(MAX_CHARS, 16, 65_536, 256, 100, 100_000);
    private static final int LONGEST_NAME = 256;

    /// How the era's days differ in what is sent.
    enum Form {
        /// The document: bare values, a status update that calls itself an information message.
        A("0a"),
        /// The days after: values in objects.
        B("0b"),
        /// The last days: the sender is `transmittingDevice`, and requests are answered by `statusResponse`.
        C("0c");

        private final String word;

        Form(String word) {
            this.word = word;
        }
    }

    private final Form form;

    Virgil0Codec(Form form) {
        this.form = form;
    }

    @Override
    public String dialect() {
        return form.word;
    }

    @Override
    public Received decode(String text, boolean multicast) throws VirgilException {
        try {
            var object = JsonReader.readObject(text, LIMITS);
            var messages = object.array("messages");
            if (messages.size() > MAX_MESSAGES) {
                throw new VirgilException("virgil.messages.many", messages.size(), MAX_MESSAGES);
            }
            boolean transmitting = object.has("transmittingDevice");
            var reader = new Virgil0Reader(multicast);
            String sender = name(object, reader.faults(), "sendingDevice", "transmittingDevice");
            String receiver = name(object, reader.faults(), "receivingDevice", "recivingDevice");
            var read = new ArrayList<VirgilMessage>(messages.size());
            for (int i = 0; i < messages.size(); i++) {
                try {
                    read.add(reader.message(messages.object(i)));
                } catch (JsonException refusal) {
                    reader.faults().add(refusal.getMessage());
                }
            }
            return new Received(new VirgilEnvelope(sender, receiver, read), reader.faults(),
                    transmitting ? Form.C.word
                            : reader.sawBareValues() ? Form.A.word : reader.sawObjects() ? Form.B.word : null);
        } catch (JsonException refusal) {
            throw new VirgilException(refusal);
        }
    }

    /// The first of the keys that holds a name; names are told with the dot of a DNS name at times.
    private static @Nullable String name(JsonObject object, List<String> faults, String... keys) {
        for (var key : keys) {
            try {
                String name = object.optionalString(key, 0, LONGEST_NAME);
                if (name != null) {
                    String bare = (name.endsWith(".") ? name.substring(0, name.length() - 1) : name).strip();
                    if (!bare.isEmpty()) {
                        return bare;
                    }
                }
            } catch (JsonException refusal) {
                faults.add(refusal.getMessage());
            }
        }
        return null;
    }

    @Override
    public List<String> encode(VirgilEnvelope envelope) {
        return new Virgil0Writer(form, envelope).texts();
    }
}
