package io.stagenet.console.output;

import io.stagenet.console.model.StageNetAddress;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// One bit per address, in words of 64, set by any thread and taken by one. All methods are volatile: what was stored
/// before a bit was set is seen by whoever takes the bit.
final class AddressBits {
    static final int WORDS = (StageNetAddress.MAX_NUMBER >> 6) + 1;
    private static final VarHandle BITS = MethodHandles.arrayElementVarHandle(long[].class);

    private final long[] words = new long[WORDS];

    /// The bits of a word as they are.
    long get(int word) {
        return (long) BITS.getVolatile(words, word);
    }

    /// Adds bits to a word.
    void add(int word, long bits) {
        // Most marks find their bit set: a read is cheaper than a locked write.
        if ((get(word) & bits) != bits) {
            long _ = (long) BITS.getAndBitwiseOr(words, word, bits);
        }
    }

    /// Removes bits from a word.
    void remove(int word, long bits) {
        long _ = (long) BITS.getAndBitwiseAnd(words, word, ~bits);
    }

    /// Clears a word and returns what was in it. What the caller reads from here on, by whatever kind of read, is no
    /// older than the clearing: whoever stored a cell and still found his mark set relies on it.
    long take(int word) {
        long bits = (long) BITS.getAndSet(words, word, 0L);
        // An exchange need not hold later reads back until its own store is out (it does on x86, not on every ARM).
        VarHandle.fullFence();
        return bits;
    }

    void clear() {
        for (int word = 0; word < WORDS; word++) {
            BITS.setVolatile(words, word, 0L);
        }
    }
}
