/// The composition root: reads the command line, builds the parts and wires them together.
///
/// May import everything; nothing imports it. The only package that touches the standard streams.
@NullMarked
package io.stagenet.console;

import org.jspecify.annotations.NullMarked;
