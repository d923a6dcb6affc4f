/// The operator's command line: grammar, parser and answers, the same for the screen and for headless mode.
///
/// Imports `model`, `service`, `json`, `text`.
package io.stagenet.console.command;
