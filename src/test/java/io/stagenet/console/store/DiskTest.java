package io.stagenet.console.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DiskTest {
    private static final Executor AT_ONCE = Runnable::run;

    /// What reached the disk, in order; shared by all files of a test.
    private final List<String> written = Collections.synchronizedList(new ArrayList<>());

    @Test
    void requestsThatWaitTogetherAreOneWriteOfTheNewest() throws Exception {
        var held = new Held();
        var a = file("a.json", held);
        var b = file("b.json", held);
        try (var disk = new Disk()) {
            var first = disk.save(a, content("a1"), AT_ONCE);
            held.reached.await();
            var second = disk.save(a, content("a2"), AT_ONCE);
            var other = disk.save(b, content("b1"), AT_ONCE);
            var third = disk.save(a, content("a3"), AT_ONCE);
            assertThat(List.of(first, second, other, third)).noneMatch(DiskTest::isDone);

            held.go.countDown();
            for (var each : List.of(first, second, other, third)) {
                get(each);
            }
        }
        assertThat(written).containsExactly("a1", "a3", "b1");
    }

    @Test
    void nobodyIsAnsweredBeforeItIsDurable() throws Exception {
        var held = new Held();
        try (var disk = new Disk()) {
            var save = disk.save(file("a.json", held), content("a1"), AT_ONCE);
            held.reached.await();
            assertThat(isDone(save)).isFalse();
            held.go.countDown();
            get(save);
            assertThat(written).containsExactly("a1");
        }
    }

    @Test
    void answersComeOnTheExecutorGiven() throws Exception {
        var loop = new LinkedBlockingQueue<Runnable>();
        try (var disk = new Disk()) {
            var save = disk.save(file("a.json", Held.NOT), content("a1"), loop::add);
            var answer = loop.take();
            assertThat(isDone(save)).isFalse();
            answer.run();
            assertThat(isDone(save)).isTrue();
        }
    }

    @Test
    void aFailureIsToldWithASentenceAndTheNextSaveGoesOn() throws Exception {
        var volume = new RecordingVolume();
        var file = new AtomicFile(volume, "a.json");
        try (var disk = new Disk()) {
            volume.failsIn = 1;
            var failing = disk.save(file, content("a1"), AT_ONCE);
            assertThatThrownBy(() -> get(failing)).hasCauseInstanceOf(IOException.class)
                    .hasRootCauseMessage("no space left")
                    .hasMessageContaining("a.json could not be saved: no space left.");
            get(disk.save(file, content("a2"), AT_ONCE));
        }
        assertThat(volume.read("a.json")).asString(UTF_8).isEqualTo("a2");
    }

    @Test
    void contentThatCannotBeMadeFailsItsSaveAlone() throws Exception {
        try (var disk = new Disk()) {
            var failing = disk.save(file("a.json", Held.NOT), () -> {
                throw new IllegalStateException("bug");
            }, AT_ONCE);
            assertThatThrownBy(() -> get(failing)).hasRootCauseMessage("bug");
            get(disk.save(file("b.json", Held.NOT), content("b1"), AT_ONCE));
        }
    }

    @Test
    void anExecutorThatIsGoneDoesNotStopTheDisk() throws Exception {
        var gone = Executors.newSingleThreadExecutor();
        gone.shutdown();
        try (var disk = new Disk()) {
            disk.save(file("a.json", Held.NOT), content("a1"), gone);
            get(disk.save(file("b.json", Held.NOT), content("b1"), AT_ONCE));
        }
        assertThat(written).containsExactly("a1", "b1");
    }

    @Test
    void closeWritesWhatIsPending() throws Exception {
        var saves = new ArrayList<CompletionStage<Void>>();
        try (var disk = new Disk()) {
            for (int i = 0; i < 20; i++) {
                saves.add(disk.save(file(i + ".json", Held.NOT), content("" + i), AT_ONCE));
            }
        }
        assertThat(saves).allMatch(DiskTest::isDone);
        assertThat(written).hasSize(20);
    }

    @Test
    void closeDoesNotWaitForeverAndTellsThoseWhoWereLate() throws Exception {
        var held = new Held();
        CompletionStage<Void> late;
        try (var disk = new Disk(Duration.ofMillis(50))) {
            disk.save(file("a.json", held), content("a1"), AT_ONCE);
            held.reached.await();
            late = disk.save(file("b.json", Held.NOT), content("b1"), AT_ONCE);
        }
        assertThatThrownBy(() -> get(late)).hasCauseInstanceOf(IOException.class).hasMessageContaining("in time");
        held.go.countDown();
    }

    @Test
    void aClosedDiskRefuses() {
        var disk = new Disk();
        disk.close();
        var save = disk.save(file("a.json", Held.NOT), content("a1"), AT_ONCE);
        assertThatThrownBy(() -> get(save)).hasCauseInstanceOf(IOException.class).hasMessageContaining("closing");
        assertThat(written).isEmpty();
    }

    @Test
    void theThreadIsADaemonAndEndsWithClose() {
        var others = diskThreads();
        var disk = new Disk();
        var thread = diskThreads().stream().filter(each -> !others.contains(each)).findFirst().orElseThrow();
        assertThat(thread.isDaemon()).isTrue();
        disk.close();
        assertThat(thread.isAlive()).isFalse();
    }

    private static List<Thread> diskThreads() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("disk")).toList();
    }

    private AtomicFile file(String name, Held held) {
        return new AtomicFile(new SlowVolume(held, written), name);
    }

    private static Supplier<byte[]> content(String text) {
        return () -> text.getBytes(UTF_8);
    }

    private static boolean isDone(CompletionStage<Void> stage) {
        return stage.toCompletableFuture().isDone();
    }

    private static void get(CompletionStage<Void> stage) throws Exception {
        stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    /// Stops the disk thread at its first write until told to go.
    private static final class Held {
        static final Held NOT = new Held();
        static {
            NOT.go.countDown();
        }

        final CountDownLatch reached = new CountDownLatch(1);
        final CountDownLatch go = new CountDownLatch(1);
    }

    /// Notes a content when its names are forced, which is when it is durable.
    private static final class SlowVolume implements Volume {
        private final RecordingVolume inner = new RecordingVolume();
        private final Held held;
        private final List<String> written;
        private String last = "";

        SlowVolume(Held held, List<String> written) {
            this.held = held;
            this.written = written;
        }

        @Override
        public byte[] read(String name) {
            return inner.read(name);
        }

        @Override
        public boolean exists(String name) {
            return inner.exists(name);
        }

        @Override
        public NewFile create(String name) throws IOException {
            held.reached.countDown();
            try {
                held.go.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return inner.create(name);
        }

        @Override
        public void rename(String from, String to) throws IOException {
            inner.rename(from, to);
            last = new String(inner.read(to), UTF_8);
        }

        @Override
        public void delete(String name) throws IOException {
            inner.delete(name);
        }

        @Override
        public void forceNames() {
            written.add(last);
        }
    }
}
