package io.stagenet.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What to measure ourselves against that is not Java, as far as it is there. None of it is needed.
///
/// @param raw     a sender in C that encodes and masks: `raw enc PORT N BATCHBYTES ROUNDS`
/// @param node    a folder with `bench.js` and its `node_modules/ws`: `node bench.js naive|cork PORT N WARM ROUNDS`
/// @param missing what is not there and why, for people
record Yardsticks(Optional<Path> raw, Optional<Path> node, List<String> missing) {
    private static final Duration COMPILE = Duration.ofSeconds(60);

    /// Looks into a folder for `raw` or `raw.c`, and `node/bench.js`.
    ///
    /// @param folder or empty
    /// @param build  where to compile to
    static Yardsticks find(String folder, Path build) throws IOException, InterruptedException {
        if (folder.isEmpty()) {
            return new Yardsticks(Optional.empty(), Optional.empty(),
                    List.of("no yardsticks given (-Dbench.yardsticks=FOLDER): no rows of raw C and Node"));
        }
        var missing = new ArrayList<String>();
        var raw = raw(Path.of(folder), build, missing);
        var node = node(Path.of(folder, "node"), missing);
        return new Yardsticks(raw, node, List.copyOf(missing));
    }

    private static Optional<Path> raw(Path folder, Path build, List<String> missing)
            throws IOException, InterruptedException {
        var source = folder.resolve("raw.c");
        var built = folder.resolve("raw");
        if (Files.isRegularFile(source) && runs(List.of("cc", "--version"))) {
            var target = Files.createDirectories(build).resolve("raw").toAbsolutePath();
            try (var compiler = Child.start("cc", List.of("cc", "-O2", "-o", target.toString(), source.toString()))) {
                compiler.awaitEnd("", COMPILE);
            }
            return Optional.of(target);
        }
        if (Files.isExecutable(built)) {
            return Optional.of(built);
        }
        missing.add("neither a built raw nor raw.c and a C compiler in " + folder + ": no row of raw C");
        return Optional.empty();
    }

    private static Optional<Path> node(Path folder, List<String> missing) throws InterruptedException {
        if (!Files.isRegularFile(folder.resolve("bench.js"))) {
            missing.add("no bench.js in " + folder + ": no rows of Node");
        } else if (!Files.isDirectory(folder.resolve("node_modules/ws"))) {
            missing.add("no node_modules/ws in " + folder + " (npm install there): no rows of Node");
        } else if (!runs(List.of("node", "--version"))) {
            missing.add("no node: no rows of Node");
        } else {
            return Optional.of(folder);
        }
        return Optional.empty();
    }

    private static boolean runs(List<String> command) throws InterruptedException {
        return output(command).isPresent();
    }

    /// What a program says, if it is there and ends well and says anything.
    static Optional<List<String>> output(List<String> command) throws InterruptedException {
        try (var child = Child.start(command.getFirst(), command)) {
            return Optional.of(child.awaitEnd("", COMPILE)).filter(lines -> !lines.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
