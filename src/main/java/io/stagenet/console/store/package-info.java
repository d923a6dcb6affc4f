/// What must survive: the data folder and its lock, atomic generations, the lease ledger, the settings; one disk thread.
///
/// Imports `model`, `json`, `text`.
package io.stagenet.console.store;
