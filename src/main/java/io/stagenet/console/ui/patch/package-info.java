/// The patch view.
///
/// Imports `model`, `service`, `text` and `ui.control`.
package io.stagenet.console.ui.patch;
