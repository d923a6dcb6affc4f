/// A strict JSON reader that names the field it refuses, and a writer that keeps the order of its keys.
///
/// The only package that knows Jackson. Imports nothing of ours but `text`.
package io.stagenet.console.json;
