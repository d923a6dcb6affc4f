package io.stagenet.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.ConsoleState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StateFeedTest {
    private final List<Runnable> hops = new ArrayList<>();
    private final List<ConsoleState> shown = new ArrayList<>();
    private final StateFeed feed = new StateFeed(hops::add, shown::add);

    private void runHops() {
        var now = List.copyOf(hops);
        hops.clear();
        now.forEach(Runnable::run);
    }

    @Test
    void hasOneHopOnItsWayAtMostAndShowsTheNewestState() {
        var last = new Rig().demo().state();
        feed.changed(new Rig().state());
        feed.changed(new Rig().state());
        feed.changed(last);
        assertThat(hops).hasSize(1);
        runHops();
        assertThat(shown).singleElement().isSameAs(last);
    }

    @Test
    void hopsAgainForAStateThatComesAfterADelivery() {
        feed.changed(new Rig().state());
        runHops();
        feed.changed(new Rig().state());
        assertThat(hops).hasSize(1);
        runHops();
        assertThat(shown).hasSize(2);
    }

    @Test
    void showsAnEqualStateThatIsAnotherOneButNotTheSameTwice() {
        var state = new Rig().state();
        var equal = new Rig().state();
        assertThat(equal).isEqualTo(state);
        feed.changed(state);
        runHops();
        feed.changed(state);
        runHops();
        feed.changed(equal);
        runHops();
        assertThat(shown).hasSize(2).last().isSameAs(equal);
    }

    @Test
    void turnsAFloodIntoFewRunsAndLosesTheLastStateNever() throws InterruptedException {
        int posts = 100_000;
        var last = new Rig().demo().state();
        var seenLast = new CountDownLatch(1);
        var queued = new AtomicInteger();
        var mostQueued = new AtomicInteger();
        var runs = new AtomicInteger();
        try (var screen = Executors.newSingleThreadExecutor()) {
            var gate = new CountDownLatch(1);
            screen.execute(() -> await(gate));
            var flooded = new StateFeed(task -> {
                mostQueued.accumulateAndGet(queued.incrementAndGet(), Math::max);
                screen.execute(() -> {
                    queued.decrementAndGet();
                    task.run();
                });
            }, state -> {
                runs.incrementAndGet();
                if (state == last) {
                    seenLast.countDown();
                }
            });
            // The screen is busy for the first half, as it is while a window opens; then it competes.
            for (int i = 0; i < posts; i++) {
                if (i == posts / 2) {
                    assertThat(queued).hasValue(1);
                    gate.countDown();
                }
                flooded.changed(new Rig().state());
            }
            flooded.changed(last);
            assertThat(seenLast.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(mostQueued).hasValue(1);
        assertThat(runs.get()).isLessThanOrEqualTo(posts / 2 + 2);
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
