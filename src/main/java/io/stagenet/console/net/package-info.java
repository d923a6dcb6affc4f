/// Sockets, discovery, links and the console loop. Knows no protocol: it carries texts and frames, and calls a [io.stagenet.console.net.Drain].
///
/// The only package that knows jmdns and Java-WebSocket. Imports `model`, `text`.
package io.stagenet.console.net;
