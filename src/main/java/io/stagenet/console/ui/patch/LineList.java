package io.stagenet.console.ui.patch;

import java.util.List;
import javafx.collections.ObservableListBase;

/// The lines on screen, brought in line with what should be there by one change that touches only what differs: the part
/// between the lines both have at the start and at the end. So scrolling and the cursor stay where they are.
final class LineList extends ObservableListBase<PatchLine> {
    private List<PatchLine> lines = List.of();

    @Override
    public PatchLine get(int index) {
        return lines.get(index);
    }

    @Override
    public int size() {
        return lines.size();
    }

    /// @param next kept, not copied: it must not change any more
    void sync(List<PatchLine> next) {
        int start = 0;
        int shorter = Math.min(lines.size(), next.size());
        while (start < shorter && lines.get(start).address() == next.get(start).address()) {
            start++;
        }
        int tail = 0;
        while (tail < shorter - start && lines.get(lines.size() - 1 - tail).address() == next
                .get(next.size() - 1 - tail).address()) {
            tail++;
        }
        var before = lines;
        lines = next;
        beginChange();
        updated(before, next, 0, 0, start);
        if (start < before.size() - tail || start < next.size() - tail) {
            nextReplace(start, next.size() - tail, before.subList(start, before.size() - tail));
        }
        updated(before, next, before.size() - tail, next.size() - tail, tail);
        endChange();
    }

    private void updated(List<PatchLine> before, List<PatchLine> next, int from, int to, int count) {
        for (int i = 0; i < count; i++) {
            var line = before.get(from + i);
            if (line != next.get(to + i) && !line.equals(next.get(to + i))) {
                nextSet(to + i, line);
            }
        }
    }
}
