package io.stagenet.console.ui.patch;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lines of the patch as text for other programs.
final class PatchText {
    private static final String HEAD = "Address,Name,Gateway,Lease,Hardware,Channel,Kind,Level,State";
    /// What a spreadsheet takes for the beginning of a formula.
    private static final String FORMULA = "=+-@\t\r";

    private PatchText() {
    }

    static String tabs(List<PatchLine> lines, IntFunction<String> level) {
        return lines.stream().map(line -> fields(line, level).map(field -> field.replaceAll("[\\t\\r\\n]", " "))
                .collect(Collectors.joining("\t"))).collect(Collectors.joining("\n"));
    }

    /// With a head line; lines end as RFC 4180 wants it.
    static String csv(List<PatchLine> lines, IntFunction<String> level) {
        var text = new StringBuilder(HEAD).append("\r\n");
        for (var line : lines) {
            text.append(fields(line, level).map(PatchText::quoted).collect(Collectors.joining(","))).append("\r\n");
        }
        return text.toString();
    }

    private static Stream<String> fields(PatchLine line, IntFunction<String> level) {
        return Stream.of(line.row().address().toString(), line.name(), line.gateway(), line.lease(), line.hardware(),
                line.channel(), line.row().kind(), level.apply(line.address()), line.state());
    }

    private static String quoted(String field) {
        String safe = !field.isEmpty() && FORMULA.indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /// Whole or not at all; blocks.
    static Outcome write(Path path, String text, int rows) {
        var target = path.toAbsolutePath();
        var folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return Outcome.refused(Text.of("ui.patch.export.failed", path, Text.of("ui.patch.export.folder")));
        }
        try {
            var draft = Files.createTempFile(folder, "patch", ".csv");
            try {
                Files.writeString(draft, text, StandardCharsets.UTF_8);
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
            return Outcome.done(Text.of("ui.patch.export.done", rows, target));
        } catch (IOException failure) {
            return Outcome.refused(Text.of("ui.patch.export.failed", path, failure.getMessage()));
        }
    }
}
