package io.stagenet.console.service;

import io.stagenet.console.model.label.LabelColour;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.protocol.virgil.VirgilDialects;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Acts on stageboxes and their head amps.
public sealed interface PreampAction extends Action {
    /// Adds a stagebox by hand and remembers it; answers at once, before it is reached.
    ///
    /// @param base the first three octets of its status groups, null when not known
    record ConnectStagebox(HostPort target, @Nullable String base) implements PreampAction {
    }

    /// Asks no more and takes it off the list; labels stay in the show.
    ///
    /// @param nameOrAddress as the operator wrote it
    record ForgetStagebox(String nameOrAddress) implements PreampAction {
    }

    /// @param dialect null to find out by itself
    record SetDialect(StageboxId box, @Nullable String dialect) implements PreampAction {
        /// Those there are, in the order of their age.
        public static List<String> dialects() {
            return VirgilDialects.names();
        }
    }

    /// Sets one parameter of one or several head amps. Several of a relative change keep their offsets and stop
    /// together at the first limit. The gain of a gang's member takes the gang along.
    ///
    /// @param consent what the hand has done; only +48V asks for it
    /// @param alone   leaves the rest of a gang where it is, and so sets new offsets
    record SetParameter(List<PreampKey> preamps, String parameter, ParameterChange change,
            PhantomConsent consent, boolean alone) implements PreampAction {
        public SetParameter {
            preamps = List.copyOf(preamps);
        }

        public SetParameter(List<PreampKey> preamps, String parameter, ParameterChange change,
                PhantomConsent consent) {
            this(preamps, parameter, change, consent, false);
        }
    }

    /// What was changed elsewhere has been seen.
    record Seen(List<PreampKey> preamps) implements PreampAction {
        public Seen {
            preamps = List.copyOf(preamps);
        }

        /// Of one head amp.
        public Seen(PreampKey preamp) {
            this(List.of(preamp));
        }
    }

    record SetTag(List<PreampKey> preamps, MicTag tag) implements PreampAction {
        public SetTag {
            preamps = List.copyOf(preamps);
        }
    }

    /// @param name empty for none; several inputs of one name are numbered from 1
    record SetInputName(List<PreampKey> preamps, String name) implements PreampAction {
        public SetInputName {
            preamps = List.copyOf(preamps);
        }
    }

    record SetColour(List<PreampKey> preamps, LabelColour colour) implements PreampAction {
        public SetColour {
            preamps = List.copyOf(preamps);
        }
    }

    /// @param before the box it is to stand before on the screen, null for the end
    record MoveBox(StageboxId box, @Nullable StageboxId before) implements PreampAction {
    }

    /// @param before the input of the same box it is to stand before on the screen, null for the end
    record MoveInput(PreampKey input, @Nullable PreampKey before) implements PreampAction {
    }

    /// Stageboxes by name and inputs by number again.
    record ResetOrder() implements PreampAction {
    }

    /// Makes a gang: the gains of its members move together from now on. One of the same name is replaced.
    ///
    /// @param members two or more, none of them in another gang
    record SetGang(String name, List<PreampKey> members) implements PreampAction {
        public SetGang {
            members = List.copyOf(members);
        }
    }

    record RenameGang(String name, String next) implements PreampAction {
    }

    record DissolveGang(String name) implements PreampAction {
    }

    /// Takes inputs out of their gangs; a gang that one input is left in is dissolved.
    record LeaveGang(List<PreampKey> preamps) implements PreampAction {
        public LeaveGang {
            preamps = List.copyOf(preamps);
        }
    }

    /// Keeps the reported values of head amps; one of the same name is replaced.
    record StoreSnapshot(String name, List<PreampKey> preamps) implements PreampAction {
        public StoreSnapshot {
            preamps = List.copyOf(preamps);
        }
    }

    /// @param phantom whether +48V is set too; its guard holds for each input
    record RecallSnapshot(String name, boolean phantom, PhantomConsent consent) implements PreampAction {
    }

    /// Sets one value of a snapshot again, by the guard of +48V where it is one; gangs stay where they are.
    record RecallLine(String name, PreampKey input, String parameter,
            PhantomConsent consent) implements PreampAction {
    }

    /// Takes the reported value into a snapshot in place of what it had.
    record AcceptLine(String name, PreampKey input, String parameter) implements PreampAction {
    }

    record DeleteSnapshot(String name) implements PreampAction {
    }

    /// What a hand has done to say that it means +48V.
    enum PhantomConsent {
        /// Nothing: +48V is not touched.
        NONE,
        /// Held for a second.
        HELD,
        /// Held, and confirmed.
        CONFIRMED
    }

    /// What to do with a parameter.
    sealed interface ParameterChange {
        /// @param value on the grid, or it is refused
        record To(ParameterValue value) implements ParameterChange {
        }

        /// @param amount in the parameter's unit, negative to lower; whole steps, or it is refused
        record By(double amount) implements ParameterChange {
        }

        /// @param steps of the device's grid, negative to lower
        record Steps(int steps) implements ParameterChange {
        }

        /// On to off and off to on.
        record Toggle() implements ParameterChange {
        }
    }
}
