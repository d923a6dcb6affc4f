package io.stagenet.console.output;

import java.lang.reflect.Method;

/// Bytes that threads have allocated so far. By reflection: the module does not read java.management, and needs it for
/// nothing else.
public final class Allocated {
    private static final Object BEAN = bean();

    private Allocated() {
    }

    /// By the calling thread.
    public static long here() throws ReflectiveOperationException {
        return (long) method("getCurrentThreadAllocatedBytes").invoke(BEAN);
    }

    public static long by(Thread thread) throws ReflectiveOperationException {
        return (long) method("getThreadAllocatedBytes", long.class).invoke(BEAN, thread.threadId());
    }

    private static Object bean() {
        try {
            return Class.forName("java.lang.management.ManagementFactory").getMethod("getThreadMXBean").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method method(String name, Class<?>... parameters) throws ReflectiveOperationException {
        return Class.forName("com.sun.management.ThreadMXBean").getMethod(name, parameters);
    }
}
