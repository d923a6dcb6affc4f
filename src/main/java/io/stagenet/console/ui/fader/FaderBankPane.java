package io.stagenet.console.ui.fader;

import io.stagenet.console.ui.control.Lamp;
import io.stagenet.console.ui.control.LinkStatus;
import io.stagenet.console.ui.control.Rows;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/// Lays strips, and what stands in their places, side by side, all equally wide, and above them a header over each run of
/// strips of one gateway.
final class FaderBankPane extends Pane {
    private static final double HEADER = 22;
    private static final double HEADER_GAP = 6;
    private static final double ROW_GAP = 10;

    /// How much room strips take, in pixels.
    ///
    /// @param gap    between two strips; compact ones draw theirs inside, for 48 must stand in a window of 1440
    /// @param minRow the least height of a row whose travels can be used
    private record Size(double min, double max, double gap, double minRow) {
    }

    private static final Size WIDE = new Size(48, 104, 6, 330);
    private static final Size COMPACT = new Size(28, 40, 0, 362);

    private final List<BankPart> parts = new ArrayList<>();
    private final List<Header> headers = new ArrayList<>();
    private int capacity = 1;
    private Size size = WIDE;

    FaderBankPane() {
        getStyleClass().add("fader-bank");
        setMinSize(0, 0);
    }

    /// How many strips fit now.
    int fitting() {
        return inRow() * rows();
    }

    private int inRow() {
        return (int) ((getWidth() + size.gap) / (size.min + size.gap));
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
                    headers.add(new Header());
                }
                headers.get(used++).show(facts, i);
            }
            if (facts != null) {
                headers.get(used - 1).end = i + 1;
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
        // The pitch is not whole, its multiples are snapped: the bank ends where the view ends.
        double pitch = Math.clamp((getWidth() + size.gap) / perRow, size.min + size.gap, size.max + size.gap);
        double top = HEADER + HEADER_GAP;
        double rowHeight = snapSizeY((getHeight() - (rows - 1) * ROW_GAP) / rows);
        for (int i = 0; i < parts.size(); i++) {
            double left = snapPositionX(i % perRow * pitch);
            double right = snapPositionX((i % perRow + 1) * pitch) - size.gap;
            int row = i / perRow;
            double y = row * (rowHeight + ROW_GAP) + top;
            parts.get(i).node().resizeRelocate(left, y, right - left, Math.max(0, rowHeight - top));
        }
        for (var header : headers) {
            int from = header.first;
            // A run that goes on in the next row has its name where it begins.
            int row = from / perRow;
            int end = Math.min(header.end, (row + 1) * perRow) - row * perRow;
            double left = snapPositionX(from % perRow * pitch);
            header.resizeRelocate(left, row * (rowHeight + ROW_GAP),
                    snapPositionX(end * pitch) - size.gap - left,
                    HEADER);
        }
    }

    private static final class Header extends HBox {
        private final Lamp lamp = new Lamp();
        private final Label name = new Label();
        private final Tooltip whole = new Tooltip();
        private int first;
        private int end;

        Header() {
            getStyleClass().add("bank-header");
            name.setMinWidth(0);
            name.setTooltip(whole);
            getChildren().addAll(lamp, name);
        }

        void show(StripFacts facts, int firstStrip) {
            first = firstStrip;
            lamp.setStatus(facts.link());
            name.setText(facts.gateway());
            whole.setText(facts.gateway());
            for (var status : LinkStatus.values()) {
                pseudoClassStateChanged(status.pseudoClass(), status == facts.link());
            }
        }
    }
}
