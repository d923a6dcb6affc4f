/// The masters in the top bar: grand master and blackout.
///
/// Imports `model`, `service` and `text`.
package io.stagenet.console.ui.master;
