package io.stagenet.console.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What the sink says on one connection: first that it is open, then its answers.
final class Answers {
    private static final long WAIT_SECONDS = 20;
    private final CountDownLatch open = new CountDownLatch(1);
    private final LinkedBlockingQueue<String> texts = new LinkedBlockingQueue<>();
    private volatile String end = "";

    void opened() {
        open.countDown();
    }

    void add(String text) {
        texts.add(text);
    }

    void ended(String reason) {
        end = reason;
    }

    void awaitOpen() throws InterruptedException, TimeoutException {
        if (!open.await(WAIT_SECONDS, TimeUnit.SECONDS)) {
            throw new TimeoutException("the sink did not open: " + end);
        }
    }

    String next() throws InterruptedException, TimeoutException {
        String text = texts.poll(WAIT_SECONDS, TimeUnit.SECONDS);
        if (text == null) {
            throw new TimeoutException("the sink did not answer: " + end);
        }
        return text;
    }
}
