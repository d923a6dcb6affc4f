/// How long the show has lasted. Imports `model`.
package io.stagenet.console.ui.timer;
