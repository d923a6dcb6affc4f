package io.stagenet.console.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipFileTest {
    private static final int WRITERS = 8;

    @TempDir private Path folder;

    private static SequencedMap<String, byte[]> parts(String text) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("about.txt", text.getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    private static String read(Path file) throws IOException {
        try (var zip = new java.util.zip.ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry("about.txt")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aFolderThatIsNotThereIsMade() throws Exception {
        var file = folder.resolve("diagnostics").resolve("help.zip");
        assertThat(ZipFile.write(file, parts("hello"))).isEqualTo(Files.size(file));
        assertThat(read(file)).isEqualTo("hello");
        assertThat(file.getParent()).isDirectoryContaining(file::equals);
    }

    @Test
    void aFileThatIsThereIsLeftAsItIs() throws Exception {
        var file = Files.writeString(folder.resolve("help.zip"), "mine");
        assertThatThrownBy(() -> ZipFile.write(file, parts("hello"))).isInstanceOf(IOException.class)
                .hasMessageContaining("there is a file of that name");
        assertThat(file).hasContent("mine");
        assertThat(Files.list(folder)).as("no draft is left").containsExactly(file);
    }

    @Test
    void ofSeveralWhoWriteAtOnceOneHasTheName() throws Exception {
        var file = folder.resolve("help.zip");
        var begin = new CountDownLatch(1);
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var written = IntStream.range(0, WRITERS).mapToObj(writer -> writers.submit(() -> {
                begin.await();
                ZipFile.write(file, parts("of " + writer));
                return "of " + writer;
            })).toList();
            begin.countDown();
            var names = successes(written);
            assertThat(names).containsExactly(read(file));
        }
        assertThat(Files.list(folder)).containsExactly(file);
    }

    private static List<String> successes(List<Future<String>> written) {
        return written.stream().mapMulti((Future<String> each, Consumer<String> done) -> {
            try {
                done.accept(each.get());
            } catch (ExecutionException refused) {
                assertThat(refused.getCause()).hasMessageContaining("there is a file of that name");
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
    }
}
