package io.stagenet.console.command;

import io.stagenet.console.json.JsonWriter;
import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.doctor.DoctorReport;
import io.stagenet.console.service.Console;
import io.stagenet.console.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What somebody needs who is to find a fault from afar, in one file: versions, self-check, devices, the newest messages,
/// notices and the log. Nothing of the show unless asked for: neither names nor levels.
public final class Diagnostics {
    /// How many messages are in it at most, the newest.
    static final int MESSAGES = 2_000;
    private static final Logger LOG = LoggerFactory.getLogger(Diagnostics.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    /// @param bytes of the file
    /// @param show  whether the show is in it
    public record Written(Path file, long bytes, boolean show) {
    }

    private final Console console;
    private final ConsoleState state;
    private final ShowMask mask;
    private final boolean show;
    private final SequencedMap<String, byte[]> parts = new LinkedHashMap<>();

    private Diagnostics(Console console, boolean show) {
        this.console = console;
        this.show = show;
        state = console.state();
        mask = new ShowMask(state.show());
    }

    /// Looks at everything and writes it, whole or not at all. Blocks for some seconds.
    ///
    /// @param file as typed: in a folder that is there, and no file yet; null for one with the time in its name in the folder
    ///             `diagnostics` of the data folder, which is made
    /// @throws IOException with a sentence for the operator, if it cannot be written
    public static Written write(Console console, @Nullable String file, boolean show) throws IOException {
        Path target;
        try {
            target = file == null ? free(console.dataFolder().resolve("diagnostics").resolve("stagenet-console-"
                    + STAMP.format(console.now().atZone(ZoneId.systemDefault())) + ".zip"))
                    : checked(Path.of(file.strip()).toAbsolutePath());
        } catch (InvalidPathException wrong) {
            throw new IOException(Text.of("diagnostics.path", String.valueOf(file), wrong.getReason()), wrong);
        }
        var report = console.doctor().examine(new CompletableFuture<>());
        var parts = new Diagnostics(console, show).collect(report);
        return new Written(target, console.writeZip(target, parts), show);
    }

    /// Before seconds are spent on what goes into it.
    private static Path checked(Path wished) throws IOException {
        var folder = wished.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IOException(Text.of("diagnostics.folder", wished, folder));
        }
        if (Files.exists(wished) && !Files.isDirectory(wished)) {
            throw new IOException(Text.of("diagnostics.exists", wished, free(wished).getFileName()));
        }
        return wished;
    }

    /// `help-2.zip` where `help.zip` is taken.
    private static Path free(Path wished) {
        var name = String.valueOf(wished.getFileName());
        int dot = name.lastIndexOf('.');
        int end = dot > 0 ? dot : name.length();
        var free = wished;
        for (int number = 2; Files.exists(free); number++) {
            free = wished.resolveSibling(name.substring(0, end) + "-" + number + name.substring(end));
        }
        return free;
    }

    private SequencedMap<String, byte[]> collect(DoctorReport report) {
        add("about.json", about(report));
        add("self-check.json", DoctorAnswers.json(report));
        add("self-check.txt", DoctorAnswers.text(report, ZoneId.systemDefault()));
        add("gateways.json", JsonAnswers
                .write(Listing.gateways(Queries.gateways(state, console::traffic, console::sentTo))));
        add("stageboxes.json", JsonAnswers.write(StageboxListings.stageboxes(StageboxQueries.boxes(state))));
        add("leases.json", JsonAnswers.write(Listing.leases(Queries.leases(state))));
        messages();
        notices();
        log();
        if (show) {
            show();
        }
        return parts;
    }

    private String about(DoctorReport report) {
        var javafx = ModuleLayer.boot().findModule("javafx.base")
                .flatMap(module -> module.getDescriptor().rawVersion()).orElse(null);
        return JsonWriter.pretty().beginObject().name("console").value(report.version()).name("java")
                .value(Runtime.version().toString()).name("javaVendor").value(System.getProperty("java.vendor"))
                .name("javafx").valueOrNull(javafx).name("system").value(report.system()).name("processors")
                .value(Runtime.getRuntime().availableProcessors()).name("maxMemory")
                .value(Runtime.getRuntime().maxMemory()).name("time").value(report.time().toString()).name("demo")
                .value(state.demo()).name("withShow").value(show).endObject().toString();
    }

    private void messages() {
        var all = console.messages().since(0);
        var newest = all.subList(Math.max(0, all.size() - MESSAGES), all.size());
        add("messages.jsonl", MessageLines.of(show ? newest : mask.messages(newest)));
    }

    private void notices() {
        var lines = new StringBuilder();
        for (var notice : state.notices()) {
            lines.append(JsonWriter.compact().beginObject().name("time").value(notice.time().toString())
                    .name("severity").value(Queries.lowerCase(notice.severity())).name("source")
                    .value(notice.source()).name("text").value(masked(notice.text())).name("times")
                    .value(notice.times()).endObject()).append('\n');
        }
        add("notices.jsonl", lines.toString());
    }

    private void log() {
        for (var file : console.log().facts().files()) {
            try {
                // A fault in the middle of a file must not keep back the rest of it.
                add("log/" + file.getFileName(), masked(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
            } catch (IOException moved) {
                LOG.debug("{} is not there any more", file, moved);
            }
        }
    }

    private void show() {
        var levels = console.desk().faders();
        add("show/patch.json", JsonAnswers.write(Listing.patch(Queries.patch(state, levels, PatchFilter.ALL))));
        add("show/levels.json", JsonAnswers.write(Listing.levels(Queries.levels(state, levels, PatchFilter.ALL))));
        add("show/masters.json", JsonAnswers.write(Listing.masters(Queries.masters(levels))));
        add("show/preamps.json", JsonAnswers.write(StageboxListings
                .preamps(StageboxQueries.preamps(state, PreampFilter.ALL, console.now()))));
        add("show/snapshots.json", JsonAnswers.write(StageboxListings.snapshots(StageboxQueries.snapshots(state))));
        var names = JsonWriter.pretty().beginObject();
        state.show().names().forEach((address, name) -> names.name("SN" + address).value(name));
        add("show/names.json", names.endObject().toString());
    }

    private String masked(String text) {
        return show ? text : mask.text(text);
    }

    private void add(String name, String content) {
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
