package io.stagenet.console.command;

import io.stagenet.console.service.FileAction;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Show files:
///
/// ```
/// OPEN file | SAVE [ file ] | NEW [ file ]
/// ```
///
/// The rest of the line is the path, blanks and all; it may stand in quotes. The file after `NEW` is a show to begin with.
final class FileGrammar {
    private final LineScanner scanner;

    FileGrammar(LineScanner scanner) {
        this.scanner = scanner;
    }

    ParsedCommand open() throws CommandSyntaxException {
        if (scanner.atEnd()) {
            throw scanner.expected("command.expected.show.file");
        }
        return new ParsedCommand.Act(new FileAction.Open(path()));
    }

    ParsedCommand save() throws CommandSyntaxException {
        return new ParsedCommand.Act(new FileAction.Save(scanner.atEnd() ? null : path()));
    }

    ParsedCommand begin() throws CommandSyntaxException {
        return new ParsedCommand.Act(new FileAction.New(scanner.atEnd() ? null : path()));
    }

    private Path path() throws CommandSyntaxException {
        int start = scanner.skipBlanks();
        String rest = scanner.rest();
        boolean quoted = rest.length() > 1 && rest.startsWith("\"") && rest.endsWith("\"");
        String path = quoted ? rest.substring(1, rest.length() - 1).replace("\"\"", "\"") : rest;
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
