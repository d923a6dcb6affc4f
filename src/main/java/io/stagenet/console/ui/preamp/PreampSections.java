package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampOrder;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The stageboxes of the view and the rows they make: in the operator's order, those folded away as a note. FX thread.
final class PreampSections {
    private final Map<StageboxId, Section> sections = new TreeMap<>();
    private final Set<StageboxId> collapsed = new HashSet<>();
    private final ReadOnlyObjectWrapper<List<PreampRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyObjectWrapper<List<StageboxId>> boxes = new ReadOnlyObjectWrapper<>(this, "boxes", List.of());
    private final ReadOnlyObjectWrapper<@Nullable StageboxId> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private PreampOrder order = PreampOrder.NATURAL;
    private int perRow = 1;

    ReadOnlyObjectProperty<List<PreampRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Every stagebox there is, by name.
    ReadOnlyObjectProperty<List<StageboxId>> boxesProperty() {
        return boxes.getReadOnlyProperty();
    }

    /// The one whose strips are shown, null for all of them.
    ReadOnlyObjectProperty<@Nullable StageboxId> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// @param box null for all
    void choose(@Nullable StageboxId box) {
        chosen.set(box);
        arrange();
    }

    /// @param strips how many have room beside each other
    void setPerRow(int strips) {
        if (strips != perRow) {
            perRow = strips;
            arrange();
        }
    }

    /// Folds the strips of a box away, or back.
    void fold(StageboxId box) {
        if (!collapsed.remove(box)) {
            collapsed.add(box);
        }
        arrange();
    }

    boolean isCollapsed(StageboxId box) {
        return collapsed.contains(box);
    }

    @Nullable
    Section section(StageboxId box) {
        return sections.get(box);
    }

    /// @throws IllegalArgumentException if its box is not there
    Section sectionOf(PreampKey input) {
        var section = sections.get(input.box());
        if (section == null) {
            throw new IllegalArgumentException(input + " is of no known box");
        }
        return section;
    }

    /// Unknown when its box has not told of it.
    static Preamp preampOf(Stagebox box, PreampKey input) {
        var known = box.preamps().get(input.index());
        return known == null ? Preamp.unknown(input.index()) : known;
    }

    /// The inputs of a box as they stand on the screen; none when it is not there.
    List<PreampKey> standing(StageboxId box) {
        var section = sections.get(box);
        return section == null ? List.of() : section.inputs();
    }

    /// Every input of every box.
    List<PreampKey> everyInput() {
        return sections.values().stream().flatMap(section -> section.inputs().stream()).toList();
    }

    /// Every input whose strip can be scrolled to, in order.
    List<PreampKey> inRows() {
        return rows.get().stream().filter(PreampRow.Strips.class::isInstance).map(PreampRow.Strips.class::cast)
                .flatMap(row -> row.inputs().stream()).toList();
    }

    /// @param present what there is now, by name
    /// @param news    told of every box that was here and is another object now, with the names its strips had a place for
    void show(Map<StageboxId, Stagebox> present, PreampOrder now, BiConsumer<Stagebox, Section> news) {
        boolean changed = !now.equals(order) || sections.size() != present.size();
        order = now;
        sections.keySet().retainAll(present.keySet());
        for (var box : present.values()) {
            var section = sections.get(box.id());
            if (section == null) {
                sections.put(box.id(), new Section(box, order));
                changed = true;
            } else {
                var before = section.box();
                section.show(box, order);
                if (before != box) {
                    changed = true;
                    news.accept(before, section);
                }
            }
        }
        if (changed) {
            if (!boxes.get().equals(List.copyOf(sections.keySet()))) {
                boxes.set(List.copyOf(sections.keySet()));
            }
            var only = chosen.get();
            if (only != null && !sections.containsKey(only)) {
                chosen.set(null);
            }
            arrange();
        }
    }

    private void arrange() {
        var next = new ArrayList<PreampRow>();
        var only = chosen.get();
        sections.entrySet().stream().sorted(Map.Entry.comparingByKey(order.ofBoxes())).forEach(entry -> {
            if (only == null || only.equals(entry.getKey())) {
                next.addAll(entry.getValue().rows(perRow, collapsed.contains(entry.getKey())));
            }
        });
        if (!isSame(next, rows.get())) {
            rows.set(List.copyOf(next));
        }
    }

    /// A section gives the same rows again as long as they say the same.
    private static boolean isSame(List<PreampRow> one, List<PreampRow> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) != other.get(i)) {
                return false;
            }
        }
        return true;
    }
}
