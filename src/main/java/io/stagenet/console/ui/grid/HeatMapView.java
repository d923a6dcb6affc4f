package io.stagenet.console.ui.grid;

import io.stagenet.console.model.Level;
import io.stagenet.console.text.Text;
import java.util.function.IntConsumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The heat map on one canvas: pixels are computed into one array and written at once, when something changed. Hovering or
/// the arrow keys point at a cell; a click or Space selects it, Enter brings its fader to the page.
final class HeatMapView extends Region {
    private static final double DIMMED = 0.4;
    private static final int STRIPE = 4;

    private final HeatMapViewModel model;
    private final IntConsumer pointed;
    private final IntConsumer open;
    private final Canvas canvas = new Canvas();
    private final Swatch cell = new Swatch("cell");
    private final Swatch low = new Swatch("low");
    private final Swatch high = new Swatch("high");
    private final Swatch gold = new Swatch("gold");
    private final Swatch keys = new Swatch("keys");
    private final Swatch stripe = new Swatch("stripe");
    private final Swatch ground = new Swatch("ground");
    private final Subscription changes;
    private final int[] ramp = new int[Level.FULL + 1];
    private CellGrid grid = CellGrid.fit(0, 1, 1);
    private int[] pixels = {};
    private int cursor = -1;

    /// @param pointed told the index the operator points at, -1 for none
    /// @param open    told the address whose fader is wanted
    HeatMapView(HeatMapViewModel model, IntConsumer pointed, IntConsumer open) {
        this.model = model;
        this.pointed = pointed;
        this.open = open;
        getStyleClass().add("heat-map");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Text.of("ui.grid.name"));
        getChildren().add(canvas);
        for (var swatch : new Swatch[]{cell, low, high, gold, keys, stripe, ground}) {
            getChildren().add(swatch);
            swatch.backgroundProperty().subscribe(this::requestLayout);
        }
        changes = model.revisionProperty().subscribe(this::draw);
        focusedProperty().subscribe(focused -> {
            if (!focused && !isHover()) {
                point(-1);
            }
            draw();
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(grid.indexAt(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> {
            // The keys go on from where the mouse was.
            if (!isFocused()) {
                point(-1);
            }
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    void dispose() {
        changes.unsubscribe();
    }

    /// Where the cell of an address is.
    Bounds boundsOf(int index) {
        int at = index / grid.perCell();
        return new BoundingBox(grid.x(at), grid.y(at), grid.side(), grid.side());
    }

    private void point(int index) {
        if (index != cursor) {
            cursor = index;
            pointed.accept(index);
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING);
            if (isFocused()) {
                draw();
            }
        }
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        int index = grid.indexAt(event.getX(), event.getY());
        if (event.getButton() == MouseButton.PRIMARY && index >= 0) {
            select(index, event.isShortcutDown(), event.isShiftDown());
            if (event.getClickCount() == 2) {
                open.accept(model.address(index));
            }
        }
        event.consume();
    }

    private void select(int index, boolean toggle, boolean through) {
        var selection = model.selection();
        int address = model.address(index);
        if (toggle) {
            selection.toggle(address);
        } else if (through) {
            selection.through(address, model::after);
        } else {
            selection.only(address);
        }
    }

    private void keyPressed(KeyEvent event) {
        int row = grid.columns() * grid.perCell();
        switch (event.getCode()) {
            case RIGHT -> step(grid.perCell());
            case LEFT -> step(-grid.perCell());
            case DOWN -> step(row);
            case UP -> step(-row);
            case SPACE -> {
                if (cursor >= 0) {
                    select(cursor, event.isShortcutDown(), event.isShiftDown());
                }
            }
            case ENTER -> {
                if (cursor >= 0) {
                    open.accept(model.address(cursor));
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int by) {
        int to = cursor < 0 ? 0 : cursor + by;
        if (to >= 0 && to < model.count()) {
            point(to);
        }
    }

    @Override
    protected void layoutChildren() {
        int width = (int) Math.max(1, getWidth());
        int height = (int) Math.max(1, getHeight());
        if (canvas.getWidth() != width || canvas.getHeight() != height || pixels.length == 0) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            pixels = new int[width * height];
        }
        Color dark = low.color();
        Color bright = high.color();
        for (int level = 1; level < ramp.length; level++) {
            ramp[level] = argb(dark.interpolate(bright, level / (double) Level.FULL));
        }
        ramp[0] = argb(cell.color());
        draw();
    }

    private void draw() {
        int width = (int) canvas.getWidth();
        int height = (int) canvas.getHeight();
        if (pixels.length != width * height || width == 0) {
            return;
        }
        grid = CellGrid.fit(model.count(), width, height);
        if (cursor >= model.count()) {
            cursor = -1;
        }
        java.util.Arrays.fill(pixels, argb(ground.color()));
        int selected = argb(gold.color());
        int lost = argb(stripe.color());
        for (int each = 0; each < grid.cells(); each++) {
            paint(each, width, selected, lost);
        }
        if (isFocused() && cursor >= 0) {
            frame(cursor / grid.perCell(), width, height, argb(keys.color()));
        }
        canvas.getGraphicsContext2D().getPixelWriter().setPixels(0, 0, width, height,
                PixelFormat.getIntArgbInstance(), pixels, 0, width);
    }

    private void paint(int each, int width, int selected, int lost) {
        int first = each * grid.perCell();
        int level = 0;
        boolean isSelected = false;
        for (int i = first; i < Math.min(first + grid.perCell(), model.count()); i++) {
            level = Math.max(level, model.level(i));
            isSelected |= model.isSelected(i);
        }
        boolean isLost = model.isLost(first);
        int fill = isLost ? dimmed(ramp[level]) : ramp[level];
        int side = grid.side();
        int left = grid.x(each);
        int top = grid.y(each);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean edge = x == 0 || y == 0 || x == side - 1 || y == side - 1;
                int color = isSelected && edge ? selected
                        : isLost && (x + y + left + top) % STRIPE == 0 ? lost : fill;
                pixels[(top + y) * width + left + x] = color;
            }
        }
    }

    /// Round the cell and beside it, where no selected one has its frame.
    private void frame(int each, int width, int height, int color) {
        int left = grid.x(each) - 1;
        int top = grid.y(each) - 1;
        int far = grid.side() + 1;
        for (int i = 0; i <= far; i++) {
            dot(left + i, top, width, height, color);
            dot(left + i, top + far, width, height, color);
            dot(left, top + i, width, height, color);
            dot(left + far, top + i, width, height, color);
        }
    }

    private void dot(int x, int y, int width, int height, int color) {
        // At the edge of the map there is no gap.
        pixels[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)] = color;
    }

    private int dimmed(int color) {
        int base = ramp[0];
        int mixed = 0xff000000;
        for (int shift = 0; shift <= 16; shift += 8) {
            int from = base >> shift & 0xff;
            int to = color >> shift & 0xff;
            mixed |= (int) (from + (to - from) * DIMMED) << shift;
        }
        return mixed;
    }

    private static int argb(Color color) {
        return 0xff000000 | (int) Math.round(color.getRed() * 255) << 16 | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE_STRING, HELP -> cursor < 0 ? "" : model.describe(cursor);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /// A role of the stylesheet as a colour a canvas can use.
    private static final class Swatch extends Region {
        Swatch(String styleClass) {
            getStyleClass().add(styleClass);
            setManaged(false);
            setVisible(false);
        }

        Color color() {
            var background = getBackground();
            return background != null && !background.getFills().isEmpty()
                    && background.getFills().getFirst().getFill() instanceof Color color ? color : Color.TRANSPARENT;
        }
    }
}
