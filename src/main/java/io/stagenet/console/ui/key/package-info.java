/// Which keys do what, in one place: the actions that work from everywhere, their keys, and the page that shows and
/// changes them. Imports `model`, `ui.control`.
package io.stagenet.console.ui.key;
