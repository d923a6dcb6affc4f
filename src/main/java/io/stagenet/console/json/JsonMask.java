package io.stagenet.console.json;

import java.util.ArrayDeque;
import java.util.function.Predicate;

/// Takes values out of a text of JSON and leaves its shape. Works on texts that are cut off or no JSON at all: what it does
/// not recognise is taken out.
public final class JsonMask {
    /// What stands in place of a value.
    public static final String MASK = "\"…\"";

    private final String text;
    private final Predicate<String> keeps;
    private final StringBuilder out = new StringBuilder();
    /// The keys the open brackets and braces stand under.
    private final ArrayDeque<String> outer = new ArrayDeque<>();
    private String key = "";
    private int at;

    private JsonMask(String text, Predicate<String> keeps) {
        this.text = text;
        this.keeps = keeps;
    }

    /// @param keeps whether the strings, numbers and literals under a key may stay; what stands in an array is under the
    ///              key of the array
    public static String mask(String text, Predicate<String> keeps) {
        return new JsonMask(text, keeps).mask();
    }

    private String mask() {
        while (at < text.length()) {
            char c = text.charAt(at);
            switch (c) {
                case '{', '[' -> {
                    outer.push(key);
                    copy();
                }
                case '}', ']' -> {
                    key = outer.isEmpty() ? "" : outer.pop();
                    copy();
                }
                case ',', ':', ' ', '\t', '\r', '\n' -> copy();
                case '"' -> string();
                default -> value(endOfBare());
            }
        }
        return out.toString();
    }

    private void copy() {
        out.append(text.charAt(at++));
    }

    private void string() {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end + 1, text.length());
        int next = end;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next < text.length() && text.charAt(next) == ':') {
            key = text.substring(at + 1, end - 1);
            out.append(text, at, end);
            at = end;
        } else {
            value(end);
        }
    }

    private int endOfBare() {
        int end = at;
        while (end < text.length() && "{}[],:\" \t\r\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private void value(int end) {
        if (!outer.isEmpty() && keeps.test(key)) {
            out.append(text, at, end);
        } else {
            out.append(MASK);
        }
        at = end;
    }
}
