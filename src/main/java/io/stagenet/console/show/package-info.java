/// What becomes of a show: edits of it, each of them pure, and their undo.
///
/// Imports `model`, `output`, `json`, `store`, `text`.
@NullMarked
package io.stagenet.console.show;

import org.jspecify.annotations.NullMarked;
