package io.stagenet.console.model.doctor;

import org.jspecify.annotations.Nullable;

/// One thing that was looked at.
///
/// @param topic    what was looked at; a contract with scripts
/// @param subject  which one, as an interface or a folder; null where there is only one
/// @param sentence what was found
/// @param advice   what to do, null where nothing is to be done
public record Check(Topic topic, @Nullable String subject, State state, String sentence, @Nullable String advice) {
    /// What is looked at, in the order it is told.
    public enum Topic {
        INTERFACES, MULTICAST, DISCOVERY, VIRGIL_PORT, FIREWALL, LOCAL_NETWORK, DATA_FOLDER, LOG_FOLDER, AWAKE
    }

    /// What was found.
    public enum State {
        OK,
        /// Works, but not as it might.
        WARNING,
        /// Does not work.
        FAILED,
        /// Cannot be found out from here, or was not asked for.
        NOT_CHECKED;

        public boolean needsAttention() {
            return this == WARNING || this == FAILED;
        }
    }
}
