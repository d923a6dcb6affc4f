/// What an operator builds: how each address is used, groups, submasters, cues, the order of the faders. Pure values, a part
/// of `model` in a folder of its own.
@NullMarked
package io.stagenet.console.model.show;

import org.jspecify.annotations.NullMarked;
