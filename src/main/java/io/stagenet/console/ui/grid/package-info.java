/// The heat map: the level of every address of a gateway or of the whole rig at one glance.
///
/// Imports `model`, `text` and `ui.control`.
package io.stagenet.console.ui.grid;
