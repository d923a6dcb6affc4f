package io.stagenet.console.net;

/// A last task for when the process is told to end from outside (SIGTERM, SIGINT), because that may come on any thread.
public final class TerminationHook {
    private final Thread thread;

    private TerminationHook(Runnable task) {
        thread = Thread.ofPlatform().name("termination").unstarted(task);
    }

    /// Runs the task when the process ends, unless cancelled before. The process waits for it: it must be short.
    public static TerminationHook of(Runnable task) {
        var hook = new TerminationHook(task);
        Runtime.getRuntime().addShutdownHook(hook.thread);
        return hook;
    }

    /// Forgets the task; does nothing if the process is ending already.
    public void cancel() {
        try {
            Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException ending) {
            // Then it runs, and what it does must stand being done twice.
        }
    }
}
