/// What this program is, what it runs on, and what of others is inside.
///
/// Imports `text`; knows no console.
package io.stagenet.console.ui.about;
