/// The question before the window closes while levels are up: a bar in the window, in nobody's way.
///
/// Imports `model`, `text`.
package io.stagenet.console.ui.closing;
