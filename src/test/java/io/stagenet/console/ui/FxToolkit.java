package io.stagenet.console.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Starts the toolkit, on the headless platform of the build, once for all tests that need it.
public final class FxToolkit implements BeforeAllCallback {
    private static boolean started;

    @Override
    public synchronized void beforeAll(ExtensionContext context) throws InterruptedException {
        synchronized (FxToolkit.class) {
            if (!started) {
                var up = new CountDownLatch(1);
                Platform.setImplicitExit(false);
                Platform.startup(up::countDown);
                if (!up.await(30, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("The toolkit did not start");
                }
                onFx(() -> {
                    Theme.install();
                    return "";
                });
                started = true;
            }
        }
    }

    /// Runs on the FX thread and waits; what it throws is thrown here.
    public static <T> T onFx(Callable<T> task) {
        var result = new CompletableFuture<T>();
        StateFeed.FX_THREAD.execute(() -> {
            try {
                result.complete(task.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return result.orTimeout(30, TimeUnit.SECONDS).join();
    }

    public static void runOnFx(Runnable task) {
        onFx(() -> {
            task.run();
            return "";
        });
    }

    /// Asks on the FX thread, again and again for half a minute at most, until it is so.
    public static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!onFx(condition::getAsBoolean)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within half a minute: " + what);
            }
            // Leaves the processor to those it waits for.
            LockSupport.parkNanos(2_000_000);
        }
    }
}
