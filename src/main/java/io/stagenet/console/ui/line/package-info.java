/// The command line at the foot of the window.
///
/// Imports `command`, `model`, `service`, `text` and `ui.control`.
package io.stagenet.console.ui.line;
