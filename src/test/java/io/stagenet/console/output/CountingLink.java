package io.stagenet.console.output;

import java.util.concurrent.atomic.AtomicInteger;

/// A link of which the test is the writer.
public final class CountingLink extends IdleLink {
    public final AtomicInteger wakes = new AtomicInteger();

    @Override
    public void wake() {
        wakes.incrementAndGet();
    }
}
