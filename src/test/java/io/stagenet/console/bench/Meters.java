package io.stagenet.console.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Predicate;

/// What [Cost] does not tell of this process.
final class Meters {
    private Meters() {
    }

    /// Bytes allocated so far by those threads, of the ones that run at present, that have such a name.
    static long allocatedBytes(Predicate<String> name) {
        long[] threads = Thread.getAllStackTraces()
                .keySet()
                .stream()
                .filter(thread -> name.test(thread.getName()))
                .mapToLong(Thread::threadId)
                .toArray();
        var bean = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
        return Arrays.stream(bean.getThreadAllocatedBytes(threads)).sum();
    }

    /// Bytes of the heap that are still in use after a full collection.
    static long liveHeapBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
