package io.stagenet.console.service.virgil;

import io.stagenet.console.model.virgil.ParameterValue;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What was asked of each parameter of one device lately.
final class SentCommands {
    private final TreeMap<Key, SentValues> values = new TreeMap<>();

    /// A parameter of a head amp.
    record Key(int preamp, String parameter) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return preamp != other.preamp ? Integer.compare(preamp, other.preamp)
                    : parameter.compareTo(other.parameter);
        }
    }

    void want(Key key, ParameterValue value) {
        values.computeIfAbsent(key, _ -> new SentValues()).want(value);
    }

    /// Null if nothing was asked of it lately.
    @Nullable
    SentValues get(int preamp, String parameter) {
        // Most reports come while nothing was asked for.
        return values.isEmpty() ? null : values.get(new Key(preamp, parameter));
    }

    /// Those of which this is so, in a map of their own.
    NavigableMap<Key, SentValues> which(Predicate<SentValues> chosen) {
        var found = new TreeMap<Key, SentValues>();
        values.forEach((key, sent) -> {
            if (chosen.test(sent)) {
                found.put(key, sent);
            }
        });
        return found;
    }

    boolean isAnyPending() {
        return values.values().stream().anyMatch(SentValues::isPending);
    }

    void forgetOld(long now) {
        values.values().removeIf(sent -> sent.isForgotten(now));
    }
}
