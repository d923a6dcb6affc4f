package io.stagenet.console.service.doctor;

import io.stagenet.console.model.doctor.Check;
import io.stagenet.console.model.doctor.DoctorReport.Seen;
import java.time.Duration;
import java.time.Instant;
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

    /// @param browsed whether anybody looked
    /// @param troubles of browsing itself, in sentences
    record Listed(boolean browsed, List<Seen> devices, List<String> troubles) {
        public static final Listed NOT_BROWSED = new Listed(false, List.of(), List.of());

        public Listed {
            devices = List.copyOf(devices);
            troubles = List.copyOf(troubles);
        }
    }
}
