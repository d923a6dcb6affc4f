package io.stagenet.console.model.virgil;

import io.stagenet.console.text.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.IntStream;

/// What a parameter is set to.
public sealed interface ParameterValue {
    /// As it stands in a sentence for a person; `toString` is for the wire, JSON and the command line.
    default String inWords() {
        return toString();
    }

    /// Switched on or off.
    record Flag(boolean on) implements ParameterValue {
        private static final Flag ON = new Flag(true);
        private static final Flag OFF = new Flag(false);

        @Override
        public String toString() {
            return on ? "on" : "off";
        }
    }

    /// A number, in the parameter's unit.
    ///
    /// @param amount finite
    record Amount(double amount) implements ParameterValue {
        private static final int DECIMALS = 6;

        /// Whole numbers as most devices tell them: thousands of head amps share them.
        private static final Amount[] SMALL = IntStream.range(0, 512).mapToObj(Amount::new).toArray(Amount[]::new);

        /// @throws IllegalArgumentException if it is infinite or not a number
        public Amount {
            if (!Double.isFinite(amount)) {
                throw new IllegalArgumentException(amount + " is no value");
            }
            // -0.0 and 0.0 are one value.
            amount += 0.0;
        }

        public boolean isWhole() {
            return amount == Math.rint(amount) && Math.abs(amount) < 1e15;
        }

        @Override
        public String inWords() {
            return Numbers.shown(toString());
        }

        /// Without trailing zeros and without the noise of binary fractions: `12`, `12.5`, `0.3`.
        @Override
        public String toString() {
            if (isWhole()) {
                return Long.toString((long) amount);
            }
            return BigDecimal.valueOf(amount).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros()
                    .toPlainString();
        }
    }

    /// One word of a list, or free text.
    record Words(String text) implements ParameterValue {
        @Override
        public String toString() {
            return text;
        }
    }

    static Flag of(boolean on) {
        return on ? Flag.ON : Flag.OFF;
    }

    /// @throws IllegalArgumentException if it is infinite or not a number
    static Amount of(double amount) {
        int whole = (int) amount;
        return whole == amount && whole >= 0 && whole < Amount.SMALL.length ? Amount.SMALL[whole] : new Amount(amount);
    }

    /// Whether both mean the same; amounts are compared with a tolerance, since a device may count in floats.
    default boolean sameAs(ParameterValue other) {
        if (this instanceof Amount(double mine) && other instanceof Amount(double theirs)) {
            return Math.abs(mine - theirs) <= 1e-6 * Math.max(1, Math.abs(mine));
        }
        return equals(other);
    }
}
