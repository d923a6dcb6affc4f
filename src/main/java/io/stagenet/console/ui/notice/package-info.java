/// Notices as nodes of our own scene: they block nothing and stay until they are read.
///
/// Imports `model`, `text` and `ui.control`.
package io.stagenet.console.ui.notice;
