/// How an operator marks what has a name, to find it again in the dark. Imports nothing of ours.
@NullMarked
package io.stagenet.console.model.label;

import org.jspecify.annotations.NullMarked;
