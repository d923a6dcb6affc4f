package io.stagenet.console.command;

import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads one line from left to right and knows where it stands.
///
/// There are no tokens: whether `-` is part of a name or takes addresses away depends on what may stand there, so the
/// grammar asks for what it wants.
final class LineScanner {
    private final String line;
    private int at;

    LineScanner(String line) {
        this.line = line;
    }

    /// @param position of its first character in the line
    /// @param text     without the quotes
    record Word(int position, String text, boolean quoted) {
    }

    int position() {
        return at;
    }

    /// Moves to the next character that is no blank and says where that is.
    int skipBlanks() {
        while (at < line.length() && isBlank(line.charAt(at))) {
            at++;
        }
        return at;
    }

    boolean atEnd() {
        return skipBlanks() == line.length();
    }

    void expectEnd() throws CommandSyntaxException {
        if (!atEnd()) {
            throw expected("command.expected.end");
        }
    }

    /// Takes the character if it comes next.
    boolean accept(char wanted) {
        if (atEnd() || line.charAt(at) != wanted) {
            return false;
        }
        at++;
        return true;
    }

    boolean nextIs(char wanted) {
        return !atEnd() && line.charAt(at) == wanted;
    }

    /// Takes one of the keywords if the letters that come next are exactly it, in any case.
    boolean acceptKeyword(String... keywords) {
        skipBlanks();
        int end = at;
        while (end < line.length() && Character.isLetter(line.charAt(end))) {
            end++;
        }
        String letters = line.substring(at, end).toUpperCase(Locale.ROOT);
        for (var keyword : keywords) {
            if (keyword.equals(letters)) {
                at = end;
                return true;
            }
        }
        return false;
    }

    /// Takes the keyword if it is all that comes next up to a blank, in any case.
    boolean acceptWord(String keyword) {
        int start = skipBlanks();
        int end = start + keyword.length();
        if (line.regionMatches(true, start, keyword, 0, keyword.length())
                && (end == line.length() || isBlank(line.charAt(end)))) {
            at = end;
            return true;
        }
        return false;
    }

    /// Whether the keyword is all that comes next up to a blank, in any case.
    boolean nextIsWord(String keyword) {
        int start = skipBlanks();
        boolean next = acceptWord(keyword);
        at = start;
        return next;
    }

    /// Takes the letters `SN` if a digit follows them, in any case.
    boolean acceptAddressPrefix() {
        skipBlanks();
        if (line.regionMatches(true, at, "SN", 0, 2) && at + 2 < line.length() && isDigit(line.charAt(at + 2))) {
            at += 2;
            return true;
        }
        return false;
    }

    /// Whether a digit comes next.
    boolean nextIsDigit() {
        return !atEnd() && isDigit(line.charAt(at));
    }

    /// Whether a level comes next: a number, or a word for one.
    boolean startsLevel() {
        int start = skipBlanks();
        boolean level = nextIsDigit() || acceptKeyword("FULL", "OUT", "ZERO");
        at = start;
        return level;
    }

    /// All that is left of the line, without blanks around it.
    String rest() {
        int start = skipBlanks();
        int end = line.length();
        while (end > start && isBlank(line.charAt(end - 1))) {
            end--;
        }
        at = line.length();
        return line.substring(start, end);
    }

    /// Whether an address, a group or a quoted name comes next.
    boolean startsSelection() {
        if (atEnd()) {
            return false;
        }
        int start = at;
        boolean group = acceptKeyword("GROUP") && nextIsDigit();
        at = start;
        if (group) {
            return true;
        }
        int number = line.regionMatches(true, at, "SN", 0, 2) ? at + 2 : at;
        return line.charAt(at) == '"' || (number < line.length() && isDigit(line.charAt(number)));
    }

    /// The digits that come next, blanks before them skipped; empty if there are none.
    String digits() {
        int start = skipBlanks();
        while (at < line.length() && isDigit(line.charAt(at))) {
            at++;
        }
        return line.substring(start, at);
    }

