package io.stagenet.console.command;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.service.Action;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a line asks for: something to do, something to know, or something to wait for.
public sealed interface ParsedCommand {

    /// Something for the desk.
    record Act(Action action) implements ParsedCommand {
    }

    /// Something for the desk that names stageboxes: which are meant is looked up when it is done.
    record ActOn(Meant meant) implements ParsedCommand {
    }

    /// What a line comes to among the gear that is there.
    interface Meant {
        /// @throws CommandSyntaxException at the name that is of nothing that is there, or of more than one
        Action in(ConsoleState state) throws CommandSyntaxException;
    }

    /// A question, answered from the present state without changing anything.
    sealed interface Query extends ParsedCommand {
        record Gateways() implements Query {
        }

        record Leases() implements Query {
        }

        record Patch(PatchFilter filter) implements Query {
        }

        record ShowLevels(PatchFilter filter) implements Query {
        }

        record Notices() implements Query {
        }

        record ShowPool() implements Query {
        }

        /// Grand master and blackout.
        record ShowMasters() implements Query {
        }

        record Stats() implements Query {
        }

        record Stageboxes() implements Query {
        }

        record Preamps(PreampFilter filter) implements Query {
        }

        record Snapshots() implements Query {
        }

        /// @param list null for those of all lists
        record Cues(@Nullable Integer list) implements Query {
        }

        /// What each cue list plays.
        record CueLists() implements Query {
        }

        record Groups() implements Query {
        }

        record Submasters() implements Query {
        }

        /// How much the show holds, and what can be undone.
        record ShowFacts() implements Query {
        }

        /// What the self-check finds now.
        record SelfCheck() implements Query {
        }

        /// How much is noted in the log, and where.
        record Log() implements Query {
        }
    }

    /// Writes what somebody needs who is to find a fault from afar.
    ///
    /// @param file as typed, null for one in the data folder
    /// @param show with names and levels
    record WriteDiagnostics(@Nullable String file, boolean show) implements ParsedCommand {
    }

    /// Waits until a gateway, perhaps one never heard of, is there.
    ///
    /// @param gateway as the operator wrote it
    record Wait(Goal goal, String gateway, Duration timeout) implements ParsedCommand {
        /// `ONLINE`: the link is open and carries the id on its present connection. `MAPPED`: and every lease granted on
        /// that connection was mapped on it.
        public enum Goal {
            ONLINE, MAPPED
        }
    }

    /// Waits until a stagebox, perhaps one never heard of, answers and has told what it has.
    ///
    /// @param box as the operator wrote it
    record StageboxWait(String box, Duration timeout) implements ParsedCommand {
    }

    /// Waits until no command to a head amp is pending.
    record ConfirmedWait(Duration timeout) implements ParsedCommand {
    }

    record Sleep(Duration duration) implements ParsedCommand {
    }

    record Quit() implements ParsedCommand {
    }
}
