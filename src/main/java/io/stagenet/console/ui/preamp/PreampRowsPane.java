package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.ui.control.Page;
import io.stagenet.console.ui.control.Rows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Rows of heads and strips below each other, scrolled as one; only what is in sight is made, so that 4096 strips cost what
/// 30 do.
///
/// Not a list of cells: a cell is given another item when it is scrolled, and a knob in the hand, or with the keyboard, must
/// never become the knob of another input. Here a strip belongs to its input for as long as it is there, and one that is in
/// the hand, or has the keyboard, stays though it is scrolled away.
final class PreampRowsPane extends Pane {
    private static final double HEAD = 32;
    private static final double NOTE = 44;
    private static final double ROW_GAP = 8;
    private static final double BAR = 12;
    /// Made beyond what is seen, so that Tab finds the next row and a short scroll is at once complete.
    private static final double MARGIN = 120;
    /// Below it strips are low.
    private static final double LOW = 480;
    private static final double PAGE = 0.9;

    private final PreampsViewModel model;
    private final ScrollBar bar = new ScrollBar();
    private final Rectangle window = new Rectangle();
    private final RowViews views;
    private final StripMover mover;
    private final Subscription subscriptions;
    private Subscription focus = Subscription.EMPTY;
    private StripSize size = StripSize.TALL;
    /// Moved by a key, to be seen where it will stand; null for none.
    private @Nullable PreampKey followed;
    /// A mouse button or a finger is down on it.
    private boolean pressed;

