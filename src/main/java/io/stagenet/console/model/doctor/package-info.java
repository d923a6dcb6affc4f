/// What a look at the network and the folders of this machine has found, as values.
package io.stagenet.console.model.doctor;
