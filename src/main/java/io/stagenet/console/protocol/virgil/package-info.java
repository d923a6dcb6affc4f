/// Virgil on the wire: messages without a dialect, and a codec for each dialect. Imports `model` and `json` only.
package io.stagenet.console.protocol.virgil;
