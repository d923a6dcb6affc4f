package io.stagenet.console.ui.control;

import io.stagenet.console.text.Text;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// To an operator whose console finds nothing: simulated gear to try it with. FX thread.
public final class DemoOffer {
    private final @Nullable Supplier<? extends CompletionStage<?>> start;
    private final Executor fxThread;
    private final ReadOnlyBooleanWrapper starting = new ReadOnlyBooleanWrapper(this, "starting");
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");

    /// @param start    begins the demo without blocking; its stage fails with a sentence for the operator
    /// @param fxThread runs a task later on the thread that owns this
    public DemoOffer(Supplier<? extends CompletionStage<?>> start, Executor fxThread) {
        this.start = start;
        this.fxThread = fxThread;
    }

    private DemoOffer() {
        start = null;
        fxThread = Runnable::run;
    }

    /// Where there is no demo to be had, or it runs already.
    public static DemoOffer none() {
        return new DemoOffer();
    }

    public boolean isOpen() {
        return start != null;
    }

    /// Between the press of the button and what becomes of it.
    public ReadOnlyBooleanProperty startingProperty() {
        return starting.getReadOnlyProperty();
    }

    /// What the console is doing about it, or why there was no demo; empty before it was asked for.
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /// Starts the demo; once at a time.
    public void accept() {
        if (start == null || starting.get()) {
            return;
        }
        starting.set(true);
        sentence.set(Text.of("ui.demo.starting"));
        var _ = start.get().whenCompleteAsync((started, failure) -> {
            starting.set(false);
            sentence.set(failure == null ? "" : Text.of("ui.demo.failed", reason(failure)));
        }, fxThread);
    }

    private static String reason(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return String.valueOf(cause.getMessage());
    }
}
