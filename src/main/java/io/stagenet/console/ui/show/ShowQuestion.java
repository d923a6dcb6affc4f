package io.stagenet.console.ui.show;

import org.jspecify.annotations.Nullable;

/// Something that is done only when it is said once more.
///
/// @param sentence what would be done
/// @param yes      the word for doing it
/// @param act      does it
/// @param leave    lets it be
/// @param answers  whether the operator waits to answer it: his own step asks, and nothing lets it be by itself
record ShowQuestion(String sentence, String yes, Runnable act, Runnable leave, boolean answers) {
    /// Whether it asks the same, perhaps in other words.
    boolean isSameAs(@Nullable ShowQuestion other) {
        return other != null && act == other.act;
    }

    ShowQuestion withSentence(String now) {
        return new ShowQuestion(now, yes, act, leave, answers);
    }
}
