/// A short tour of the window, for whoever sees it first. Imports `model`, `service`, `ui.control`.
package io.stagenet.console.ui.tour;
