package io.stagenet.console.model.show;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.StageNetAddress;
import java.util.Arrays;

/// Levels of some addresses. Immutable; 3 bytes for each address in it.
public final class LevelSet {
    public static final LevelSet EMPTY = new LevelSet(new char[0], new byte[0]);

    /// Takes one level.
    @FunctionalInterface
    public interface Taker {
        /// @param level 0 to 255
        void take(int address, int level);
    }

    /// Takes what two sets say of one address.
    @FunctionalInterface
    public interface PairTaker {
        /// @param level 0 to 255, or [Level#NONE], as `other`; never both none
        void take(int address, int level, int other);
    }

    /// Rising; an address fits into 16 bits.
    private final char[] addresses;
    private final byte[] levels;

    private LevelSet(char[] addresses, byte[] levels) {
        this.addresses = addresses;
        this.levels = levels;
    }

    public static Builder builder() {
        return new Builder();
    }

    public int size() {
        return addresses.length;
    }

    public boolean isEmpty() {
        return addresses.length == 0;
    }

    /// @return 0 to 255, or [Level#NONE] if it says nothing of the address
    public int level(int address) {
        int at = Arrays.binarySearch(addresses, (char) address);
        return at < 0 ? Level.NONE : levels[at] & 0xFF;
    }

    /// In the order of addresses.
    public void forEach(Taker taker) {
        for (int i = 0; i < addresses.length; i++) {
            taker.take(addresses[i], levels[i] & 0xFF);
        }
    }

    /// All that this set or another says, in the order of addresses.
    public void forEachWith(LevelSet other, PairTaker taker) {
        int here = 0;
        int there = 0;
        while (here < addresses.length || there < other.addresses.length) {
            int mine = here < addresses.length ? addresses[here] : Integer.MAX_VALUE;
            int its = there < other.addresses.length ? other.addresses[there] : Integer.MAX_VALUE;
            int level = mine <= its ? levels[here++] & 0xFF : Level.NONE;
            int otherLevel = its <= mine ? other.levels[there++] & 0xFF : Level.NONE;
            taker.take(Math.min(mine, its), level, otherLevel);
        }
    }

    /// A new one that begins with these.
    public Builder toBuilder() {
        return new Builder().putAll(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LevelSet that && Arrays.equals(addresses, that.addresses)
                && Arrays.equals(levels, that.levels);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(addresses) + Arrays.hashCode(levels);
    }

    @Override
    public String toString() {
        var text = new StringBuilder("{");
        forEach((address, level) -> text.append(text.length() == 1 ? "" : ", ").append(address).append('=')
                .append(level));
        return text.append('}').toString();
    }

    /// Collects levels. One thread.
    public static final class Builder {
        private final short[] levels = new short[StageNetAddress.MAX_NUMBER + 1];

        private Builder() {
            clear();
        }

        /// @param level 0 to 255
        /// @throws IllegalArgumentException if address or level is none
        public Builder put(int address, int level) {
            if (address < 1 || address > StageNetAddress.MAX_NUMBER || level < 0 || level > Level.FULL) {
                throw new IllegalArgumentException("address " + address + " at " + level);
            }
            levels[address] = (short) level;
            return this;
        }

        public Builder putAll(LevelSet set) {
            set.forEach(this::put);
            return this;
        }

        public Builder remove(int address) {
            levels[address] = Level.NONE;
            return this;
        }

        public Builder clear() {
            Arrays.fill(levels, (short) Level.NONE);
            return this;
        }

        public LevelSet build() {
            int size = 0;
            for (short level : levels) {
                size += level == Level.NONE ? 0 : 1;
            }
            var addresses = new char[size];
            var values = new byte[size];
            int at = 0;
            for (int address = 0; at < size; address++) {
                if (levels[address] != Level.NONE) {
                    addresses[at] = (char) address;
                    values[at++] = (byte) levels[address];
                }
            }
            return size == 0 ? EMPTY : new LevelSet(addresses, values);
        }
    }
}
