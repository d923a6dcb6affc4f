package io.stagenet.console.ui.cue;

/// A cue list that can be meant.
///
/// @param name  empty for none
/// @param fresh whether the show has none such yet: its first cue makes it
record CueChoice(int number, String name, boolean fresh) {
}
