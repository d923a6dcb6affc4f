package io.stagenet.console.model.virgil;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// In what order stageboxes, and the inputs of each, stand on the screen. What is not in it comes last, by name and by
/// number. Immutable.
///
/// @param boxes  from left to right; each once
/// @param inputs of all boxes; only the order within a box counts; each once
public record PreampOrder(List<StageboxId> boxes, List<PreampKey> inputs) implements Comparator<PreampKey> {
    public static final PreampOrder NATURAL = new PreampOrder(List.of(), List.of());

    /// @throws IllegalArgumentException if something is in it twice
    public PreampOrder {
        boxes = List.copyOf(boxes);
        inputs = List.copyOf(inputs);
        if (boxes.stream().distinct().count() != boxes.size() || inputs.stream().distinct().count() != inputs.size()) {
            throw new IllegalArgumentException("an order names each stagebox and input once");
        }
    }

    /// How stageboxes are to stand.
    public Comparator<StageboxId> ofBoxes() {
        return Comparator.comparingInt((StageboxId box) -> rank(boxes, box)).thenComparing(Comparator.naturalOrder());
    }

    /// How inputs are to stand: by box, then within it.
    @Override
    public int compare(PreampKey left, PreampKey right) {
        int byBox = ofBoxes().compare(left.box(), right.box());
        if (byBox != 0) {
            return byBox;
        }
        int byRank = Integer.compare(rank(inputs, left), rank(inputs, right));
        return byRank != 0 ? byRank : left.compareTo(right);
    }

    private static <T> int rank(List<T> order, T one) {
        int rank = order.indexOf(one);
        return rank < 0 ? Integer.MAX_VALUE : rank;
    }

    /// The same with a box moved.
    ///
    /// @param present all boxes there are
    /// @param before  the one it is to stand before, null for the end
    public PreampOrder withBox(StageboxId box, @Nullable StageboxId before, Collection<StageboxId> present) {
        return new PreampOrder(moved(boxes, present, ofBoxes(), box, before), inputs);
    }

    /// The same with an input moved within its box.
    ///
    /// @param present all inputs of that box
    /// @param before  the one it is to stand before, null for the end
    public PreampOrder withInput(PreampKey input, @Nullable PreampKey before, Collection<PreampKey> present) {
        return new PreampOrder(boxes, moved(inputs, present, this, input, before));
    }

    /// What is not present keeps its place behind the rest: a box that is away comes back to where it stood among those
    /// that are away.
    private static <T> List<T> moved(List<T> order, Collection<T> present, Comparator<T> by, T one,
            @Nullable T before) {
        var next = new ArrayList<>(present.stream().sorted(by).toList());
        next.remove(one);
        int at = before == null ? -1 : next.indexOf(before);
        next.add(at < 0 ? next.size() : at, one);
        order.stream().filter(each -> !next.contains(each)).toList().forEach(next::add);
        return next;
    }
}
