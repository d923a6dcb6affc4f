package io.stagenet.console.ui.patch;

import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.label.LabelColour;
import io.stagenet.console.model.show.Curve;
import java.util.BitSet;
import java.util.Optional;

/// How the selected addresses are used, as far as they agree. Immutable.
///
/// @param kind empty where it is left to the hardware type
/// @param keep whether a dimmer stays lit in blackout
record AddressFacts(int count, Shared<String> name, Shared<LabelColour> colour, Shared<Optional<LevelKind>> kind,
        Shared<Curve> curve, Shared<Integer> minimum, Shared<Integer> maximum, Shared<Boolean> keep) {
    static final AddressFacts NONE = of(ShowData.EMPTY, new BitSet());

    static AddressFacts of(ShowData show, BitSet addresses) {
        Shared<String> name = Shared.none();
        Shared<LabelColour> colour = Shared.none();
        Shared<Optional<LevelKind>> kind = Shared.none();
        Shared<Curve> curve = Shared.none();
        Shared<Integer> minimum = Shared.none();
        Shared<Integer> maximum = Shared.none();
        Shared<Boolean> keep = Shared.none();
        for (int address = addresses.nextSetBit(0); address >= 0; address = addresses.nextSetBit(address + 1)) {
            var settings = show.address(address);
            name = name.and(settings.name());
            colour = colour.and(settings.colour());
            kind = kind.and(Optional.ofNullable(settings.kind()));
            curve = curve.and(settings.curve());
            minimum = minimum.and(settings.minimum());
            maximum = maximum.and(settings.maximum());
            keep = keep.and(settings.keepInBlackout());
        }
        return new AddressFacts(addresses.cardinality(), name, colour, kind, curve, minimum, maximum, keep);
    }
}
