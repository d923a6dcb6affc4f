/// The masters in the top bar: grand master and blackout.
///
/// Imports `model`, `service`, `text` and `ui.control`.
package io.stagenet.console.ui.master;
