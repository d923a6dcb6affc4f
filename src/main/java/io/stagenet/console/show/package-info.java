/// What a show does: edits of it, each of them pure, and their undo; and how its cue lists and submasters play, against a
/// clock that is passed in. No devices, no screen.
@NullMarked
package io.stagenet.console.show;

import org.jspecify.annotations.NullMarked;
