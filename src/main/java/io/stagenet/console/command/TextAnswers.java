package io.stagenet.console.command;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Answers for people: a line that begins with `ok` or `error`, then a table, or the line as typed with a caret under the
/// character that was in the way.
///
/// Control characters are shown as a question mark: a gateway's name must not move anybody's cursor.
final class TextAnswers {
    private static final String GAP = "  ";
    /// How much of a long line is shown on each side of the character that was in the way.
    private static final int AROUND = 60;

    private TextAnswers() {
    }

    static String write(Answer answer) {
        var text = new StringBuilder(Text.of(answer.ok() ? "command.answer.ok" : "command.answer.error"));
        if (!answer.message().isEmpty()) {
            text.append(' ').append(printable(answer.message()));
        }
        if (answer.position() >= 0) {
            point(text, answer.command(), answer.position());
        }
        var listing = answer.listing();
        if (listing != null && !listing.rows().isEmpty()) {
            for (var line : listing.single() ? pairs(listing) : table(listing)) {
                text.append('\n').append(line);
            }
        }
        return text.toString();
    }

    private static void point(StringBuilder text, String line, int position) {
        int from = Math.max(0, position - AROUND);
        int to = Math.min(line.length(), position + AROUND);
        text.append('\n').append(GAP).append(printable(line.substring(from, to)));
        text.append('\n').append(GAP).repeat(' ', position - from).append('^');
    }

    private static <R> List<String> pairs(Listing<R> listing) {
        int width = listing.columns().stream().mapToInt(column -> column.heading().length()).max().orElse(0);
        return listing.columns()
                .stream()
                .map(column -> pad(column.heading(), width) + GAP + answer(column.cell().of(listing.rows().getFirst())))
                .toList();
    }

    /// In a table a dash keeps the rows that are something apart; alone it would look like something not known.
    private static String answer(@Nullable Object cell) {
        return Boolean.FALSE.equals(cell) ? Text.of("command.answer.no") : text(cell);
    }

    private static <R> List<String> table(Listing<R> listing) {
        var cells = new ArrayList<List<String>>();
        cells.add(listing.table().stream().map(Listing.Column::heading).toList());
        for (var row : listing.rows()) {
            cells.add(listing.table().stream().map(column -> text(column.cell().of(row))).toList());
        }
        int[] widths = new int[listing.table().size()];
        for (var row : cells) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        var lines = new ArrayList<String>(cells.size());
        for (var row : cells) {
            var line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(pad(row.get(i), widths[i])).append(GAP);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static String text(@Nullable Object cell) {
        return printable(switch (cell) {
            case null -> "-";
            case Boolean flag -> flag ? Text.of("command.answer.yes") : "-";
            case AddressRuns addresses -> runs(addresses);
            case List<?> list -> list.isEmpty() ? "-"
                    : list.stream().map(String::valueOf).collect(Collectors.joining(", "));
            case Map<?, ?> map -> map.entrySet().stream().map(each -> each.getKey() + " " + each.getValue())
                    .collect(Collectors.joining(", "));
            default -> cell.toString();
        });
    }

    /// Written as a filter reads them: in a selection `-` takes addresses away.
    private static String runs(AddressRuns addresses) {
        return addresses.runs().isEmpty() ? "-"
                : addresses.runs()
                        .stream()
                        .map(run -> run.size() == 1 ? "SN" + run.first() : "SN" + run.first() + "..SN" + run.last())
                        .collect(Collectors.joining(", "));
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String printable(String text) {
        var clean = new StringBuilder(text.length());
        text.chars().forEach(c -> clean.append(isPrintable((char) c) ? (char) c : '?'));
        return clean.toString();
    }

    private static boolean isPrintable(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
