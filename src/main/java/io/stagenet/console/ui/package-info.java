/// The window: views, view models and the one hop to the FX thread.
///
/// Imports `model`, `service`, `command`, `text`; with the root package the only one that knows JavaFX.
package io.stagenet.console.ui;
