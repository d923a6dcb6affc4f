/// The show as a document: its name in the top bar, the panel behind it, how it meets another rig, and what was up when the
/// console was lost.
///
/// Imports `model`, `service`, `text`, `ui.control`.
package io.stagenet.console.ui.show;
