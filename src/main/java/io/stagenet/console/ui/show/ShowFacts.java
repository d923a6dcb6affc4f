package io.stagenet.console.ui.show;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.OpenShow;
import io.stagenet.console.model.show.ShowFolder;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LocalTimes;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The show as a document, in words.
///
/// @param name     what it is called
/// @param place    the whole path of its file; empty while it has none
/// @param saved    whether its file has all of it, and since when
/// @param changed  whether something of it is in no file
/// @param left     what becomes of that when another show takes its place, a sentence
/// @param careful  whether something of it is in no file, or its file cannot be written
/// @param readOnly why its file cannot be written, a sentence; empty when it can
/// @param undo     the last change, as `record cue 5`; null when there is none
/// @param redo     the change that was taken back last; null when there is none
/// @param steps    the last changes, the newest first
/// @param recent   whole paths of other shows, the newest first
public record ShowFacts(String name, String place, String saved, boolean changed, String left, boolean careful,
        String readOnly,
        @Nullable String undo, @Nullable String redo, List<String> steps, List<String> recent) {
    static final ShowFacts NONE = new ShowFacts("", "", "", false, "", false, "", null, null, List.of(), List.of());

    public ShowFacts {
        steps = List.copyOf(steps);
        recent = List.copyOf(recent);
    }

    static ShowFacts of(ConsoleState state, LocalTimes times) {
        var open = state.open();
        var file = open.file();
        var why = open.readOnly();
        var editing = state.editing();
        var name = file == null ? unnamed(state) : titleOf(file);
        return new ShowFacts(name, file == null ? "" : file, saved(open, times), open.changed(), left(name, open),
                open.changed() || why != null,
                why == null ? "" : Text.of("ui.show.readonly.why", why), editing.undo(), editing.redo(),
                editing.steps(), open.recent().stream().filter(other -> !other.equals(file)).toList());
    }

    /// The demo has a show of its own, which is in no file either.
    private static String unnamed(ConsoleState state) {
        return Text.of(state.demo() && state.open().ofDemo() ? "demo.show" : "ui.show.unnamed");
    }

    private static String saved(OpenShow open, LocalTimes times) {
        var at = open.savedAt();
        if (open.readOnly() != null) {
            return Text.of(open.changed() ? "ui.show.readonly.changed" : "ui.show.readonly");
        }
        if (open.file() == null) {
            return Text.of("ui.show.unsaved");
        }
        if (open.changed()) {
            return at == null ? Text.of("ui.show.changed") : Text.of("ui.show.changed.since", times.minute(at));
        }
        return at == null ? Text.of("ui.show.saved") : Text.of("ui.show.saved.at", times.minute(at));
    }

    private static String left(String name, OpenShow open) {
        var file = open.file();
        if (!open.changed()) {
            return Text.of("ui.show.left.saved", name);
        }
        if (file == null) {
            return Text.of("ui.show.left.none", name);
        }
        var fileName = String.valueOf(Path.of(file).getFileName());
        return switch (open.changes()) {
            case 0 -> Text.of("ui.show.left.changed", fileName);
            case 1 -> Text.of("ui.show.left.one", fileName);
            default -> Text.of("ui.show.left", open.changes(), fileName);
        };
    }

    /// `Hamlet` of `/shows/Hamlet.stage`.
    static String titleOf(String file) {
        return ShowFolder.title(String.valueOf(Path.of(file).getFileName()));
    }
}
