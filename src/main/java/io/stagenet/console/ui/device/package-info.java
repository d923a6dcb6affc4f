/// The devices: who is there, in what state, since when and why; what can be done with each; how the console is set up.
///
/// Imports `model`, `service`, `text`, `ui.about` and `ui.control`.
package io.stagenet.console.ui.device;
