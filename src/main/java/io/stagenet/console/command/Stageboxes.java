package io.stagenet.console.command;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Which stagebox a typed name means: the one of exactly that name, else the only one whose name differs in letter case
/// alone, else the only one at that address (`host:port` or `host`). So a line that was right when a box was added by
/// hand stays right when the box has said its name.
final class Stageboxes {
    private Stageboxes() {
    }

    /// Null if there is none, or a choice.
    static @Nullable Stagebox named(ConsoleState state, String name) {
        var alike = allNamed(state, name);
        return alike.size() == 1 ? alike.getFirst() : null;
    }

    /// @throws CommandSyntaxException at the name, if there is no such box or a choice
    static Stagebox named(ConsoleState state, LineScanner.Word name) throws CommandSyntaxException {
        var alike = allNamed(state, name.text());
        if (alike.size() > 1) {
            throw LineScanner.refused(name.position(), "command.stagebox.several", name.text(),
                    String.join(", ", alike.stream().map(box -> box.id().value()).toList()));
        }
        if (alike.isEmpty()) {
            throw LineScanner.refused(name.position(), state.stageboxes().isEmpty() ? "command.stagebox.none"
                    : "command.stagebox.unknown", name.text(),
                    String.join(", ", state.stageboxes().keySet().stream().map(StageboxId::value).toList()));
        }
        return alike.getFirst();
    }

    static boolean isAt(Stagebox box, String place) {
        return box.addresses().stream().anyMatch(
                address -> address.toString().equalsIgnoreCase(place) || address.host().equalsIgnoreCase(place));
    }

    private static List<Stagebox> allNamed(ConsoleState state, String name) {
        var boxes = state.stageboxes().values();
        var exact = those(boxes, box -> box.id().value().equals(name));
        if (!exact.isEmpty()) {
            return exact;
        }
        var alike = those(boxes, box -> box.id().value().equalsIgnoreCase(name));
        return alike.isEmpty() ? those(boxes, box -> isAt(box, name)) : alike;
    }

    private static List<Stagebox> those(Collection<Stagebox> boxes, Predicate<Stagebox> which) {
        return boxes.stream().filter(which).toList();
    }
}
