package io.stagenet.console.ui.fader;

import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.text.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the faders of a page move, in the operator's words. Immutable.
record SlotWords(ShowData show, LeasedAddresses leased) {
    static final SlotWords NONE = new SlotWords(ShowData.EMPTY, LeasedAddresses.NONE);

    /// Whether there is such a thing now: a leased address, a group of the show.
    boolean exists(FaderSlot slot) {
        return switch (slot) {
            case FaderSlot.Empty _,FaderSlot.GrandMaster _ -> true;
            case FaderSlot.Address(int number) -> leased.contains(number);
            case FaderSlot.OfGroup(int number) -> show.playback().groups().containsKey(number);
            case FaderSlot.OfSubmaster(int number) -> show.playback().submasters().containsKey(number);
            case FaderSlot.OfCueList(int number) -> show.playback().cueLists().containsKey(number);
        };
    }

    /// What sort of thing it is, short: `Group`.
    static String kind(FaderSlot slot) {
        return switch (slot) {
            case FaderSlot.Empty _ -> "";
            case FaderSlot.Address _ -> Text.of("ui.slot.kind.address");
            case FaderSlot.OfGroup _ -> Text.of("ui.slot.kind.group");
            case FaderSlot.OfSubmaster _ -> Text.of("ui.slot.kind.submaster");
            case FaderSlot.GrandMaster _ -> Text.of("ui.slot.kind.grand");
            case FaderSlot.OfCueList _ -> Text.of("ui.slot.kind.list");
        };
    }

    /// `SN5`, or `12` of a group; empty of what has no number.
    static String number(FaderSlot slot) {
        return switch (slot) {
            case FaderSlot.Empty _,FaderSlot.GrandMaster _ -> "";
            case FaderSlot.Address(int number) -> new StageNetAddress(number).toString();
            case FaderSlot.OfGroup(int number) -> Integer.toString(number);
            case FaderSlot.OfSubmaster(int number) -> Integer.toString(number);
            case FaderSlot.OfCueList(int number) -> Integer.toString(number);
        };
    }

    /// What the operator calls it; empty when nothing.
    String name(FaderSlot slot) {
        return switch (slot) {
            case FaderSlot.Empty _ -> "";
            case FaderSlot.GrandMaster _ -> Text.of("ui.master.grand");
            case FaderSlot.Address(int number) -> show.name(number);
            case FaderSlot.OfGroup(int number) -> {
                var group = show.playback().groups().get(number);
                yield group == null ? "" : group.name();
            }
            case FaderSlot.OfSubmaster(int number) -> {
                var submaster = show.playback().submasters().get(number);
                yield submaster == null ? "" : submaster.name();
            }
            case FaderSlot.OfCueList(int number) -> {
                var list = show.playback().cueLists().get(number);
                yield list == null ? "" : list.name();
            }
        };
    }

    /// Its name, else its sort and number: `Group 12`.
    String title(FaderSlot slot) {
        String name = name(slot);
        return !name.isEmpty() ? name : slot instanceof FaderSlot.Address ? number(slot) : full(slot);
    }

    /// Sort and number: `Group 12`.
    static String full(FaderSlot slot) {
        String number = number(slot);
        return number.isEmpty() ? kind(slot) : Text.of("ui.slot.full", kind(slot), number);
    }

    /// One line of a list: number, name, and for an address its gateway.
    String line(FaderSlot slot) {
        String name = name(slot);
        String number = number(slot);
        String line = number.isEmpty() ? name : name.isEmpty() ? number : Text.of("ui.slot.line", number, name);
        @Nullable StripFacts facts = slot instanceof FaderSlot.Address(int at) ? leased.factsOf(at, show) : null;
        return facts == null ? line : Text.of("ui.slot.line", line, facts.gateway());
    }

    /// @param typed part of its number, name or gateway, in small letters
    boolean matches(FaderSlot slot, String typed) {
        @Nullable StripFacts facts = slot instanceof FaderSlot.Address(int at) ? leased.factsOf(at, show) : null;
        return has(number(slot), typed) || has(name(slot), typed) || facts != null && has(facts.gateway(), typed);
    }

    private static boolean has(String text, String typed) {
        return text.toLowerCase(Locale.ROOT).contains(typed);
    }
}
