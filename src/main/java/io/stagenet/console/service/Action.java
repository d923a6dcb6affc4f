package io.stagenet.console.service;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.show.ShowItem;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Everything an operator can do.
public sealed interface Action
        permits Action.GatewayAction, Action.LevelAction, Action.ShowAction, Action.ChangePreferences, PreampAction,
        PlaybackAction, EditAction, FileAction {

    /// Acts on gateways, their links and their leases.
    sealed interface GatewayAction extends Action {
        /// Adds a place by hand and remembers it; answers at once, before it is reached.
        record Connect(HostPort target) implements GatewayAction {
        }

        /// Closes the link, stops retries and forgets the gateway; its leases stay.
        ///
        /// @param idOrAddress a GatewayID, a service name or `host:port`, as the operator wrote it
        record Forget(String idOrAddress) implements GatewayAction {
        }

        /// Ends a lease; its addresses are free again and their levels are let go.
        record ReleaseLease(LeaseId lease) implements GatewayAction {
        }

        /// Sets the extent of the address pool.
        record SetPool(AddressRange range) implements GatewayAction {
        }

        record SetResume(GatewayId gateway, ResumePolicy policy) implements GatewayAction {
        }

        /// @param perSecond 1 to 120
        record SetRate(GatewayId gateway, int perSecond) implements GatewayAction {
        }
    }

    /// Acts on levels and on what they pass on their way out.
    sealed interface LevelAction extends Action {
        /// Sets or moves the manual level of every address of the selection.
        ///
        /// @param time in milliseconds, null to do so at once
        record SetLevels(Selection selection, LevelChange change, @Nullable Long time) implements LevelAction {
            /// At once.
            public SetLevels(Selection selection, LevelChange change) {
                this(selection, change, null);
            }
        }

        /// Puts the dimmers of the selection to full, or ends that.
        record Flash(Selection selection, boolean on) implements LevelAction {
        }

        /// Puts the dimmers of the selection to full and every other dimmer to 0, or ends that.
        record Solo(Selection selection, boolean on) implements LevelAction {
        }

        /// Lets go of what hands hold of the selection, flash and solo included.
        ///
        /// @param time in milliseconds, null to do so at once; flash and solo end at once always
        record Release(Selection selection, @Nullable Long time) implements LevelAction {
            /// At once.
            public Release(Selection selection) {
                this(selection, null);
            }
        }

        /// Lets go of what hands hold of every address; masters, leases and kinds stay.
        record ReleaseAll() implements LevelAction {
        }

        /// Takes in hand what is up when an item of the show is.
        ///
        /// @param time of the fade in milliseconds; null to set them at once
        record Recall(ShowItem.OfLevels item, @Nullable Long time) implements LevelAction {
        }

        /// Brings every leased dimmer to 0: those that are up are taken in hand there, and what gateways hold from before
        /// goes out.
        record AllOut() implements LevelAction {
        }

        record SetGrandMaster(MasterChange change) implements LevelAction {
        }

        record SetBlackout(boolean on) implements LevelAction {
        }
    }

    /// Changes what the operator has built.
    sealed interface ShowAction extends Action {
        /// Says what addresses are called, leased or not.
        ///
        /// @param names by address number, each of at most [ShowData#MAX_NAME] characters; an empty one takes the name away
        record SetNames(SortedMap<Integer, String> names) implements ShowAction {
            public SetNames {
                names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
            }
        }

        /// Says what the addresses of a selection are called: several of one name are numbered from 1.
        record NameSelection(Selection selection, String name) implements ShowAction {
        }
    }

    /// Changes how this console is set up.
    ///
    /// @param change of what is preferred when its turn comes, so that two at once both count; no side effects, and run
    ///               on the console's loop
    record ChangePreferences(UnaryOperator<Preferences> change) implements Action {
    }

    /// Which addresses are meant: terms taken one after the other.
    record Selection(List<Term> terms) {
        public Selection {
            terms = List.copyOf(terms);
        }

        /// Part of a selection, added or taken away.
        public sealed interface Term {
            boolean removes();
        }

        /// Addresses by number; `first` may be above `last`, then they count down.
        public record Addresses(int first, int last, boolean removes) implements Term {
        }

        /// A gateway's channels, by what it says it drives; every hardware type that has the channel.
        ///
        /// @param position of the gateway's name in the command line, for the refusal
        public record Channels(GatewayId gateway, long first, long last, boolean removes,
                int position) implements Term {
        }

        /// The addresses of a group of the show.
        ///
        /// @param position of its number in the command line, for the refusal
        public record OfGroup(int number, boolean removes, int position) implements Term {
        }
    }

    /// What to do with the grand master; it is not rounded to the steps of a level.
    sealed interface MasterChange {
        /// @param percent 0 to 100
        record To(double percent) implements MasterChange {
        }

        /// @param percentPoints added, negative to lower; stops at 0 and 100
        record By(double percentPoints) implements MasterChange {
        }
    }

    /// What to do with a level.
    sealed interface LevelChange {
        /// @param value 0 to 255
        record To(int value) implements LevelChange {
        }

        /// @param percentPoints added to the level in percent, negative to lower; stops at 0 and 100
        record ByPercent(double percentPoints) implements LevelChange {
        }

        /// @param steps added to the wire value, negative to lower; stops at 0 and 255
        record ByRaw(int steps) implements LevelChange {
        }
    }
}
