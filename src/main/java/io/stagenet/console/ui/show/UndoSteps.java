package io.stagenet.console.ui.show;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.text.Text;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Undo and redo. A step that changes live levels is asked about, and done when it is said again. FX thread.
final class UndoSteps {
    private final BiConsumer<Action, Consumer<Outcome>> desk;
    private final Supplier<ShowFacts> facts;
    private final OpenQuestion question;
    private final OpenAnswer answer;

    /// @param desk told what to hear of an outcome, on the FX thread
    UndoSteps(BiConsumer<Action, Consumer<Outcome>> desk, Supplier<ShowFacts> facts, OpenQuestion question,
            OpenAnswer answer) {
        this.desk = desk;
        this.facts = facts;
        this.question = question;
        this.answer = answer;
    }

    void undo() {
        step(new EditAction.Undo(), facts.get().undo(), Text.of("ui.show.undo.again"));
    }

    void redo() {
        step(new EditAction.Redo(), facts.get().redo(), Text.of("ui.show.redo.again"));
    }

    /// @param name of the step; null when there is none
    private void step(EditAction action, @Nullable String name, String again) {
        desk.accept(action, outcome -> {
            if (outcome instanceof Outcome.Refused(var sentence, _) && name != null) {
                answer.clear();
                question.askForSecondPress(sentence, again, () -> step(action, name, again));
            } else {
                question.leaveSecondPress();
                if (name == null) {
                    answer.sayBriefly(outcome);
                } else {
                    answer.sayOfStep(outcome);
                }
            }
        });
    }
}
