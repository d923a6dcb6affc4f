package io.stagenet.console.json;

/// How much of a text a reader is ready to take, so that no text costs more memory, stack or time than was meant.
///
/// @param maxChars  of the whole text, in UTF-16 units
/// @param maxDepth  of nested objects and arrays, the outermost counting as 1; 1 to [#DEEPEST]
/// @param maxString of one string value, in UTF-16 units
/// @param maxName   of one key, in UTF-16 units
/// @param maxNumber of one number as written, sign and exponent included, in characters
/// @param maxTokens of the whole text: each key, value, bracket and brace is one
public record JsonLimits(int maxChars, int maxDepth, int maxString, int maxName, int maxNumber, int maxTokens) {
    /// The reader recurses once per level; this many levels fit every thread's stack many times over.
    public static final int DEEPEST = 200;

    /// @throws IllegalArgumentException if a limit is below 1 or the depth above [#DEEPEST]
    public JsonLimits {
        if (Math.min(Math.min(maxChars, maxDepth), Math.min(maxString, maxName)) < 1
                || Math.min(maxNumber, maxTokens) < 1 || maxDepth > DEEPEST) {
            throw new IllegalArgumentException("JSON limits out of range");
        }
    }

    /// Limits that fit both messages and files: `maxChars` for the text, 32 levels, strings of 64 Ki, keys of 256 and
    /// numbers of 100 characters, one token per 3 characters.
    public static JsonLimits ofChars(int maxChars) {
        return new JsonLimits(maxChars, 32, 65_536, 256, 100, Math.max(16, maxChars / 3));
    }
}
