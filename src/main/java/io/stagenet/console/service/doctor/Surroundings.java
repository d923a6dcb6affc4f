package io.stagenet.console.service.doctor;

import io.stagenet.console.model.doctor.Check;
import io.stagenet.console.model.doctor.DoctorReport.Seen;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// What a running console knows already, and whoever runs none must find out.
public interface Surroundings {
    Instant now();

    /// What mDNS lists. Returns at once.
    ///
    /// @return completed with it in time; never exceptionally
    CompletionStage<Listed> seen(Duration within);

    /// The state of the port where answers of stageboxes are heard.
    Check virgilPort();

    /// Whether the system lets itself be kept awake. Returns at once.
    ///
    /// @return completed with it in a second or so; never exceptionally
    CompletionStage<Check> awake();

    /// @param listened for how long, [#ALWAYS] by who never stops; zero when nobody looked
    /// @param troubles of browsing itself, in sentences
    record Listed(Duration listened, List<Seen> devices, List<String> troubles) {
        /// As long as the console runs.
        public static final Duration ALWAYS = ChronoUnit.FOREVER.getDuration();
        public static final Listed NOT_BROWSED = new Listed(Duration.ZERO, List.of(), List.of());

        public Listed {
            devices = List.copyOf(devices);
            troubles = List.copyOf(troubles);
        }
    }
}
