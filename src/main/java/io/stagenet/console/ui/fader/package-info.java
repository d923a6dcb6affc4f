/// Faders: the control, the strip round it and the bank of strips.
///
/// Imports `model`, `service`, `text` and `ui.control`.
package io.stagenet.console.ui.fader;
