package io.stagenet.console.store;

import io.stagenet.console.json.JsonException;
import io.stagenet.console.json.JsonLimits;
import io.stagenet.console.json.JsonObject;
import io.stagenet.console.json.JsonReader;
import io.stagenet.console.json.JsonWriter;
import io.stagenet.console.text.Text;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/// The form all our files have: one JSON object, one value per line, with the `format` it is written in and, on its
/// second line, a checksum (CRC-32C) of everything after that line.
///
/// The checksum finds what JSON alone does not: a digit that changed on the disk. A person who changes a file by hand
/// takes the checksum's line out; a file without one is not checked.
final class Envelope {
    /// Far above anything we write: what was written must never be too large to be read again.
    static final JsonLimits LIMITS = new JsonLimits(1 << 28, 16, 1 << 16, 256, 100, 1 << 28);
    static final String FORMAT = "format";
    private static final String OPENING = "{\n";
    private static final String BEFORE_SUM = OPENING + "  \"checksum\": \"";
    private static final String AFTER_SUM = "\",\n";
    private static final int SUM_LENGTH = 8;
    private static final int HEADER_LENGTH = BEFORE_SUM.length() + SUM_LENGTH + AFTER_SUM.length();

    private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private Envelope() {
    }

    /// A writer whose object is begun and says its format.
    static JsonWriter begin(int format) {
        return JsonWriter.pretty().beginObject().name(FORMAT).value(format);
    }

    /// Ends the object and gives it its checksum.
    static byte[] seal(JsonWriter writer) {
        String text = writer.endObject().toString();
        if (!text.startsWith(OPENING)) {
            throw new IllegalStateException("not written line by line");
        }
        byte[] body = (text.substring(OPENING.length()) + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] header = (BEFORE_SUM + sum(body, 0) + AFTER_SUM).getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(header.length + body.length).put(header).put(body).array();
    }

    /// The object in a file.
    ///
    /// @param format the newest format that is understood; older ones are too
    static JsonObject open(byte[] content, int format) throws UnusableContentException {
        var object = read(content);
        try {
            long found = object.integer(FORMAT, 1, Long.MAX_VALUE);
            if (found > format) {
                throw UnusableContentException.newer(Text.of("store.reason.format", found, format));
            }
            return object;
        } catch (JsonException e) {
            throw UnusableContentException.damaged(e.getMessage());
        }
    }

    /// The object in a file, whatever format it is in.
    static JsonObject read(byte[] file) throws UnusableContentException {
        byte[] content = withoutMark(file);
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            // First what can be read: what was cut short says where it ends.
            var object = JsonReader.readObject(text, LIMITS);
            if (text.startsWith(BEFORE_SUM)
                    && !text.startsWith(sum(content, HEADER_LENGTH) + AFTER_SUM, BEFORE_SUM.length())) {
                throw UnusableContentException.damaged(Text.of("store.reason.checksum"));
            }
            return object;
        } catch (CharacterCodingException _) {
            throw UnusableContentException.damaged(Text.of("store.reason.utf8"));
        } catch (JsonException e) {
            throw UnusableContentException.damaged(e.getMessage());
        }
    }

    /// Some editors put a byte order mark before what they save; it says nothing.
    private static byte[] withoutMark(byte[] file) {
        boolean marked = file.length >= MARK.length && Arrays.equals(file, 0, MARK.length, MARK, 0, MARK.length);
        return marked ? Arrays.copyOfRange(file, MARK.length, file.length) : file;
    }

    static String sum(byte[] bytes, int from) {
        var crc = new CRC32C();
        int start = Math.min(from, bytes.length);
        crc.update(bytes, start, bytes.length - start);
        return HexFormat.of().toHexDigits(crc.getValue(), SUM_LENGTH);
    }
}
