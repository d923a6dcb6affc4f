package io.stagenet.console.ui.device;

import io.stagenet.console.ui.device.Answer.Place;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.util.Subscription;

/// What became of what was asked beside it; takes no room while there is nothing to say.
final class AnswerLabel extends Label {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Subscription subscription;

    AnswerLabel(Answers answers, Place first, Place... others) {
        getStyleClass().add("answer");
        setWrapText(true);
        setMinWidth(0);
        managedProperty().bind(visibleProperty());
        var places = Set.copyOf(java.util.EnumSet.of(first, others));
        subscription = answers.newestProperty().subscribe(answer -> {
            boolean here = places.contains(answer.place()) && !answer.text().isEmpty();
            setVisible(here);
            setText(here ? answer.text() : "");
            pseudoClassStateChanged(REFUSED, here && answer.refused());
        });
    }

    void dispose() {
        subscription.unsubscribe();
    }
}
