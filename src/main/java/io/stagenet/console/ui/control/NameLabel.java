package io.stagenet.console.ui.control;

import java.util.Arrays;
import javafx.scene.control.Label;

/// A name that is broken between its words; one that is a single word, and wider than the label, within it. Of any other word
/// that is wider its beginning is shown and an ellipsis: whoever shows a name here says the whole of it in a tooltip. A number
/// at the end stays in sight, for it tells one of a row from the next.
public final class NameLabel extends Label {
    /// Signs on each side of a break.
    private static final int LEAST = 2;
    private static final String HYPHEN = "-";
    private static final String VOWELS = "aeiouyäöü";

    private final javafx.scene.text.Text measure = new javafx.scene.text.Text();
    private String whole = "";

    public NameLabel() {
        // One narrow sign where there is room for few.
        setEllipsisString("\u2026");
        widthProperty().subscribe(_ -> fit());
        fontProperty().subscribe(_ -> fit());
        wrapTextProperty().subscribe(_ -> fit());
    }

    public void setName(String name) {
        whole = name;
        fit();
    }

    private void fit() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        setText(room <= 0 || !isWrapText() ? whole : fitted(room));
    }

    private String fitted(double room) {
        var words = whole.split(" ", -1);
        if (words.length == 1) {
            return broken(whole, room);
        }
        var number = words[words.length - 1];
        if (number.chars().allMatch(Character::isDigit) && !number.isEmpty()) {
            return numbered(words, number, room);
        }
        for (int i = 0; i < words.length; i++) {
            words[i] = cut(words[i], room);
        }
        return String.join(" ", words);
    }

    /// In two lines, the second of which ends with the number.
    private String numbered(String[] words, String number, double room) {
        var first = new StringBuilder(cut(words[0], room));
        int next = 1;
        while (next < words.length && widthOf(first + " " + words[next]) <= room) {
            first.append(' ').append(words[next++]);
        }
        if (next == words.length) {
            return first.toString();
        }
        var between = String.join(" ", Arrays.copyOfRange(words, next, words.length - 1));
        return first + (between.isEmpty() ? " " + number : "\n" + keeping(between, " " + number, room));
    }

    /// The beginning of `word`, and all of `end`.
    private String keeping(String word, String end, double room) {
        return widthOf(word + end) <= room ? word + end : cut(word, room - widthOf(end)) + end;
    }

    /// In two lines.
    private String broken(String word, double room) {
        if (widthOf(word) <= room || word.codePointCount(0, word.length()) < 2 * LEAST) {
            return cut(word, room);
        }
        int least = word.offsetByCodePoints(0, LEAST);
        int most = word.offsetByCodePoints(word.length(), -LEAST);
        while (most > least && widthOf(upTo(word, most)) > room) {
            most = word.offsetByCodePoints(most, -1);
        }
        int end = most;
        while (end > least && !begins(word, end)) {
            end--;
        }
        // Where no syllable begins, or it leaves too much for the other line: as much as there is room for.
        if (!begins(word, end) || widthOf(word.substring(end)) > room) {
            end = most;
        }
        return widthOf(upTo(word, end)) > room ? cut(word, room)
                : upTo(word, end) + "\n" + rest(word.substring(end), room);
    }

    private String rest(String word, double room) {
        int digits = word.length();
        while (digits > 0 && Character.isDigit(word.charAt(digits - 1))) {
            digits--;
        }
        return digits == 0 ? cut(word, room) : keeping(word.substring(0, digits), word.substring(digits), room);
    }

    private static String upTo(String word, int end) {
        var line = word.substring(0, end);
        // A hyphen behind a digit would make a range of a number.
        return line.endsWith(HYPHEN) || Character.isDigit(line.charAt(line.length() - 1)) ? line : line + HYPHEN;
    }

    /// Whether a syllable may begin there: behind a hyphen, and with a consonant before a vowel in most languages of the stage.
    private static boolean begins(String word, int at) {
        return word.startsWith(HYPHEN, at - 1)
                || Character.isLetter(word.charAt(at)) && !isVowel(word.charAt(at)) && isVowel(word.charAt(at + 1));
    }

    private static boolean isVowel(char sign) {
        return VOWELS.indexOf(Character.toLowerCase(sign)) >= 0;
    }

    private String cut(String word, double room) {
        if (widthOf(word) <= room) {
            return word;
        }
        int end = word.length();
        while (end > 1 && widthOf(word.substring(0, end) + getEllipsisString()) > room) {
            end = word.offsetByCodePoints(end, -1);
        }
        return word.substring(0, end) + getEllipsisString();
    }

    private double widthOf(String text) {
        measure.setFont(getFont());
        measure.setText(text);
        return Math.ceil(measure.getLayoutBounds().getWidth());
    }
}
