package io.stagenet.console.command;

import io.stagenet.console.service.FileAction;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Show files, and the file for whoever is to help:
///
/// ```
/// OPEN file | SAVE [ file ] | NEW [ file ] | DIAGNOSTICS [ file ] [ WITH SHOW ]
/// ```
///
/// The rest of the line is the path, blanks and all; it may stand in quotes. The file after `NEW` is a show to begin with.
/// Behind `DIAGNOSTICS` a path with the word `WITH` in it is quoted.
final class FileGrammar {
    private static final Pattern DIAGNOSTICS = Pattern.compile(
            "(?:\"(.+)\"|([^\"].*?))??(?<with>(?:^|[\\s\\h]+)WITH(?<show>[\\s\\h]+SHOW)?)?", Pattern.CASE_INSENSITIVE);

    /// Most likely what comes behind it is misspelt.
    private static final Pattern WITH = Pattern.compile("(?:^|[\\s\\h])WITH(?:[\\s\\h]|$)", Pattern.CASE_INSENSITIVE);

    private final LineScanner scanner;

    FileGrammar(LineScanner scanner) {
        this.scanner = scanner;
    }

    ParsedCommand open() throws CommandSyntaxException {
        if (scanner.atEnd()) {
            throw scanner.expected("command.expected.show.file");
        }
        return new ParsedCommand.Act(new FileAction.Open(path(false)));
    }

    ParsedCommand save() throws CommandSyntaxException {
        return new ParsedCommand.Act(new FileAction.Save(scanner.atEnd() ? null : path(true)));
    }

    ParsedCommand begin() throws CommandSyntaxException {
        return new ParsedCommand.Act(new FileAction.New(scanner.atEnd() ? null : path(false)));
    }

    ParsedCommand diagnostics() throws CommandSyntaxException {
        int start = scanner.skipBlanks();
        var words = DIAGNOSTICS.matcher(scanner.rest());
        if (!words.matches()) {
            throw LineScanner.refused(start, "command.expected.file");
        }
        boolean half = words.group("with") != null && words.group("show") == null;
        if (half || words.group(2) != null && WITH.matcher(words.group(2)).find()) {
            throw scanner.expected("command.expected.show");
        }
        String file = words.group(1) != null ? words.group(1).replace("\"\"", "\"") : words.group(2);
        return new ParsedCommand.WriteDiagnostics(file, words.group("show") != null);
    }

    /// @param written whether it is to be a file: what ends as a folder does has no name for it
    private Path path(boolean written) throws CommandSyntaxException {
        int start = scanner.skipBlanks();
        String rest = scanner.rest();
        boolean quoted = rest.length() > 1 && rest.startsWith("\"") && rest.endsWith("\"");
        if (!quoted && rest.startsWith("\"")) {
            throw LineScanner.refused(start, "command.expected.quote");
        }
        String path = quoted ? rest.substring(1, rest.length() - 1).replace("\"\"", "\"") : rest;
        if (written && (path.endsWith("/") || path.endsWith(File.separator))) {
            throw LineScanner.refused(start, "command.expected.in.folder");
        }
        try {
            if (!path.isBlank()) {
                return Path.of(path);
            }
        } catch (InvalidPathException _) {
            // Told below, with where it stands.
        }
        throw LineScanner.refused(start, "command.expected.show.file");
    }
}
