package io.stagenet.console.ui.show;

/// What became of something that was asked of the show.
///
/// @param text a sentence; empty when there is nothing to say
record ShowAnswer(String text, boolean refused) {
    static final ShowAnswer NONE = new ShowAnswer("", false);
}
