/// The data plane: levels as primitive arrays, mixed and encoded at the last moment by each gateway's writer.
///
/// Imports `model`, `protocol.stagenet`, `net`, `text`.
package io.stagenet.console.output;
