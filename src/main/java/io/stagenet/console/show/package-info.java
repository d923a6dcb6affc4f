/// Plays what a show is made of: cue lists and submasters, against a clock that is passed in. No devices, no screen.
@NullMarked
package io.stagenet.console.show;

import org.jspecify.annotations.NullMarked;
