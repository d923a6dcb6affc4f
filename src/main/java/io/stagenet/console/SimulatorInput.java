package io.stagenet.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;

/// What is typed to a simulator. Its end is not the end of the simulator, which is often started without any.
final class SimulatorInput {
    private SimulatorInput() {
    }

    /// Blocks until the simulator is told to end; only a signal ends it when no more can be typed.
    ///
    /// @param obey follows one line; false to end
    /// @throws InterruptedException if the thread is interrupted once nothing more can come
    static void follow(InputStream in, Predicate<String> obey) throws InterruptedException {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!obey.test(line)) {
                    return;
                }
            }
        } catch (IOException inputGone) {
            LoggerFactory.getLogger(SimulatorInput.class).debug("reading commands", inputGone);
        }
        new CountDownLatch(1).await();
    }
}
