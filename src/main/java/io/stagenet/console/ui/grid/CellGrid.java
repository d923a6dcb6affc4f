package io.stagenet.console.ui.grid;

/// Where the cells of a heat map stand: square, row by row, as large as they fit. When there are more addresses than pixels,
/// neighbours share a cell.
///
/// @param count   addresses
/// @param pitch   from cell to cell, in pixels, 1 or more
/// @param columns cells of a row
/// @param perCell addresses of a cell, 1 or more
record CellGrid(int count, int pitch, int columns, int perCell) {
    private static final int LARGEST = 36;
    private static final int SMALLEST_WITH_GAP = 4;

    /// @param width  of the place, in pixels
    /// @param height likewise
    static CellGrid fit(int count, int width, int height) {
        for (int pitch = LARGEST; pitch >= 1; pitch--) {
            if ((long) (width / pitch) * (height / pitch) >= count && width >= pitch) {
                return new CellGrid(count, pitch, Math.max(1, width / pitch), 1);
            }
        }
        int places = Math.max(1, width) * Math.max(1, height);
        return new CellGrid(count, 1, Math.max(1, width), Math.ceilDiv(count, places));
    }

    /// Of a cell without the gap to its neighbour.
    int side() {
        return pitch >= SMALLEST_WITH_GAP ? pitch - 1 : pitch;
    }

    int cells() {
        return Math.ceilDiv(count, perCell);
    }

    /// The first address of the cell at a point; -1 where there is none.
    int indexAt(double x, double y) {
        if (x < 0 || y < 0 || x >= columns * (double) pitch) {
            return -1;
        }
        int row = (int) (y / pitch);
        int cell = row * columns + (int) (x / pitch);
        return cell < cells() ? cell * perCell : -1;
    }

    int x(int cell) {
        return cell % columns * pitch;
    }

    int y(int cell) {
        return cell / columns * pitch;
    }
}
