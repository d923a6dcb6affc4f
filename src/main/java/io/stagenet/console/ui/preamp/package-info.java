/// Preamps: a strip for each head amp of the stageboxes, the knob, the guarded +48V switch, and the rows they stand in.
///
/// Imports `model`, `service`, `text` and `ui.control`.
package io.stagenet.console.ui.preamp;
