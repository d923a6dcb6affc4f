package io.stagenet.console.command;

import io.stagenet.console.service.Action;
import java.time.Duration;

/// What a line asks for: something to do, something to know, or something to wait for.
public sealed interface ParsedCommand {

    /// Something for the desk.
    record Act(Action action) implements ParsedCommand {
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

    record Sleep(Duration duration) implements ParsedCommand {
    }

    record Quit() implements ParsedCommand {
    }
}
