package io.stagenet.console.ui.show;

/// Something that is done only when it is said once more.
///
/// @param sentence what would be done
/// @param yes      the word for doing it
/// @param act      does it
/// @param leave    lets it be
record ShowQuestion(String sentence, String yes, Runnable act, Runnable leave) {
}
