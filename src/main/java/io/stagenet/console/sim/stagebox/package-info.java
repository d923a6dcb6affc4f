/// A simulated stagebox: speaks Virgil over real sockets as a device does, and misbehaves when told to. Imports `model`,
/// `protocol.virgil` and `net`.
package io.stagenet.console.sim.stagebox;
