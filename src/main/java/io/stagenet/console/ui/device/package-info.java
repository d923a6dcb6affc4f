/// The gateways as a list: who is there, in what state, since when and why.
///
/// Imports `model`, `text` and `ui.control`.
package io.stagenet.console.ui.device;
