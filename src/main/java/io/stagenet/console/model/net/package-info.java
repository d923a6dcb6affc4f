/// Places on a network, for both protocols. Imports nothing of ours but `text`.
package io.stagenet.console.model.net;
