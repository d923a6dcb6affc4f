/// The monitor: what is said on the wire, live.
///
/// Imports `model`, `service`, `command`, `text` and `ui.control`.
package io.stagenet.console.ui.monitor;
