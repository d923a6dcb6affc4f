/// Faders: the control, the strip round it and the bank of strips.
///
/// Imports `model`, `service`, `text`, `ui.control`, `ui.grid` and `ui.sets`.
package io.stagenet.console.ui.fader;
