package io.stagenet.console.ui.line;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.service.Desk;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.SecondPress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The text being typed, how it may go on, what became of the last line, and the lines before it. FX thread.
///
/// Nothing waits: the next line can be typed while the last one is being done, and an answer that comes late is shown
/// only if no newer line was entered.
public final class CommandLineViewModel {
    private static final int HISTORY_LIMIT = 200;

    private final CommandInterpreter interpreter;
    private final Desk desk;
    private final SecondPress<Asked> second;
    private final Executor fxThread;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyStringWrapper ghost = new ReadOnlyStringWrapper(this, "ghost", "");
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(this, "answer", Answer.NONE);
    private final List<String> history = new ArrayList<>();
    /// Where the history is being looked at; its size when it is not.
    private int looking;
    /// What was being typed before the history was looked at.
    private String draft = "";
    private int submitted;
    private boolean own;
    private boolean back;

    /// @param desk     does what a line says
    /// @param nanos    a clock that never goes back: tells a second Enter from the bounce of the first
    /// @param fxThread runs a task on the thread that owns this model
    public CommandLineViewModel(CommandInterpreter interpreter, Desk desk, LongSupplier nanos, Executor fxThread) {
        this.interpreter = interpreter;
        this.desk = desk;
        second = new SecondPress<>(nanos);
        this.fxThread = fxThread;
        text.subscribe(() -> {
            ghost.set(interpreter.completionOf(text.get()));
            back = false;
            if (!own) {
                looking = history.size();
                second.forget();
                if (!text.get().isEmpty()) {
                    answer.set(Answer.NONE);
                }
            }
        });
    }

    public StringProperty textProperty() {
        return text;
    }

    /// What may follow the text, empty when nothing does.
    public ReadOnlyStringProperty ghostProperty() {
        return ghost.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// Takes the ghost into the text.
    ///
    /// @return whether there was one
    public boolean complete() {
        if (ghost.get().isEmpty()) {
            return false;
        }
        text.set(text.get() + ghost.get());
        return true;
    }

    /// Does the line; the second time where the first one asks.
    public void submit() {
        String line = text.get().strip();
        if (line.isEmpty() || asks()) {
            return;
        }
        remember(line);
        int number = ++submitted;
        String typed = text.get();
        set("");
        answer.set(Answer.NONE);
        interpreter.submit(typed, desk).thenAcceptAsync(outcome -> {
            if (number == submitted) {
                show(typed, outcome);
            }
        }, fxThread);
    }

    private boolean asks() {
        var question = interpreter.questionOf(text.get());
        if (question == null || second.press(new Asked(text.get(), question))) {
            return false;
        }
        back = true;
        answer.set(new Answer(question.sentence(), Answer.Kind.ASKED, -1));
        return true;
    }

    private void show(String typed, Outcome outcome) {
        switch (outcome) {
            case Outcome.Done(String message) -> {
                // A line begun meanwhile is not spoken over.
                if (text.get().isEmpty()) {
                    answer.set(new Answer(message, Answer.Kind.DONE, -1));
                }
            }
            case Outcome.Refused(String message, int position) -> {
                if (text.get().isEmpty()) {
                    set(typed);
                    back = true;
                    answer.set(new Answer(message, Answer.Kind.REFUSED, position));
                    if (position < 0) {
                        // It was understood: how it could go on is no help.
                        ghost.set("");
                    }
                } else if (answer.get().kind() == Answer.Kind.ASKED) {
                    // It is of the line before: the question stands, and its Enter answers it.
                    answer.set(new Answer(Text.of("ui.line.replace.late", answer.get().message(), message),
                            Answer.Kind.ASKED, -1));
                } else {
                    answer.set(new Answer(message, Answer.Kind.REFUSED, -1));
                }
            }
        }
    }

    /// Goes to the line before.
    public void older() {
        if (looking > 0) {
            if (looking == history.size()) {
                draft = text.get();
            }
            recall(history.get(--looking));
        }
    }

    /// Comes back towards what was being typed.
    public void newer() {
        if (looking < history.size()) {
            looking++;
            recall(looking == history.size() ? draft : history.get(looking));
        }
    }

    /// What was said, or asked, was of the line that was there.
    private void recall(String line) {
        set(line);
        back = false;
        second.forget();
        clearAnswer();
    }

    /// Whether the line is one that was refused or asked about and nobody has changed since: what is typed takes its place,
    /// also when the answer has gone.
    boolean isBack() {
        return back;
    }

    /// Whether there is neither a line nor an answer to be cleared.
    public boolean isBlank() {
        return text.get().isEmpty() && answer.get().message().isEmpty();
    }

    /// Empties the line and its answer.
    public void clear() {
        set("");
        looking = history.size();
        second.forget();
        clearAnswer();
    }

    /// What became of the last line need not be known any more.
    void clearAnswer() {
        answer.set(Answer.NONE);
    }

    private void remember(String line) {
        if (history.isEmpty() || !history.getLast().equals(line)) {
            history.add(line);
            if (history.size() > HISTORY_LIMIT) {
                history.removeFirst();
            }
        }
        looking = history.size();
        draft = "";
    }

    private void set(String now) {
        own = true;
        text.set(now);
        own = false;
    }

    /// A question answers for the line that asked it alone.
    private record Asked(String line, CommandInterpreter.Question question) {
    }

    /// What became of a line.
    ///
    /// @param message  may be empty
    /// @param position of the character in the way, counted from 0; -1 when there is none to point at
    public record Answer(String message, Kind kind, int position) {
        enum Kind {
            DONE, REFUSED,
            /// It waits for the same line once more.
            ASKED
        }

        static final Answer NONE = new Answer("", Kind.DONE, -1);

        /// Whether it is the question of before, with more said beside it.
        boolean goesOnAsking(Answer before) {
            return kind == Kind.ASKED && before.kind == Kind.ASKED && !message.equals(before.message)
                    && message.startsWith(before.message);
        }

        boolean isDone() {
            return kind == Kind.DONE && !message.isEmpty();
        }

        boolean isRefused() {
            return kind == Kind.REFUSED;
        }

        /// Refused, and not for how it was typed.
        boolean isOfTheMoment() {
            return isRefused() && position < 0;
        }
    }
}
