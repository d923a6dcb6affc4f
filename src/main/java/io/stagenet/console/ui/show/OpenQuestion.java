package io.stagenet.console.ui.show;

import io.stagenet.console.service.EditAction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/// The one question in sight: what the operator's own step asks, else what was handed over from outside, which waits behind
/// it. FX thread.
final class OpenQuestion {
    private final ObservableBooleanValue sheet;
    private final ReadOnlyObjectWrapper<@Nullable ShowQuestion> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private @Nullable ShowQuestion asked;
    /// Whether it is let be by itself, as the console does.
    private boolean passes;
    private long askedFor;
    private @Nullable ShowQuestion offered;
    private String offeredFile = "";

    /// @param sheet whether another rig's sheet waits: it is answered first, and its answers are for it alone
    OpenQuestion(ObservableBooleanValue sheet) {
        this.sheet = sheet;
    }

    /// Null while nothing is asked.
    ReadOnlyObjectProperty<@Nullable ShowQuestion> property() {
        return shown.getReadOnlyProperty();
    }

    /// Asks, and waits for the answer.
    void ask(String sentence, String yes, Runnable act) {
        ask(sentence, yes, act, false);
    }

    /// Asks for a second press: without one it is let be after [EditAction#SECOND_PRESS].
    void askForSecondPress(String sentence, String yes, Runnable act) {
        ask(sentence, yes, act, true);
    }

    private void ask(String sentence, String yes, Runnable act, boolean byItself) {
        askedFor = 0;
        passes = byItself;
        asked = new ShowQuestion(sentence, yes, () -> {
            leave();
            act.run();
        }, this::leave);
        refresh();
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
        if (passes) {
            leave();
        }
    }

    /// @param file     handed over from outside, null for none
    /// @param question what is asked of such a file
    void offer(@Nullable String file, Function<String, ShowQuestion> question) {
        if (file == null) {
            offered = null;
            offeredFile = "";
        } else if (offered == null || !file.equals(offeredFile)) {
            offeredFile = file;
            offered = question.apply(file);
        }
        refresh();
    }

    boolean isOffered() {
        return offered != null;
    }

    /// @param step since this was last called, in nanoseconds
    void pulse(long step) {
        if (asked != null && passes) {
            askedFor += step;
            if (askedFor > EditAction.SECOND_PRESS.toNanos()) {
                leave();
            }
        }
    }

    private void refresh() {
        shown.set(asked != null ? asked : sheet.get() ? null : offered);
    }
}
