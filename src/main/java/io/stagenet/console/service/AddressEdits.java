package io.stagenet.console.service;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.Levels;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.AddressSettings;
import io.stagenet.console.service.Action.Selection;
import io.stagenet.console.service.EditAction.AddressChange;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// Says how addresses are used. Console loop only.
final class AddressEdits {
    private final ShowHistory history;
    private final Selections selections;
    private final Levels levels;

    AddressEdits(ShowHistory history, Selections selections, Levels levels) {
        this.history = history;
        this.selections = selections;
        this.levels = levels;
    }

    Outcome set(Selection selection, AddressChange change) {
        if (change instanceof AddressChange.Limits(int minimum, int maximum)
                && (minimum < 0 || maximum > Level.FULL || minimum > maximum)) {
            return Outcome.refused(Text.of("edit.limits"));
        }
        return selections.with(selection, addresses -> set(addresses, change));
    }

    private Outcome set(BitSet addresses, AddressChange change) {
        UnaryOperator<AddressSettings> edit = switch (change) {
            case AddressChange.Colour(var colour) -> settings -> settings.withColour(colour);
            case AddressChange.Kind(var kind) -> settings -> settings.withKind(kind);
            case AddressChange.Response(var curve) -> settings -> settings.withCurve(curve);
            case AddressChange.Limits(int minimum, int maximum) -> settings -> settings.withLimits(minimum, maximum);
            case AddressChange.KeepInBlackout(boolean keep) -> settings -> settings.withKeepInBlackout(keep);
        };
        var next = history.show().withAddresses(addresses.stream().boxed().toList(), edit);
        history.change(Text.of("edit.name." + verb(change), one(addresses)), next);
        String done = change instanceof AddressChange.Kind(var kind) && kind == null ? byHardware(addresses)
                : Text.of("edit.done.addresses", Selections.text(addresses.cardinality()), word(change));
        int unleased = addresses.cardinality() - selections.leased(addresses).cardinality();
        return Outcome.done(unleased == 0 ? done : done + "; " + Text.of("level.fact.unleased", unleased));
    }

    private String byHardware(BitSet addresses) {
        var counts = new ArrayList<String>();
        for (var each : LevelKind.values()) {
            long count = addresses.stream().filter(address -> levels.kind(address) == each).count();
            if (count > 0) {
                counts.add(Text.of("level.kind.count", count, word(each)));
            }
        }
        return Text.of("level.kind.default", Selections.text(addresses.cardinality()), String.join(", ", counts));
    }

    private static String verb(AddressChange change) {
        return switch (change) {
            case AddressChange.Colour _ -> "colour";
            case AddressChange.Kind _ -> "kind";
            case AddressChange.Response _ -> "curve";
            case AddressChange.Limits _ -> "limits";
            case AddressChange.KeepInBlackout _ -> "keep";
        };
    }

    private static String word(AddressChange change) {
        return switch (change) {
            case AddressChange.Colour(var colour) -> Text.of("edit.colour", colour.word());
            case AddressChange.Kind(var kind) -> kind == null ? "" : word(kind);
            case AddressChange.Response(var curve) -> Text.of("edit.curve", curve.word());
            case AddressChange.Limits(int minimum, int maximum) ->
                Text.of("edit.limited", Level.toPercent(minimum), minimum, Level.toPercent(maximum), maximum);
            case AddressChange.KeepInBlackout(boolean keep) -> Text.of(keep ? "edit.kept" : "edit.kept.not");
        };
    }

    private static String word(LevelKind kind) {
        return Text.of("level.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    /// The address, or how many there are.
    private static String one(BitSet addresses) {
        return addresses.cardinality() == 1 ? Text.of("edit.one", addresses.nextSetBit(0))
                : Selections.text(addresses.cardinality());
    }
}
