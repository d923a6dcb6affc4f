/// The StageNet protocol: constants, sealed messages, the codec, and the hand-tuned DATA_PKT encoder. No sockets, no threads.
///
/// The only package that knows StageNet's field names. Imports `model`, `json`, `text`.
package io.stagenet.console.protocol.stagenet;
