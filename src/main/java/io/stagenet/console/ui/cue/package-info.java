/// Cues on screen: the GO panel, the list of cues, what a cue will change, and edits of it that move no light.
///
/// Imports `model`, `service`, `text`, `ui.control` and `ui.grid`.
package io.stagenet.console.ui.cue;
