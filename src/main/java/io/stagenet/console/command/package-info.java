/// The operator's command line: grammar, parser, completion and answers, the same for the screen and for headless mode.
///
/// Imports `model`, `service`, `json`, `text`; reads no clock, makes no thread, touches no standard stream.
package io.stagenet.console.command;
