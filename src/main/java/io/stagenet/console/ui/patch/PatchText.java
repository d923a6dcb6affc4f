package io.stagenet.console.ui.patch;

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
}
