/// The console's decisions: the desk, sessions with devices, the lease book, the fold of what is received into one state.
///
/// Imports `model`, `protocol`, `net`, `output`, `store`, `text`.
package io.stagenet.console.service;
