package io.stagenet.console.service;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.EndpointId;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.show.ShowFolder;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.service.doctor.Doctor;
import io.stagenet.console.service.virgil.BoxTraffic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SequencedMap;
import java.util.concurrent.CompletionStage;

/// The running console, as its windows and its command line see it.
public interface Console extends AutoCloseable {
    Desk desk();

    /// The newest state. Any thread.
    ConsoleState state();

    /// The time of day, of the console's one clock. Any thread.
    Instant now();

    /// Nanoseconds of a clock that never goes back, good for differences only. Any thread.
    long nanos();

    /// Calls `listener` on the console loop after every change, with the newest state; once at once on the loop.
    Subscription subscribe(StateListener listener);

    /// Counts of the link to an endpoint, over all its connections of this run. Any thread.
    Traffic traffic(EndpointId endpoint);

    /// What was said to a stagebox and by it in this run. Any thread.
    default BoxTraffic traffic(StageboxId box) {
        return BoxTraffic.NONE;
    }

    /// Values written to a gateway in this run, whatever link it was on. Any thread.
    long sentTo(GatewayId gateway);

    /// The newest control messages of all links. Any thread.
    MessageLog messages();

    /// What is noted for those who look for a fault later. Any thread.
    default ConsoleLog log() {
        return ConsoleLog.NONE;
    }

    /// Looks at the network and the folders of this machine. Any thread.
    Doctor doctor();

    /// Where its files are. Any thread.
    Path dataFolder();

    /// Looks into a folder for shows. Any thread; never blocks.
    ///
    /// @return completes on any thread, never exceptionally; late, or never, where a network has the folder and is gone
    CompletionStage<ShowFolder> showFolder(Path folder);

    /// Whether there is a file of that path, which a save would replace. Any thread; never blocks.
    ///
    /// @return completes as [#showFolder] does; true where nobody can say
    CompletionStage<Boolean> isFile(Path file);

    /// Writes several texts into one file, whole or not at all. Any thread; blocks.
    ///
    /// @param parts by their names in the file
    /// @return how long the file is, in bytes
    /// @throws IOException with a sentence for the operator, if it cannot be written
    long writeZip(Path file, SequencedMap<String, byte[]> parts) throws IOException;

    /// The simulated gear of this process; does nothing when there is none.
    SimulatedRig simulatedRig();

    /// Ends every link without sending a value, writes what is pending to disk, and waits for both, a few seconds at most.
    @Override
    void close();

    /// Told of a new state. Must not block.
    interface StateListener {
        void changed(ConsoleState state);
    }

    /// Ends with `cancel`.
    interface Subscription {
        void cancel();
    }

    /// @param sent     DATA_PKT values written
    /// @param received messages received
    /// @param bad      messages refused, whole or in part
    /// @param unknown  well-formed messages of unknown type
    /// @param roundTripMicros of the last ping, -1 when unknown
    record Traffic(long sent, long received, long bad, long unknown, long roundTripMicros) {
        public static final Traffic NONE = new Traffic(0, 0, 0, 0, -1);
    }
}
