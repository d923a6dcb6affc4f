/// Small building blocks that every view shares: lamps, empty states, times, and lists kept in step by key.
///
/// Imports `model` and `text`; knows no view.
package io.stagenet.console.ui.control;
