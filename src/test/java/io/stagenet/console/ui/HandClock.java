package io.stagenet.console.ui;

import io.stagenet.console.service.Console;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// A clock for the windows of a console that is real otherwise: it stands until it is moved, so that no slow machine makes
/// two presses of a bounce. Any thread.
public final class HandClock {
    private final AtomicLong nanos = new AtomicLong();

    /// As the console, but for [Console#nanos].
    public Console of(Console console) {
        return (Console) Proxy.newProxyInstance(Console.class.getClassLoader(), new Class<?>[]{Console.class},
                (_, method, args) -> {
                    if (method.getName().equals("nanos")) {
                        return nanos.get();
                    }
                    try {
                        return method.invoke(console, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    public void move(Duration by) {
        nanos.addAndGet(by.toNanos());
    }
}
