/// The console as a master of stageboxes: finds out what they have, sets it, and follows what they report. Console loop
/// only. Imports `model`, `protocol.virgil` and `net`; the console around it is [VirgilHost].
package io.stagenet.console.service.virgil;
