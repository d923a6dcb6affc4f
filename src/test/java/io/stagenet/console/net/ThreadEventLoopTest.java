package io.stagenet.console.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadEventLoopTest {
    private final BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
    private final ThreadEventLoop loop = ThreadEventLoop.start("loop under test", failures::add);

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void runsTasksInTheOrderGivenOnItsOwnThread() throws Exception {
        List<Integer> seen = new ArrayList<>();
        var done = new CountDownLatch(1);
        for (int i = 0; i < 1000; i++) {
            int number = i;
            loop.execute(() -> seen.add(number));
        }
        loop.execute(() -> {
            if (loop.isCurrent()) {
                done.countDown();
            }
        });
        assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(seen).hasSize(1000).isSorted();
        assertThat(loop.isCurrent()).isFalse();
    }

    @Test
    void reportsWhatATaskThrowsAndGoesOn() throws Exception {
        var done = new CountDownLatch(1);
        loop.execute(() -> {
            throw new IllegalStateException("told so");
        });
        loop.execute(done::countDown);
        assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(failures.poll(5, TimeUnit.SECONDS)).hasMessage("told so");
    }

    @Test
    void timersRunInTimeOrderAndACancelledOneNever() throws Exception {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        // On the loop, where no timer runs between two lines, however long the machine takes from one to the next.
        loop.execute(() -> {
            loop.schedule(Duration.ofHours(1), () -> seen.add("in an hour"));
            loop.schedule(Duration.ofMillis(1), () -> seen.add("never")).cancel();
            loop.schedule(Duration.ofMillis(5), () -> seen.add("soon"));
            loop.schedule(Duration.ofMillis(40), () -> seen.add("later"));
        });
        assertThat(seen.poll(5, TimeUnit.SECONDS)).isEqualTo("soon");
        assertThat(seen.poll(5, TimeUnit.SECONDS)).isEqualTo("later");
        assertThat(seen).isEmpty();
    }

    @Test
    void aPeriodicTimerStopsWhenCancelledFromItsOwnTask() throws Exception {
        var runs = new AtomicInteger();
        var timer = new EventLoop.Timer[1];
        var done = new CountDownLatch(1);
        loop.execute(() -> timer[0] = loop.every(Duration.ofMillis(1), () -> {
            if (runs.incrementAndGet() == 3) {
                timer[0].cancel();
                loop.schedule(Duration.ofMillis(20), done::countDown);
            }
        }));
        assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(runs).hasValue(3);
    }

    @Test
    void aTaskThatRepostsItselfDoesNotStarveTimers() throws Exception {
        var done = new CountDownLatch(1);
        loop.execute(new Runnable() {
            @Override
            public void run() {
                if (done.getCount() > 0) {
                    loop.execute(this);
                }
            }
        });
        loop.schedule(Duration.ofMillis(5), done::countDown);
        assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void finishesWhatWasQueuedWhenClosedAndDropsWhatComesLater() {
        var ran = new AtomicInteger();
        for (int i = 0; i < 100; i++) {
            loop.execute(ran::incrementAndGet);
        }
        loop.close();
        loop.execute(ran::incrementAndGet);
        loop.schedule(Duration.ZERO, ran::incrementAndGet);
        assertThat(ran).hasValue(100);
        assertThat(Thread.getAllStackTraces().keySet()).noneMatch(t -> t.getName().equals("loop under test"));
    }
}
