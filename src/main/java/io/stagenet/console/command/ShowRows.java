package io.stagenet.console.command;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.show.Binding;
import io.stagenet.console.text.Text;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rows of the answers to questions about the show. Times are in seconds.
public final class ShowRows {
    private ShowRows() {
    }

    /// What a cue list plays.
    ///
    /// @param selected whether it is meant where none is named
    /// @param cues     how many it has
    /// @param current  the cue that was started last, null when the list holds nothing
    /// @param label    of that cue
    /// @param next     what GO would start, null at the end
    /// @param left     until its fades are complete, null when nothing fades
    /// @param nextIn   until the next cue goes by itself, null when it does not
    /// @param master   0 to 100 percent
    /// @param rate     in percent
    /// @param back     what BACK takes
    public record ListRow(int list, String name, boolean selected, boolean tracking, int cues, @Nullable String current,
            String label, @Nullable String next, boolean paused, @Nullable Double left, @Nullable Double nextIn,
            double master, double rate, double back) {
    }

    /// @param state     `current` or `next` in its list, null for another
    /// @param link      `follow` or `hang`, null when GO is waited for
    /// @param linkTime  null without a link
    /// @param addresses how many it says something of
    /// @param levels    0 to 255, by address
    /// @param kindTimes where they differ, by kind
    /// @param parts     addresses with times of their own
    /// @param preamps   how many head amps it sets
    public record CueRow(int list, String cue, @Nullable String state, String label, double up, double down,
            double delay,
            @Nullable String link, @Nullable Double linkTime, boolean blocked, int addresses, int preamps,
            boolean phantom, String notes, SortedMap<String, Times> kindTimes, List<Part> parts,
            SortedMap<String, Integer> levels) {
    }

    public record Times(double up, double down, double delay) {
        @Override
        public String toString() {
            return up + "/" + down + "/" + delay;
        }
    }

    public record Part(AddressRuns addresses, Times times) {
    }

    /// @param addresses in the operator's order, as `SN1`
    public record GroupRow(int group, String name, List<String> addresses) {
    }

    /// @param addresses how many it has a level of
    /// @param level     0 to 100 percent: where its fader stands
    /// @param flash     whether it is flashed
    /// @param solo      whether it is soloed
    /// @param levels    0 to 255, by address
    public record SubmasterRow(int sub, String name, double level, boolean flash, boolean solo, int addresses,
            SortedMap<String, Integer> levels) {
    }

    /// @param file      of the show, null before it was saved
    /// @param changed   whether something is not in that file
    /// @param readOnly  why the file cannot be written, null when it can
    /// @param addresses of which something was said, a name perhaps
    /// @param list      the cue list that is meant where none is named
    /// @param lists     numbers and names of the cue lists
    /// @param snapshots the names of the snapshots of levels
    /// @param pages     the names of the pages of faders
    /// @param undo      what UNDO would take back, null when nothing
    /// @param redo      what REDO would do again, null when nothing
    /// @param waiting   a show that waits to be accepted, null when none does
    public record ShowRow(@Nullable String file, boolean changed, @Nullable String readOnly, int addresses, int groups,
            int subs, List<String> snapshots, List<String> lists, int cues,
            int list, List<String> pages, @Nullable String undo, @Nullable String redo,
            @Nullable WaitingRow waiting) {
    }

    /// How a show that waits meets this rig.
    ///
    /// @param show   what it is called, or the file that was handed over
    /// @param same   how many of its addresses are here as they were, null where it was not read yet
    /// @param other  how many in another way
    /// @param absent how many nowhere
    public record WaitingRow(String show, @Nullable Integer same, @Nullable Integer other, @Nullable Integer absent,
            List<RoleRow> roles) {
        @Override
        public String toString() {
            return same == null ? show
                    : Text.of("command.answer.waiting", show, same, String.valueOf(other), String.valueOf(absent),
                            roles.stream().map(RoleRow::toString).collect(Collectors.joining("; ")));
        }
    }

    /// A run of addresses that drove as many channels, and what would drive them here.
    ///
    /// @param fit       `same`, `proposed` or `nothing`
    /// @param here      the addresses that are proposed, null for none
    /// @param hereDrive what those drive, null for nothing or where nobody has said
    public record RoleRow(String addresses, Binding drove, String fit, @Nullable String here,
            @Nullable Binding hereDrive) {
        @Override
        public String toString() {
            return addresses + " " + shown(drove) + " > " + (here == null ? "-" : here)
                    + (hereDrive == null ? "" : " " + shown(hereDrive));
        }

        private static String shown(Binding binding) {
            return binding.gateway() + " " + binding.hardwareType() + " " + binding.channel();
        }
    }
}
