package io.stagenet.console.ui.control;

/// What is offered to an operator whose console finds nothing.
///
/// @param demo      simulated gear to try it with
/// @param selfCheck opens the page that looks why nothing is found
public record FirstSteps(DemoOffer demo, Runnable selfCheck) {
}
