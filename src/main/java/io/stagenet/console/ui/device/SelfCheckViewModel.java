package io.stagenet.console.ui.device;

import io.stagenet.console.command.Diagnostics;
import io.stagenet.console.command.DoctorAnswers;
import io.stagenet.console.model.doctor.DoctorReport;
import io.stagenet.console.service.Console;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LocalTimes;
import java.io.IOException;
import java.time.ZoneId;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What the self-check found last, and the file that can be sent to somebody. FX thread; what takes time is done elsewhere.
public final class SelfCheckViewModel {
    private final Console console;
    private final LocalTimes times;
    private final Executor fxThread;
    private final ReadOnlyObjectWrapper<@Nullable DoctorReport> report = new ReadOnlyObjectWrapper<>(this, "report");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
    private final ReadOnlyStringWrapper written = new ReadOnlyStringWrapper(this, "written", "");
    private final ReadOnlyStringWrapper writtenPath = new ReadOnlyStringWrapper(this, "writtenPath", "");
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper(this, "writing");
    /// Of the check that runs, null while none does.
    private final ReadOnlyObjectWrapper<@Nullable CompletableFuture<?>> running = new ReadOnlyObjectWrapper<>(this,
            "running");

    SelfCheckViewModel(Console console, LocalTimes times, Executor fxThread) {
        this.console = console;
        this.times = times;
        this.fxThread = fxThread;
    }

    /// Null before the first.
    public ReadOnlyObjectProperty<@Nullable DoctorReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /// In one sentence: what was found and when, or that it is being looked.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// Not null while it is being looked.
    ReadOnlyObjectProperty<@Nullable CompletableFuture<?>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Looks at everything; once at a time.
    public void check() {
        if (running.get() != null) {
            return;
        }
        var cancelled = new CompletableFuture<Void>();
        running.set(cancelled);
        summary.set(Text.of("ui.selfcheck.running"));
        var _ = CompletableFuture.supplyAsync(() -> console.doctor().examine(cancelled))
                .whenCompleteAsync((found, failure) -> {
                    running.set(null);
                    if (failure == null) {
                        report.set(found);
                        summary.set(Text.of("ui.selfcheck.found", DoctorAnswers.summary(found),
                                times.second(found.time())));
                    } else {
                        summary.set(isCancelled(failure) ? Text.of("ui.selfcheck.cancelled")
                                : Text.of("ui.selfcheck.failed", reason(failure)));
                    }
                }, fxThread);
    }

    private static boolean isCancelled(Throwable failure) {
        return cause(failure) instanceof CancellationException;
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /// In words where there are any; the kind of the failure says nothing to an operator.
    private static String reason(Throwable failure) {
        var cause = cause(failure);
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /// What was found last stays.
    public void cancel() {
        var now = running.get();
        if (now != null) {
            now.complete(null);
        }
    }

    /// Of the last report, to be copied; empty before the first.
    public String text() {
        var now = report.get();
        return now == null ? "" : DoctorAnswers.text(now, ZoneId.systemDefault());
    }

    /// What became of the file, empty before it was asked for.
    public ReadOnlyStringProperty writtenProperty() {
        return written.getReadOnlyProperty();
    }

    /// Where the file is, empty while there is none.
    public ReadOnlyStringProperty writtenPathProperty() {
        return writtenPath.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty writingProperty() {
        return writing.getReadOnlyProperty();
    }

    /// @param show with names and levels
    public void writeDiagnostics(boolean show) {
        if (writing.get()) {
            return;
        }
        writing.set(true);
        writtenPath.set("");
        written.set(Text.of("ui.diagnostics.writing"));
        var _ = CompletableFuture.supplyAsync(() -> {
            try {
                return Diagnostics.write(console, null, show);
            } catch (IOException refused) {
                throw new CompletionException(refused);
            }
        }).whenCompleteAsync((file, failure) -> {
            writing.set(false);
            if (failure == null) {
                writtenPath.set(file.file().toString());
                written.set(Text.of(show ? "ui.diagnostics.done.show" : "ui.diagnostics.done", file.file(),
                        Math.max(1, file.bytes() / 1_024)));
            } else {
                written.set(reason(failure));
            }
        }, fxThread);
    }
}
