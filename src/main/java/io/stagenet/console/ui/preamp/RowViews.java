package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.StageboxId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The strips, heads and notes that are in sight: made when they come into it, ended when they leave it.
final class RowViews {
    private final PreampsViewModel model;
    private final Map<PreampKey, PreampStripView> strips = new HashMap<>();
    private final Map<StageboxId, BoxHeadView> heads = new HashMap<>();
    private final Map<StageboxId, BoxNoteView> notes = new HashMap<>();

    RowViews(PreampsViewModel model) {
        this.model = model;
    }

    /// Those there are now, whenever it is looked at.
    Collection<PreampStripView> strips() {
        return strips.values();
    }

    /// Null when it has none.
    @Nullable
    PreampStripView known(PreampKey input) {
        return strips.get(input);
    }

    /// Ends all others.
    void keep(Set<PreampKey> keptStrips, Set<StageboxId> keptHeads, Set<StageboxId> keptNotes) {
        keep(strips, keptStrips, this::end);
        keep(heads, keptHeads, BoxHeadView::dispose);
        keep(notes, keptNotes, BoxNoteView::dispose);
        model.keepHeads(id -> heads.containsKey(id) || notes.containsKey(id));
    }

    /// Makes the strip of an input that has none.
    PreampStripView strip(PreampKey input, StripHead.Carrier carrier) {
        var strip = new PreampStripView(model.strip(input), carrier);
        strip.setManaged(false);
        strips.put(input, strip);
        return strip;
    }

    /// Null when there is no such box.
    @Nullable
    BoxHeadView head(StageboxId box) {
        return of(heads, box, head -> new BoxHeadView(head, () -> model.fold(box)));
    }

    /// Null when there is no such box.
    @Nullable
    BoxNoteView note(StageboxId box) {
        return of(notes, box, head -> new BoxNoteView(head, () -> model.fold(box)));
    }

    private <V extends Region> @Nullable V of(Map<StageboxId, V> views, StageboxId box,
            Function<StageboxHeadViewModel, V> make) {
        var known = views.get(box);
        var head = model.head(box);
        if (known != null || head == null) {
            return known;
        }
        var made = make.apply(head);
        made.setManaged(false);
        views.put(box, made);
        return made;
    }

    private void end(PreampStripView strip) {
        strip.dispose();
        model.release(strip.model());
    }

    private static <K, V> void keep(Map<K, V> views, Set<K> kept, Consumer<V> end) {
        views.entrySet().removeIf(entry -> {
            boolean goes = !kept.contains(entry.getKey());
            if (goes) {
                end.accept(entry.getValue());
            }
            return goes;
        });
    }
}
