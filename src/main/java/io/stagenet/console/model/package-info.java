/// Pure, immutable values of the console: addresses, leases, mappings, gateways, notices, and the one [io.stagenet.console.model.ConsoleState].
///
/// Imports nothing of ours but `text`; no threads, no clocks, no I/O.
package io.stagenet.console.model;
