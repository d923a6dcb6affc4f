package io.stagenet.console.json;

/// The beginning of somebody else's text, fit to be put into a sentence: short, on one line, nothing that moves the
/// cursor or turns the reading direction.
final class Excerpt {
    private static final int MAX_CHARS = 40;

    private Excerpt() {
    }

    static String of(String text) {
        return from(text, 0);
    }

    static String quoted(String text) {
        return '"' + of(text) + '"';
    }

    static String from(String text, int start) {
        var excerpt = new StringBuilder(MAX_CHARS + 2);
        int at = start;
        while (at < text.length() && excerpt.length() < MAX_CHARS) {
            int character = text.codePointAt(at);
            if (isPlain(character)) {
                excerpt.appendCodePoint(character);
            } else {
                excerpt.append('?');
            }
            at += Character.charCount(character);
        }
        return at < text.length() ? excerpt.append('…').toString() : excerpt.toString();
    }

    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }
}
