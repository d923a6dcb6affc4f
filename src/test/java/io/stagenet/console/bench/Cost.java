package io.stagenet.console.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/// What this process has used since it began.
///
/// @param nanos     of the wall clock, `System.nanoTime()`
/// @param cpuNanos  of all its threads, the collector and the compiler included
/// @param allocated bytes, of all threads, those that ended included
record Cost(long nanos, long cpuNanos, long allocated) {
    private static final OperatingSystemMXBean SYSTEM = ManagementFactory
            .getPlatformMXBean(OperatingSystemMXBean.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    static Cost now() {
        return new Cost(System.nanoTime(), SYSTEM.getProcessCpuTime(), THREADS.getTotalThreadAllocatedBytes());
    }

    Cost since(Cost earlier) {
        return new Cost(nanos - earlier.nanos, cpuNanos - earlier.cpuNanos, allocated - earlier.allocated);
    }

    /// Cores kept busy.
    double cpuShare() {
        return (double) cpuNanos / nanos;
    }
}
