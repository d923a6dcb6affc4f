package io.stagenet.console.ui.show;

import io.stagenet.console.service.EditAction;
import io.stagenet.console.ui.control.Bounce;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/// The one question in sight: what the operator's own step asks, else what was handed over from outside, which waits behind
/// it. FX thread.
final class OpenQuestion {
    private final ObservableBooleanValue sheet;
    private final Bounce sight;
    private final ReadOnlyObjectWrapper<@Nullable ShowQuestion> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private @Nullable ShowQuestion asked;
    private Supplier<String> words = () -> "";
    private long askedFor;
    private @Nullable ShowQuestion offered;
    private String offeredFile = "";

    /// @param sheet whether another rig's sheet waits: it is answered first, and its answers are for it alone
    /// @param nanos tells an answer from the bounce of the press before: a clock that never goes back
    OpenQuestion(ObservableBooleanValue sheet, LongSupplier nanos) {
        this.sheet = sheet;
        sight = new Bounce(nanos);
    }

    /// Null while nothing is asked.
    ReadOnlyObjectProperty<@Nullable ShowQuestion> property() {
        return shown.getReadOnlyProperty();
    }

    /// Asks, and waits for the answer.
    ///
    /// @param sentence asked for anew by [#restate]
    void ask(Supplier<String> sentence, String yes, Runnable act) {
        ask(sentence, yes, act, true);
    }

    /// Asks for a second press: without one it is let be after [EditAction#SECOND_PRESS].
    void askForSecondPress(String sentence, String yes, Runnable act) {
        ask(() -> sentence, yes, act, false);
    }

    private void ask(Supplier<String> sentence, String yes, Runnable act, boolean waits) {
        askedFor = 0;
        words = sentence;
        asked = new ShowQuestion(sentence.get(), yes, () -> {
            leave();
            act.run();
        }, this::leave, waits);
        refresh();
    }

    /// Answers the one in sight, unless nobody can have read it yet: one may take the place of another under a double click.
    ///
    /// @param yes whether it is to be done
    void answer(boolean yes) {
        var now = shown.get();
        if (now != null && !sight.isOne()) {
            (yes ? now.act() : now.leave()).run();
        }
    }

    /// Lets be what was asked here, if anything was.
    void leave() {
        if (asked != null) {
            asked = null;
            refresh();
        }
    }

    /// Lets be what waits for a second press, if anything does.
    void leaveSecondPress() {
        if (asked != null && !asked.answers()) {
            leave();
        }
    }

    /// Says what was asked as it is now.
    void restate() {
        if (asked != null && !asked.sentence().equals(words.get())) {
            asked = asked.withSentence(words.get());
            refresh();
        }
    }

    /// @param file     handed over from outside, null for none
    /// @param question what is asked of such a file
    void offer(@Nullable String file, Function<String, ShowQuestion> question) {
        var next = file == null ? null : question.apply(file);
        if (next == null || offered == null || !offeredFile.equals(file)) {
            offered = next;
            offeredFile = file == null ? "" : file;
        } else if (!next.sentence().equals(offered.sentence())) {
            offered = offered.withSentence(next.sentence());
        }
        refresh();
    }

    /// Whether a step of the operator's own waits for an answer.
    boolean isAsked() {
        return asked != null && asked.answers();
    }

    boolean isOffered() {
        return offered != null;
    }

    /// @param step since this was last called, in nanoseconds
    void pulse(long step) {
        if (asked != null && !asked.answers()) {
            askedFor += step;
            if (askedFor > EditAction.SECOND_PRESS.toNanos()) {
                leave();
            }
        }
    }

    private void refresh() {
        var next = asked != null ? asked : sheet.get() ? null : offered;
        if (next != null && !next.isSameAs(shown.get())) {
            sight.begin();
        }
        shown.set(next);
    }
}
