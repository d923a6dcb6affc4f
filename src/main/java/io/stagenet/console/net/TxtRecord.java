package io.stagenet.console.net;

import io.stagenet.console.text.Text;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The TXT record of a service (RFC 6763, section 6): a run of length-prefixed `key=value` strings.
///
/// Read here and not by the mDNS library, which keeps the case of keys, lets the last of a double key win, and drops a
/// whole record for one bad length.
///
/// @param values by key in lower case, in the order sent; a key that came without `=` has the empty value
/// @param flags  the keys that came without `=`: present, but said nothing
public record TxtRecord(Map<String, String> values, Set<String> flags) {
    private static final int LONGEST_ENTRY = 255;

    /// Keeps the order of both.
    public TxtRecord {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        flags = Collections.unmodifiableSet(new TreeSet<>(flags));
    }

    /// Takes what is good: a length that runs over the end finishes the record, an entry without a key or with a key
    /// that is not printable ASCII is skipped, bytes that are not UTF-8 become U+FFFD. Never throws.
    public static TxtRecord parse(byte[] bytes) {
        var values = new LinkedHashMap<String, String>();
        var flags = new TreeSet<String>();
        int at = 0;
        while (at < bytes.length) {
            int length = bytes[at] & 0xff;
            at++;
            if (length > bytes.length - at) {
                break;
            }
            take(bytes, at, at + length, values, flags);
            at += length;
        }
        return new TxtRecord(values, flags);
    }

    private static void take(byte[] bytes, int from, int to, Map<String, String> values, Set<String> flags) {
        int equals = from;
        while (equals < to && bytes[equals] != '=') {
            if (bytes[equals] < ' ' || bytes[equals] > '~') {
                return;
            }
            equals++;
        }
        if (equals == from) {
            return;
        }
        String key = new String(bytes, from, equals - from, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
        if (values.containsKey(key)) {
            return;
        }
        if (equals == to) {
            flags.add(key);
            values.put(key, "");
        } else {
            values.put(key, new String(bytes, equals + 1, to - equals - 1, StandardCharsets.UTF_8));
        }
    }

    /// The bytes of these entries, `key=value` each, keys as written. No entry at all is one empty string, as the RFC
    /// wants it.
    ///
    /// @throws IllegalArgumentException with a sentence for the operator, if a key is empty, not printable ASCII or
    ///     has a `=`, or an entry is longer than 255 bytes
    public static byte[] encode(Map<String, String> entries) {
        var bytes = new ByteArrayOutputStream();
        entries.forEach((key, value) -> {
            if (key.isEmpty() || key.chars().anyMatch(c -> c < ' ' || c > '~' || c == '=')) {
                throw new IllegalArgumentException(Text.of("net.txt.key", key));
            }
            byte[] entry = (key + "=" + value).getBytes(StandardCharsets.UTF_8);
            if (entry.length > LONGEST_ENTRY) {
                throw new IllegalArgumentException(Text.of("net.txt.long", key, LONGEST_ENTRY));
            }
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        });
        return bytes.size() == 0 ? new byte[1] : bytes.toByteArray();
    }
}
