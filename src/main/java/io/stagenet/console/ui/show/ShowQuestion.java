package io.stagenet.console.ui.show;

/// Something that is done only when it is said once more.
///
/// @param sentence what would be done
/// @param yes      the word for doing it
/// @param act      does it
/// @param leave    lets it be
/// @param answers  whether the operator waits to answer it: his own step asks, and nothing lets it be by itself
record ShowQuestion(String sentence, String yes, Runnable act, Runnable leave, boolean answers) {
    ShowQuestion withSentence(String now) {
        return new ShowQuestion(now, yes, act, leave, answers);
    }
}
