/// The one door to the operator's words: every sentence a person reads comes from one resource bundle.
///
/// Imports nothing of ours; every other package may import it.
package io.stagenet.console.text;
