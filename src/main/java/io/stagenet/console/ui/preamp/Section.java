package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampOrder;
import io.stagenet.console.model.virgil.Stagebox;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One stagebox in the view: its rows are built anew only when what they are made of has changed, for values come a hundred
/// times a second and inputs hardly ever.
final class Section {
    private Stagebox box;
    private List<PreampKey> inputs = List.of();
    private List<PreampRow> rows = List.of();
    private Set<String> names = Set.of();
    private List<List<String>> lines = List.of();
    /// A parameter, once told of, stays: as many as before are the same as before.
    private int known = -1;
    private PreampOrder order;
    /// The names have changed with the last box that was shown.
    private boolean renamed;
    private int perRow;
    private boolean collapsed;

    /// @param order how its inputs are to stand
    Section(Stagebox box, PreampOrder order) {
        this.box = box;
        this.order = order;
        show(box, order);
    }

    Stagebox box() {
        return box;
    }

    /// Its inputs, in their order.
    List<PreampKey> inputs() {
        return inputs;
    }

    /// The parameters its strips have a place for, +48V first; the gain has its own.
    Set<String> names() {
        return names;
    }

    /// Whether its strips have places for other parameters than before the last box that was shown.
    boolean isRenamed() {
        return renamed;
    }

    void show(Stagebox now, PreampOrder nowOrder) {
        boolean same = now.preamps() == box.preamps() && known >= 0;
        boolean ordered = nowOrder.equals(order);
        box = now;
        order = nowOrder;
        renamed = false;
        if (!same) {
            learn(now);
        }
        if (!ordered) {
            stand(inputs.stream().sorted(order).toList());
        }
    }

    private void stand(List<PreampKey> next) {
        if (!next.equals(inputs)) {
            inputs = next;
            rows = List.of();
        }
    }

    private void learn(Stagebox now) {
        int count = 0;
        for (var preamp : now.preamps().values()) {
            count += 1 + preamp.parameters().size();
        }
        if (count != known) {
            known = count;
            renamed = true;
            stand(now.preamps().keySet().stream().map(index -> new PreampKey(now.id(), index)).sorted(order).toList());
            names = namesOf(now);
            lines = linesOf(names);
            rows = List.of();
        }
    }

    /// @param room how many strips have room in a row
    List<PreampRow> rows(int room, boolean nowCollapsed) {
        if (rows.isEmpty() || perRow != room || collapsed != nowCollapsed) {
            perRow = room;
            collapsed = nowCollapsed;
            rows = build();
        }
        return rows;
    }

    private List<PreampRow> build() {
        var built = new ArrayList<PreampRow>();
        built.add(new PreampRow.Head(box.id()));
        if (collapsed || inputs.isEmpty()) {
            built.add(new PreampRow.Note(box.id()));
            return List.copyOf(built);
        }
        for (int from = 0; from < inputs.size(); from += perRow) {
            built.add(new PreampRow.Strips(box.id(),
                    inputs.subList(from, Math.min(inputs.size(), from + perRow)), perRow, lines));
        }
        return List.copyOf(built);
    }

    private static Set<String> namesOf(Stagebox box) {
        var names = new LinkedHashSet<String>();
        names.add(Parameter.PHANTOM);
        box.preamps().values().forEach(preamp -> names.addAll(preamp.parameters().keySet()));
        names.remove(Parameter.GAIN);
        if (box.preamps().values().stream().map(Preamp::parameters)
                .noneMatch(parameters -> parameters.containsKey(Parameter.PHANTOM))) {
            names.remove(Parameter.PHANTOM);
        }
        return names;
    }

    /// Pad and polarity share a line, and what the console knows comes before what it does not.
    private static List<List<String>> linesOf(Set<String> names) {
        var built = new ArrayList<List<String>>();
        for (var line : List.of(List.of(Parameter.PHANTOM), List.of(Parameter.PAD, Parameter.POLARITY),
                List.of(Parameter.LOW_CUT_ENABLE), List.of(Parameter.LOW_CUT))) {
            var there = line.stream().filter(names::contains).toList();
            if (!there.isEmpty()) {
                built.add(there);
            }
        }
        names.stream().filter(name -> built.stream().noneMatch(line -> line.contains(name)))
                .forEach(name -> built.add(List.of(name)));
        return List.copyOf(built);
    }
}
