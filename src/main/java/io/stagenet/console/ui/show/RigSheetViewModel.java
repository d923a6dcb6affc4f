package io.stagenet.console.ui.show;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.show.RigMapping;
import io.stagenet.console.model.show.RigMapping.Fit;
import io.stagenet.console.service.FileAction;
import io.stagenet.console.text.Text;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// How a show that was made on another rig meets this one. It waits until it is accepted: the present show goes on, and
/// nothing of the other is sent. FX thread.
final class RigSheetViewModel {
    private final BiConsumer<FileAction, Runnable> submit;
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper(this, "waiting");
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
    private final ReadOnlyObjectWrapper<List<RigLine>> lines = new ReadOnlyObjectWrapper<>(this, "lines", List.of());
    private final ReadOnlyObjectWrapper<List<GatewayId>> here = new ReadOnlyObjectWrapper<>(this, "here", List.of());
    private @Nullable RigMapping mapping;
    private int asked;

    /// @param submit does an action, says what became of it, and runs what comes after
    RigSheetViewModel(BiConsumer<FileAction, Runnable> submit) {
        this.submit = submit;
    }

    /// Whether a show waits to be accepted.
    ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// Whether the sheet is in sight; while it is not, the show waits all the same, and comes into sight when it is asked for
    /// anew.
    BooleanProperty openProperty() {
        return open;
    }

    /// What was made on another rig.
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// How many of its addresses are here, and that nothing is sent.
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<RigLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// The gateways that can stand for one of the show's.
    ReadOnlyObjectProperty<List<GatewayId>> hereProperty() {
        return here.getReadOnlyProperty();
    }

    void show(ConsoleState now) {
        here.set(List.copyOf(now.gateways().keySet().stream().sorted().toList()));
        var next = now.open().mapping();
        boolean again = now.open().asked() != asked;
        if (next == mapping && !again) {
            return;
        }
        boolean anew = mapping == null || again;
        asked = now.open().asked();
        mapping = next;
        if (next == null) {
            lines.set(List.of());
            waiting.set(false);
            open.set(false);
            return;
        }
        title.set(Text.of("ui.rig.title", next.show()));
        var counts = new StringBuilder(Text.of("ui.rig.summary", next.count(Fit.SAME), next.count(Fit.PROPOSED),
                next.count(Fit.NOTHING)));
        next.standIns().forEach((of, to) -> counts.append(' ').append(Text.of("show.mapping.standin", of, to)));
        summary.set(counts.toString());
        lines.set(RigLine.of(next));
        waiting.set(true);
        if (anew) {
            open.set(true);
        }
    }

    /// Which gateway the operator has said stands for one of the show's; null while it is left to the console.
    @Nullable
    GatewayId standIn(GatewayId of) {
        return mapping == null ? null : mapping.choices().get(of);
    }

    /// @param to null to leave it to the console
    void standIn(GatewayId of, @Nullable GatewayId to) {
        submit.accept(new FileAction.StandIn(of, to), () -> {
        });
    }

    void accept() {
        submit.accept(new FileAction.Accept(), () -> {
        });
    }

    void reject() {
        submit.accept(new FileAction.Reject(), () -> {
        });
    }
}
