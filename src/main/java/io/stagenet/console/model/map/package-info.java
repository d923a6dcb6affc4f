/// Maps for state that never changes and is replaced all the time.
package io.stagenet.console.model.map;
