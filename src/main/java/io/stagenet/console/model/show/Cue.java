package io.stagenet.console.model.show;

import io.stagenet.console.model.LevelKind;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One state of the stage, and how it is reached.
///
/// @param label     up to [AddressSettings#MAX_NAME] characters
/// @param notes     up to [#MAX_NOTES] characters
/// @param kindTimes of all addresses of a kind, where they differ from `times`
/// @param parts     of chosen addresses, where they differ from both; the first that names an address counts
/// @param blocked   whether nothing tracks into it from the cues before
/// @param levels    what it says of addresses; in a list that tracks, what it changes
/// @param preamps   null when it leaves head amps alone
public record Cue(CueNumber number, String label, String notes, CueTimes times, Map<LevelKind, CueTimes> kindTimes,
        List<CuePart> parts, CueLink link, boolean blocked, LevelSet levels, @Nullable CuePreamps preamps) {
    /// In characters.
    public static final int MAX_NOTES = 2000;

    /// @throws IllegalArgumentException if a text is too long
    public Cue {
        if (label.length() > AddressSettings.MAX_NAME || notes.length() > MAX_NOTES) {
            throw new IllegalArgumentException("cue " + number + ": " + label.length() + ", " + notes.length());
        }
        kindTimes = Collections.unmodifiableMap(new TreeMap<>(kindTimes));
        parts = List.copyOf(parts);
    }

    /// A cue of one time for all, without a link.
    public Cue(CueNumber number, String label, CueTimes times, LevelSet levels) {
        this(number, label, "", times, Map.of(), List.of(), CueLink.NONE, false, levels, null);
    }

    /// The times of one address.
    public CueTimes times(int address, LevelKind kind) {
        for (var part : parts) {
            if (part.addresses().contains(address)) {
                return part.times();
            }
        }
        return kindTimes.getOrDefault(kind, times);
    }

    public Cue withNumber(CueNumber next) {
        return with(draft -> draft.number = next);
    }

    public Cue withLabel(String next) {
        return with(draft -> draft.label = next);
    }

    public Cue withNotes(String next) {
        return with(draft -> draft.notes = next);
    }

    public Cue withTimes(CueTimes next) {
        return with(draft -> draft.times = next);
    }

    /// @param next how the cue's own times are set aside
    public Cue withTimes(Map<LevelKind, CueTimes> ofKinds, List<CuePart> next) {
        return with(draft -> {
            draft.kindTimes = ofKinds;
            draft.parts = next;
        });
    }

    public Cue withLink(CueLink next) {
        return with(draft -> draft.link = next);
    }

    public Cue withLevels(LevelSet next) {
        return with(draft -> draft.levels = next);
    }

    /// @param next all that the cue is to hold from now on
    public Cue withBlock(LevelSet next) {
        return with(draft -> {
            draft.blocked = true;
            draft.levels = next;
        });
    }

    /// What tracks from the cues before may come in again; its own levels stay.
    public Cue withoutBlock() {
        return with(draft -> draft.blocked = false);
    }

    public Cue withPreamps(@Nullable CuePreamps next) {
        return with(draft -> draft.preamps = next);
    }

    private Cue with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.cue();
    }

    /// A cue on its way to the next: all its parts are named here, and nowhere else.
    private static final class Draft {
        private CueNumber number;
        private String label;
        private String notes;
        private CueTimes times;
        private Map<LevelKind, CueTimes> kindTimes;
        private List<CuePart> parts;
        private CueLink link;
        private boolean blocked;
        private LevelSet levels;
        private @Nullable CuePreamps preamps;

        Draft(Cue from) {
            number = from.number;
            label = from.label;
            notes = from.notes;
            times = from.times;
            kindTimes = from.kindTimes;
            parts = from.parts;
            link = from.link;
            blocked = from.blocked;
            levels = from.levels;
            preamps = from.preamps;
        }

        Cue cue() {
            return new Cue(number, label, notes, times, kindTimes, parts, link, blocked, levels, preamps);
        }
    }
}
