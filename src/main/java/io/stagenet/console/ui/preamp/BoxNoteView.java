package io.stagenet.console.ui.preamp;

import javafx.scene.control.Button;
import javafx.util.Subscription;

/// Stands where the strips of a box would be: what is folded away, or why there are none. A press unfolds.
final class BoxNoteView extends Button {
    private final Subscription subscriptions;

    BoxNoteView(StageboxHeadViewModel model, Runnable fold) {
        getStyleClass().add("box-note");
        setMnemonicParsing(false);
        setMaxWidth(Double.MAX_VALUE);
        setOnAction(event -> {
            if (model.collapsedProperty().get()) {
                fold.run();
            }
        });
        subscriptions = model.factsProperty().subscribe(facts -> {
            setText(facts.summary());
            setAccessibleText(facts.name() + ", " + facts.summary());
        });
    }

    void dispose() {
        subscriptions.unsubscribe();
    }
}
