package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.virgil.PreampKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A strip that is dragged by its head: a mark shows between which strips of its box it would stand, and letting go puts it
/// there. Away from its own box there is no mark, and letting go leaves it where it was.
final class StripMover implements StripHead.Carrier {
    private static final double MARK = 4;

    /// @param before null for the end
    /// @param x      of the gap's middle
    private record Place(@Nullable PreampKey before, double x, double y, double height) {
    }

    private final Node pane;
    private final Collection<PreampStripView> strips;
    private final Region mark = new Region();

    /// @param pane   the strips stand in it
    /// @param strips those that are there now
    StripMover(Node pane, Collection<PreampStripView> strips) {
        this.pane = pane;
        this.strips = strips;
        mark.getStyleClass().add("drop-mark");
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        mark.setVisible(false);
    }

    /// Where the strip would stand; to be drawn over the strips.
    Region mark() {
        return mark;
    }

    @Override
    public void carry(PreampStripViewModel strip, double x, double y) {
        var place = placeAt(strip, pane.sceneToLocal(x, y));
        mark.setVisible(place.isPresent());
        place.ifPresent(at -> mark.resizeRelocate(at.x() - MARK / 2, at.y(), MARK, at.height()));
    }

    @Override
    public void drop(PreampStripViewModel strip, double x, double y) {
        mark.setVisible(false);
        placeAt(strip, pane.sceneToLocal(x, y)).ifPresent(at -> strip.moveBefore(at.before()));
    }

    /// Empty where it would stand as it does, and outside the rows of its box.
    private Optional<Place> placeAt(PreampStripViewModel strip, Point2D point) {
        var row = rowAt(strip.key(), point);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        var standing = strip.standing();
        var right = row.stream().filter(each -> point.getX() < each.getBoundsInParent().getCenterX()).findFirst();
        var beside = right.orElse(row.getLast());
        int to = standing.indexOf(beside.model().key()) + (right.isPresent() ? 0 : 1);
        int from = standing.indexOf(strip.key());
        if (to == from || to == from + 1) {
            return Optional.empty();
        }
        Bounds bounds = beside.getBoundsInParent();
        double x = right.isPresent() ? bounds.getMinX() - StripSize.GAP / 2 : bounds.getMaxX() + StripSize.GAP / 2;
        return Optional.of(new Place(to < standing.size() ? standing.get(to) : null, Math.max(MARK / 2, x),
                bounds.getMinY(), bounds.getHeight()));
    }

    /// From left to right.
    private List<PreampStripView> rowAt(PreampKey input, Point2D point) {
        return strips.stream().filter(each -> each.model().key().box().equals(input.box()))
                .filter(each -> each.getBoundsInParent().getMinY() <= point.getY()
                        && point.getY() <= each.getBoundsInParent().getMaxY())
                .sorted(Comparator.comparingDouble(each -> each.getBoundsInParent().getMinX())).toList();
    }
}
