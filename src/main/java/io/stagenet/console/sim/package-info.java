/// Simulated gateways: devices that speak the real protocol over real sockets and can be told to misbehave.
///
/// Imports `model`, `protocol`, `net`, `json`, `text`.
package io.stagenet.console.sim;
