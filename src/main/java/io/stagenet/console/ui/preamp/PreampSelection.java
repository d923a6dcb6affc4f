package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.ui.control.Click;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which inputs the operator has selected. FX thread.
final class PreampSelection {
    private final TreeSet<PreampKey> inputs = new TreeSet<>();
    /// Where a range begins; null for none.
    private @Nullable PreampKey anchor;

    boolean contains(PreampKey input) {
        return inputs.contains(input);
    }

    List<PreampKey> inputs() {
        return List.copyOf(inputs);
    }

    int size() {
        return inputs.size();
    }

    /// It and all that are selected with it; itself first.
    List<PreampKey> together(PreampKey input) {
        if (!inputs.contains(input)) {
            return List.of(input);
        }
        var all = new LinkedHashSet<PreampKey>();
        all.add(input);
        all.addAll(inputs);
        return List.copyOf(all);
    }

    /// @param order of all that could be selected, as they are shown
    void click(PreampKey input, Click click, List<PreampKey> order) {
        switch (click) {
            case ONLY -> {
                boolean alone = inputs.size() == 1 && inputs.contains(input);
                inputs.clear();
                // A second click on the only one lets it go.
                if (!alone) {
                    inputs.add(input);
                }
                anchor = input;
            }
            case TOGGLE -> {
                if (!inputs.remove(input)) {
                    inputs.add(input);
                }
                anchor = input;
            }
            case THROUGH -> through(input, order);
        }
    }

    private void through(PreampKey input, List<PreampKey> order) {
        int from = anchor == null ? -1 : order.indexOf(anchor);
        int to = order.indexOf(input);
        if (from < 0 || to < 0) {
            click(input, Click.ONLY, order);
            return;
        }
        inputs.clear();
        inputs.addAll(order.subList(Math.min(from, to), Math.max(from, to) + 1));
    }

    /// @return whether there was any
    boolean clear() {
        boolean any = !inputs.isEmpty();
        inputs.clear();
        anchor = null;
        return any;
    }

    /// Lets go of what is not there any more, or cannot be seen.
    ///
    /// @return whether any was
    boolean keep(Set<PreampKey> there) {
        return inputs.retainAll(there);
    }
}
