/// The lock of the window: what is possible while it is locked, the sign that says so, and the PIN. Imports `model`,
/// `ui.control`, `ui.key`.
package io.stagenet.console.ui.lock;
