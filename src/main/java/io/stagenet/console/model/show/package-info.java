/// What an operator builds: how each address is used, groups, submasters, cues, the order of the faders. Pure values.
@NullMarked
package io.stagenet.console.model.show;

import org.jspecify.annotations.NullMarked;
