package io.stagenet.console.ui.fader;

import io.stagenet.console.ui.control.Rows;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Lays strips, and what stands in their places, side by side, all equally wide, and above them a header over each run of
/// strips of one gateway.
final class FaderBankPane extends Pane {
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final double HEADER = 22;
    private static final double HEADER_OF_TWO_LINES = 32;
    private static final double HEADER_GAP = 6;
    private static final double ROW_GAP = 10;
    private static final double LEAST_GAP = 2;

    /// How much room strips take, in pixels.
    ///
    /// @param gap    between two strips; it goes before strips do, and compact ones have none, for 48 must stand in a window
    ///               of 1440
    /// @param minRow the least height of a row whose travels can be used
    private record Size(double min, double max, double gap, double minRow) {
    }

    private static final Size WIDE = new Size(48, 104, 6, 330);
    private static final Size COMPACT = new Size(28, 40, 0, 362);

    private final List<BankPart> parts = new ArrayList<>();
    private final List<BankHeader> headers = new ArrayList<>();
    private int capacity = 1;
    private Size size = WIDE;

    FaderBankPane() {
        getStyleClass().add("fader-bank");
        setMinSize(0, 0);
    }

    /// How many strips fit now. They stand close only if a whole page stands in a row by it.
    ///
    /// @param most strips of a full page
    int fitting(int most) {
        int spaced = (int) ((getWidth() + size.gap) / (size.min + size.gap));
        return most <= inRow() ? inRow() : spaced * rows();
    }

    private int inRow() {
        return (int) (getWidth() / size.min);
    }

    private int rows() {
        return getHeight() >= 2 * size.minRow + ROW_GAP ? 2 : 1;
    }

    void setCompact(boolean now) {
        size = now ? COMPACT : WIDE;
        parts.forEach(part -> part.setCompact(now));
        requestLayout();
    }

    /// @param newCapacity strips of a full page
    void setCapacity(int newCapacity) {
        capacity = newCapacity;
        requestLayout();
    }

    List<BankPart> parts() {
        return parts;
    }

    /// @param now in their order; one that was there before is the same object
    void show(List<BankPart> now) {
        parts.clear();
        parts.addAll(now);
        parts.forEach(part -> part.setCompact(size == COMPACT));
        regroup();
    }

    /// Draws the headers anew from what the strips say.
    void regroup() {
        int used = 0;
        String gateway = null;
        for (int i = 0; i < parts.size(); i++) {
            var facts = parts.get(i).head();
            if (facts != null && !facts.gateway().equals(gateway)) {
                if (used == headers.size()) {
                    headers.add(new BankHeader());
                }
                headers.get(used++).show(facts, i);
            }
            if (facts != null) {
                headers.get(used - 1).endAt(i + 1);
            }
            gateway = facts == null ? null : facts.gateway();
        }
        headers.subList(used, headers.size()).clear();
        var children = new ArrayList<Node>(headers);
        parts.forEach(part -> children.add(part.node()));
        // Never setAll: a strip taken out and put back would lose its focus and fall out of the hand.
        Rows.sync(getChildren(), children, node -> node, node -> node, node -> node, (node, same) -> {
        });
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        int rows = capacity > Math.max(1, inRow()) ? rows() : 1;
        int perRow = Math.ceilDiv(capacity, rows);
        double gap = Math.clamp(Math.floor(getWidth() / perRow - size.min), 0, size.gap);
        // Without a gap each strip keeps its border from its neighbour's.
        pseudoClassStateChanged(TIGHT, gap < size.gap && gap < LEAST_GAP);
        // The pitch is not whole, its multiples are snapped: the bank ends where the view ends.
        double pitch = Math.clamp((getWidth() + gap) / perRow, size.min + gap, size.max + gap);
        var columns = new Columns(perRow, pitch, gap);
        boolean broken = headers.stream().anyMatch(header -> header.oneLine() > columns.room(header));
        double header = broken ? HEADER_OF_TWO_LINES : HEADER;
        // Cards have none, and begin where the editor beside them does; a header that comes or goes moves no strip.
        boolean cards = !parts.isEmpty() && parts.getFirst() instanceof PlaceCard;
        double top = cards ? 0 : header + HEADER_GAP;
        double rowHeight = snapSizeY((getHeight() - (rows - 1) * ROW_GAP) / rows);
        for (int i = 0; i < parts.size(); i++) {
            double left = columns.left(i % perRow);
            int row = i / perRow;
            double y = row * (rowHeight + ROW_GAP) + top;
            parts.get(i).node().resizeRelocate(left, y, columns.right(i % perRow + 1) - left,
                    Math.max(0, rowHeight - top));
        }
        for (var each : headers) {
            each.showBroken(each.oneLine() > columns.room(each));
            each.ruled(columns.run(each));
            int row = each.first() / perRow;
            each.resizeRelocate(columns.left(each.first() % perRow), row * (rowHeight + ROW_GAP), columns.room(each),
                    header);
        }
    }

    /// Where strips and headers stand in their row.
    private final class Columns {
        private final int perRow;
        private final double pitch;
        private final double gap;

        Columns(int perRow, double pitch, double gap) {
            this.perRow = perRow;
            this.pitch = pitch;
            this.gap = gap;
        }

        double left(int column) {
            return snapPositionX(column * pitch);
        }

        double right(int columnAfter) {
            return snapPositionX(columnAfter * pitch) - gap;
        }

        /// How wide the strips are that a header stands over. A run that goes on in the next row has its name where it begins.
        double run(BankHeader header) {
            return width(header, header.end());
        }

        /// How wide a header may be: over strips of no gateway nothing else stands.
        double room(BankHeader header) {
            int next = headers.indexOf(header) + 1;
            return width(header, next < headers.size() ? headers.get(next).first() : Integer.MAX_VALUE);
        }

        private double width(BankHeader header, int end) {
            int row = header.first() / perRow;
            int until = Math.min(end, (row + 1) * perRow) - row * perRow;
            return right(until) - left(header.first() % perRow);
        }
    }
}
