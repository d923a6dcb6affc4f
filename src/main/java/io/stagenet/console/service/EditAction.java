package io.stagenet.console.service;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.label.LabelColour;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CueRange;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.Curve;
import io.stagenet.console.model.show.FaderPage;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.service.Action.Selection;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Edits of the show that are named and can be undone, and undo itself. No edit moves a light or a head amp: what runs
/// keeps the levels it started with, except that kind, curve and limits of an address hold at once.
public sealed interface EditAction extends Action {
    /// How long an [Undo] or [Redo] that was refused because it changes live levels is done when it is said again.
    Duration SECOND_PRESS = Duration.ofSeconds(5);

    /// Says how the addresses of a selection are used, leased or not.
    record SetAddresses(Selection selection, AddressChange change) implements EditAction {
    }

    /// Makes an item, or gives one that is there new levels; what is not said of it stays.
    ///
    /// @param name  null to leave it; not of a snapshot
    /// @param times of a cue, null to leave them
    record RecordLevels(ShowItem.OfLevels item, @Nullable String name, LevelSource source, @Nullable CueTimes times,
            PreampShare preamps) implements EditAction {
    }

    /// Makes a group of the addresses, or gives one that is there other addresses.
    ///
    /// @param name null to leave it
    record RecordGroup(int number, @Nullable String name, LevelSource source) implements EditAction {
    }

    /// Lays levels over those an item has; puts addresses behind those a group has.
    ///
    /// @param item one that holds levels, or a group
    record Update(ShowItem item, LevelSource source, PreampShare preamps) implements EditAction {
    }

    /// Lays what is up when one item is over the levels of another.
    record Merge(ShowItem.OfLevels from, ShowItem.OfLevels into) implements EditAction {
    }

    /// @param to a free number or name of the same sort
    record Copy(ShowItem from, ShowItem to) implements EditAction {
    }

    /// @param to a free number or name of the same sort; of a page, the position it goes to
    record Move(ShowItem from, ShowItem to) implements EditAction {
    }

    /// @param confirmed whether the operator has been told what uses it
    record Delete(ShowItem item, boolean confirmed) implements EditAction {
    }

    /// @param confirmed whether the operator has been told what uses them
    record DeleteCues(CueRange cues, boolean confirmed) implements EditAction {
    }

    record SetLabel(ShowItem item, String label) implements EditAction {
    }

    record SetCue(ShowItem.OfCue cue, CueChange change) implements EditAction {
    }

    record SetCueList(int list, ListChange change) implements EditAction {
    }

    /// Numbers all cues of a list anew, in their order.
    ///
    /// @param step in thousandths, 1 or more
    record Renumber(int list, CueNumber first, int step) implements EditAction {
    }

    /// Says which list is meant where none is named; one without cues is made by the first that is recorded.
    record SelectList(int list) implements EditAction {
    }

    record SetPages(PageChange change) implements EditAction {
    }

    record Undo() implements EditAction {
    }

    record Redo() implements EditAction {
    }

    /// Where recorded levels and addresses come from.
    sealed interface LevelSource {
        /// All that hands hold, 0 included.
        record Captured() implements LevelSource {
        }

        /// All that is up, whoever holds it, before the masters.
        record Up() implements LevelSource {
        }

        /// These addresses at what is asked of them now, 0 included.
        record Selected(Selection selection) implements LevelSource {
        }
    }

    /// What a cue takes of the head amps.
    enum PreampShare {
        /// What it has.
        KEEP,
        /// Nothing from now on.
        NONE,
        /// How they are set now; GO recalls it without +48V.
        WITHOUT_PHANTOM,
        /// The same, and GO recalls +48V too.
        WITH_PHANTOM
    }

    /// How addresses are used from now on.
    sealed interface AddressChange {
        record Colour(LabelColour colour) implements AddressChange {
        }

        /// @param kind null to leave it to the hardware type
        record Kind(@Nullable LevelKind kind) implements AddressChange {
        }

        record Response(Curve curve) implements AddressChange {
        }

        /// Each 0 to 255, the minimum not above the maximum.
        record Limits(int minimum, int maximum) implements AddressChange {
        }

        record KeepInBlackout(boolean keep) implements AddressChange {
        }
    }

    /// What becomes of one field of a cue.
    sealed interface CueChange {
        record Notes(String notes) implements CueChange {
        }

        record Times(CueTimes times) implements CueChange {
        }

        /// @param times null to leave the kind to the cue's own
        record KindTimes(LevelKind kind, @Nullable CueTimes times) implements CueChange {
        }

        /// @param times null to leave the addresses to those of their kind and cue
        record PartTimes(Selection selection, @Nullable CueTimes times) implements CueChange {
        }

        record Link(CueLink link) implements CueChange {
        }

        record Block(boolean block) implements CueChange {
        }

        /// What the cue says of addresses itself.
        ///
        /// @param level 0 to 255, null to say nothing of them any more
        record Levels(Selection selection, @Nullable Integer level) implements CueChange {
            /// @throws IllegalArgumentException if the level is none
            public Levels {
                if (level != null && (level < 0 || level > Level.FULL)) {
                    throw new IllegalArgumentException("level " + level);
                }
            }
        }
    }

    /// What becomes of one field of a cue list; its label is [SetLabel].
    sealed interface ListChange {
        record Tracking(boolean tracking) implements ListChange {
        }

        /// @param millis what BACK takes
        record Back(long millis) implements ListChange {
        }
    }

    /// What becomes of the pages of faders; pages and faders count from 1.
    sealed interface PageChange {
        /// @param position up to one behind the last
        record Insert(int position, FaderPage page) implements PageChange {
        }

        record Assign(int position, int fader, FaderSlot slot) implements PageChange {
        }

        /// A fader goes to another place of its page; those between move up.
        record Shift(int position, int fader, int to) implements PageChange {
        }

        /// Pages of the leased addresses, for each gateway its own, in place of all pages there are.
        ///
        /// @param faders on a page, 1 or more
        record FromPatch(int faders) implements PageChange {
        }
    }
}