    PreampRowsPane(PreampsViewModel model) {
        this.model = model;
        views = new RowViews(model);
        mover = new StripMover(this, views.strips());
        getStyleClass().add("preamp-rows");
        setMinSize(0, 0);
        setClip(window);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.setManaged(false);
        getChildren().add(bar);
        bar.valueProperty().subscribe(() -> requestLayout());
        addEventHandler(ScrollEvent.SCROLL, event -> {
            scrollBy(-event.getDeltaY());
            event.consume();
        });
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed = true);
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> pressed = false);
        layoutBoundsProperty().subscribe(bounds -> {
            window.setWidth(bounds.getWidth());
            window.setHeight(bounds.getHeight());
            size = bounds.getHeight() < LOW ? StripSize.LOW : StripSize.TALL;
            if (bounds.getWidth() > BAR) {
                model.setPerRow(StripSize.perRow(bounds.getWidth() - BAR));
            }
        });
        subscriptions = model.rowsProperty().subscribe(() -> {
            if (followed != null) {
                reveal(followed);
                followed = null;
            }
            requestLayout();
        });
        sceneProperty().subscribe(this::watchFocus);
    }

    void dispose() {
        subscriptions.unsubscribe();
        focus.unsubscribe();
        views.keep(Set.of(), Set.of(), Set.of());
    }

    /// Whoever has the keyboard is seen.
    private void watchFocus(@Nullable Scene scene) {
        focus.unsubscribe();
        focus = scene == null ? Subscription.EMPTY : scene.focusOwnerProperty().subscribe(owner -> {
            if (owner != null) {
                show(owner);
            }
        });
    }

    /// Not what is pressed: nothing moves under a hand. What lies over a strip may reach down to where notices stand, for the
    /// strips beside it stay where they are.
    private void show(Node owner) {
        boolean mine = false;
        boolean over = false;
        for (var node = owner.getParent(); node != null && !mine; node = node.getParent()) {
            mine = node == this;
            over |= node instanceof StripOverlay;
        }
        if (!mine || pressed) {
            return;
        }
        var bounds = sceneToLocal(owner.localToScene(owner.getLayoutBounds()));
        double rest = over ? 0 : ROW_GAP;
        double top = bounds.getMinY() - rest;
        double bottom = bounds.getMaxY() + rest;
        double end = over ? getHeight() : getHeight() - Page.FOOT;
        if (top < 0) {
            scrollBy(top);
        } else if (bottom > end) {
            scrollBy(Math.min(bottom - end, top));
        }
    }

    private void scrollBy(double pixels) {
        bar.setValue(Math.clamp(bar.getValue() + pixels, 0, Math.max(0, bar.getMax())));
    }

    /// Turns a page of what is seen.
    void turn(int pages) {
        scrollBy(pages * getHeight() * PAGE);
    }

    /// Moves the keyboard to the knob of another strip.
    ///
    /// @param by how many strips from where the keyboard is
    /// @return whether there is one
    boolean walk(Node from, int by) {
        var strip = stripAround(from);
        var order = model.order();
        int to = strip == null ? -1 : order.indexOf(strip.model().key()) + by;
        if (to < 0 || to >= order.size()) {
            return false;
        }
        bring(order.get(to));
        return true;
    }

    /// Moves the strip the keyboard is on among those of its box.
    ///
    /// @param by how many places
    /// @return whether there is one
    boolean carry(Node from, int by) {
        var strip = stripAround(from);
        if (strip == null) {
            return false;
        }
        followed = strip.model().key();
        strip.model().move(by);
        return true;
    }

    private static @Nullable PreampStripView stripAround(Node from) {
        for (var node = from; node != null; node = node.getParent()) {
            if (node instanceof PreampStripView strip) {
                return strip;
            }
        }
        return null;
    }

    /// Scrolls to its row, unless all of it is seen.
    private void reveal(PreampKey input) {
        double top = 0;
        for (var row : model.rowsProperty().get()) {
            double height = heightOf(row);
            if (row instanceof PreampRow.Strips(_, var inputs, _, _) && inputs.contains(input)
                    && (top < bar.getValue() || top + height > bar.getValue() + getHeight() - Page.FOOT)) {
                bar.setValue(Math.clamp(top - ROW_GAP, 0, Math.max(0, bar.getMax())));
            }
            top += height;
        }
    }

    private void bring(PreampKey input) {
        if (views.known(input) == null) {
            reveal(input);
            layout();
        }
        var strip = views.known(input);
        if (strip != null) {
            strip.knob().requestFocus();
        }
    }

    private double heightOf(PreampRow row) {
        return switch (row) {
            case PreampRow.Head _ -> HEAD;
            case PreampRow.Note _ -> NOTE + ROW_GAP;
            case PreampRow.Strips strip -> snapSizeY(size.height(strip.lines().size())) + ROW_GAP;
        };
    }

    @Override
    protected void layoutChildren() {
        var rows = model.rowsProperty().get();
        double whole = Page.FOOT;
        for (var row : rows) {
            whole += heightOf(row);
        }
        double most = Math.max(0, whole - getHeight());
        bar.setMax(most);
        bar.setVisibleAmount(whole == 0 ? 0 : most * getHeight() / whole);
        bar.setVisible(most > 0);
        bar.setBlockIncrement(getHeight() * PAGE);
        if (bar.getValue() > most) {
            bar.setValue(most);
        }
        var seen = new ArrayList<Node>();
        var keptStrips = new HashSet<PreampKey>();
        var keptHeads = new HashSet<StageboxId>();
        var keptNotes = new HashSet<StageboxId>();
        double y = -snapPositionY(bar.getValue());
        for (var row : rows) {
            double height = heightOf(row);
            boolean near = y + height > -MARGIN && y < getHeight() + MARGIN;
            switch (row) {
                case PreampRow.Head(var box) -> {
                    if (near) {
                        keptHeads.add(box);
                        place(seen, views.head(box), 0, y, getWidth() - BAR, HEAD);
                    }
                }
                case PreampRow.Note(var box) -> {
                    if (near) {
                        keptNotes.add(box);
                        place(seen, views.note(box), 0, y, getWidth() - BAR, NOTE);
                    }
                }
                case PreampRow.Strips strip -> placeStrips(seen, keptStrips, strip, near, y, height - ROW_GAP);
            }
            y += height;
        }
        seen.add(mover.mark());
        seen.add(bar);
        bar.resizeRelocate(getWidth() - BAR, 0, BAR, getHeight());
        var fresh = seen.stream().filter(node -> node.getParent() == null).toList();
        // Never setAll: a strip taken out and put back would lose the keyboard and fall out of the hand.
        Rows.sync(getChildren(), seen, node -> node, node -> node, node -> node, (node, same) -> {
        });
        // What is made while a frame is laid out would be drawn once without its style.
        fresh.forEach(Node::applyCss);
        views.keep(keptStrips, keptHeads, keptNotes);
    }

    private void placeStrips(List<Node> seen, Set<PreampKey> kept, PreampRow.Strips row, boolean near, double y,
            double height) {
        double pitch = Math.clamp((getWidth() - BAR + StripSize.GAP - ROW_GAP) / row.perRow(),
                StripSize.MIN_WIDTH + StripSize.GAP, StripSize.MAX_WIDTH + StripSize.GAP);
        for (int i = 0; i < row.inputs().size(); i++) {
            var input = row.inputs().get(i);
            var known = views.known(input);
            if (near || (known != null && isHeld(known))) {
                kept.add(input);
                var strip = known == null ? views.strip(input, mover) : known;
                strip.setLines(row.lines(), size);
                double left = snapPositionX(i * pitch);
                place(seen, strip, left, y, snapPositionX((i + 1) * pitch) - StripSize.GAP - left, height);
            }
        }
    }

    private static boolean isHeld(PreampStripView strip) {
        return strip.isFocusWithin() || strip.knob().grabbedProperty().get();
    }

    private static void place(List<Node> seen, @Nullable Region node, double x, double y, double width,
            double height) {
        if (node != null) {
            seen.add(node);
            node.resizeRelocate(x, y, width, height);
        }
    }
}
