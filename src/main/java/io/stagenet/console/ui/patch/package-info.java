/// The patch: which address drives what, and how the pool of addresses is used.
///
/// Imports `model`, `service`, `command`, `text` and `ui.control`.
package io.stagenet.console.ui.patch;