    /// Takes a point and the digits after it, if that is what comes next without a blank.
    String fraction() {
        int start = at;
        if (at + 1 < line.length() && line.charAt(at) == '.' && isDigit(line.charAt(at + 1))) {
            at++;
            while (at < line.length() && isDigit(line.charAt(at))) {
                at++;
            }
        }
        return line.substring(start, at);
    }

    /// The name before a `/`, if that is what comes next: quoted, or a run of characters that may stand in a name.
    /// Takes both, or nothing.
    @Nullable
    Word nameBeforeSlash() throws CommandSyntaxException {
        int start = skipBlanks();
        var word = nextIs('"') ? quoted() : nameRun();
        if (!word.text().isEmpty() && accept('/')) {
            return word;
        }
        at = start;
        return null;
    }

    /// Whether a name and a `/` come next.
    boolean startsChannels() throws CommandSyntaxException {
        int start = skipBlanks();
        boolean channels = nameBeforeSlash() != null;
        at = start;
        return channels;
    }

    /// The next run of characters that are no blanks, or the next quoted text; null at the end of the line.
    @Nullable
    Word word() throws CommandSyntaxException {
        if (atEnd()) {
            return null;
        }
        if (line.charAt(at) == '"') {
            var word = quoted();
            if (at < line.length() && !isBlank(line.charAt(at))) {
                throw expected("command.expected.blank");
            }
            return word;
        }
        int start = at;
        while (at < line.length() && !isBlank(line.charAt(at))) {
            at++;
        }
        return new Word(start, line.substring(start, at), false);
    }

    /// The next word, which must be there.
    ///
    /// @param expected the key of what is said otherwise
    Word word(String expected) throws CommandSyntaxException {
        var word = word();
        if (word == null) {
            throw expected(expected);
        }
        return word;
    }

    /// All words to the end of the line.
    List<Word> words() throws CommandSyntaxException {
        var words = new ArrayList<Word>();
        for (var word = word(); word != null; word = word()) {
            words.add(word);
        }
        return words;
    }

    /// The refusal of what comes next.
    CommandSyntaxException expected(String key, Object... arguments) {
        return refused(skipBlanks(), key, arguments);
    }

    /// A pair of quotes with nothing in it: no word, but a way to say that there is none.
    boolean acceptEmptyQuotes() {
        skipBlanks();
        if (!line.startsWith("\"\"", at) || line.startsWith("\"", at + 2)) {
            return false;
        }
        at += 2;
        return true;
    }

    static CommandSyntaxException refused(int position, String key, Object... arguments) {
        return new CommandSyntaxException(position, Text.of(key, arguments));
    }

    void back(int position) {
        at = position;
    }

    private Word nameRun() {
        int start = at;
        while (at < line.length() && isNamePart(line.charAt(at), at > start)) {
            at++;
        }
        return new Word(start, line.substring(start, at), false);
    }

    /// A quote inside a quoted text is written twice.
    private Word quoted() throws CommandSyntaxException {
        int start = at;
        var text = new StringBuilder();
        for (at++; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"') {
                if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
                    at++;
                } else {
                    at++;
                    if (text.isEmpty()) {
                        throw refused(start, "command.expected.name");
                    }
                    return new Word(start, text.toString(), true);
                }
            }
            text.append(c);
        }
        throw refused(line.length(), "command.expected.quote");
    }

    /// Everything that has no meaning of its own in a selection; `-` has one, but inside a name it is the name's.
    private static boolean isNamePart(char c, boolean inside) {
        return !isBlank(c) && "\"/+@>".indexOf(c) < 0 && (c != '-' || inside);
    }

    static boolean isBlank(char c) {
        // The byte order mark some Windows programs put before the first line of a pipe counts as a blank.
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    /// The number, or -1 when it is too large for a long or there are no digits.
    static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
