package io.stagenet.console.ui.patch;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.EditField;
import io.stagenet.console.ui.patch.PatchLines.Column;
import io.stagenet.console.ui.patch.PatchLines.Order;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The table of the patch. Its cursor is the table's own; what is selected is the console's selection, so that 65,535
/// addresses cost no more than one.
final class PatchTable extends StackPane {
    private static final double ROW = 27;
    private static final double STATE = 240;
    private static final double LEVEL = 190;
    /// Of what a column likes to have.
    private static final double SPARE = 1.3;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final PatchViewModel model;
    private final TableView<PatchLine> table = new TableView<>();
    private final Map<TableColumn<PatchLine, ?>, Column> columns = new HashMap<>();
    private final Set<LevelCell> levelCells = new HashSet<>();
    private final Set<Row> rows = new HashSet<>();
    private final Subscription subscriptions;
    /// The key that moves the cursor at this moment.
    private @Nullable KeyEvent walking;
    /// The address whose row was under the hand last; 0 for none.
    private int touched;

    PatchTable(PatchViewModel model) {
        this.model = model;
        table.setFixedCellSize(ROW);
        table.setItems(model.lines());
        table.setAccessibleText(Text.of("ui.view.patch"));
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        var none = new Label(Text.of("ui.patch.empty"));
        none.getStyleClass().add("nothing");
        table.setPlaceholder(none);
        text(Column.ADDRESS, 84, 70, line -> line.row().address().toString(), "mono");
        add(Column.NAME, 170, column -> new NameCell()).setMinWidth(110);
        text(Column.GATEWAY, 150, 108, PatchLine::gateway, "");
        text(Column.LEASE, 110, 88, PatchLine::lease, "mono");
        text(Column.HARDWARE, 90, 80, PatchLine::hardware, "mono");
        text(Column.CHANNEL, 80, 70, PatchLine::channel, "mono");
        text(Column.KIND, 84, 72, line -> Text.of("level.kind." + line.row().kind().replace('-', '_')), "");
        var level = new TableColumn<PatchLine, PatchLine>(Text.of("ui.patch.column.level"));
        level.setPrefWidth(160);
        level.setMinWidth(160);
        level.setSortable(false);
        level.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        level.setCellFactory(column -> {
            var cell = new LevelCell(model);
            levelCells.add(cell);
            return cell;
        });
        table.getColumns().add(level);
        add(Column.STATE, 140, column -> new StateCell()).setMinWidth(140);
        // What is left goes to the names, and to what is wrong.
        columns.forEach((column, id) -> {
            if (id != Column.NAME) {
                column.setMaxWidth(id == Column.STATE ? STATE : column.getPrefWidth() * SPARE);
            }
        });
        level.setMaxWidth(LEVEL);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setRowFactory(view -> new Row());
        table.setSortPolicy(view -> {
            var by = view.getSortOrder().isEmpty() ? null : view.getSortOrder().getFirst();
            model.sort(by == null ? Order.NONE
                    : new Order(columns.get(by), by.getSortType() == TableColumn.SortType.DESCENDING));
            return true;
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        table.addEventFilter(KeyEvent.KEY_RELEASED, event -> walking = null);
        table.getSelectionModel().selectedItemProperty().subscribe(line -> {
            var key = walking;
            if (key != null && line != null) {
                choose(line, false, key.isShiftDown());
            }
        });
        getChildren().add(table);
        subscriptions = Subscription.combine(
                model.pulsesProperty().subscribe(() -> levelCells.forEach(LevelCell::read)),
                model.selection().addressesProperty().subscribe(() -> rows.forEach(Row::mark)));
    }

    void dispose() {
        subscriptions.unsubscribe();
        // The list outlives the table.
        table.setItems(javafx.collections.FXCollections.emptyObservableList());
    }

    /// What is to be done with a row takes room below the table: the row stays in sight.
    @Override
    protected void layoutChildren() {
        double before = table.getHeight();
        double foot = rows.stream().filter(row -> row.isVisible() && row.isOf(touched)).findFirst()
                .map(row -> sceneToLocal(row.localToScene(0, row.getHeight())).getY()).orElse(0.0);
        super.layoutChildren();
        double hidden = foot - table.getHeight();
        if (foot <= before && hidden > 0 && table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            table.layout();
            flow.scrollPixels(hidden);
        }
    }

    boolean hasKeyboard() {
        return table.isFocused();
    }

    /// @param least what a narrow window leaves it
    private void text(Column id, double width, double least, Function<PatchLine, String> part, String styleClass) {
        add(id, width, column -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable PatchLine line, boolean empty) {
                super.updateItem(line, empty);
                setText(empty || line == null ? null : part.apply(line));
                if (id == Column.GATEWAY) {
                    setTooltip(getText() == null ? null : new Tooltip(getText()));
                }
                if (!styleClass.isEmpty() && !getStyleClass().contains(styleClass)) {
                    getStyleClass().add(styleClass);
                }
            }
        }).setMinWidth(least);
    }

    private TableColumn<PatchLine, PatchLine> add(Column id, double width,
            javafx.util.Callback<TableColumn<PatchLine, PatchLine>, TableCell<PatchLine, PatchLine>> cells) {
        var column = new TableColumn<PatchLine, PatchLine>(
                Text.of("ui.patch.column." + id.name().toLowerCase(java.util.Locale.ROOT)));
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(cells);
        columns.put(column, id);
        table.getColumns().add(column);
        return column;
    }

    private void keyPressed(KeyEvent event) {
        int cursor = table.getSelectionModel().getSelectedIndex();
        var line = cursor < 0 || cursor >= model.lines().size() ? null : model.lines().get(cursor);
        switch (event.getCode()) {
            case UP, DOWN, PAGE_UP, PAGE_DOWN, HOME, END -> {
                // The table moves its cursor and scrolls; the selection follows it.
                walking = event;
                return;
            }
            case SPACE -> {
                if (line != null) {
                    choose(line, event.isShortcutDown(), event.isShiftDown());
                }
            }
            case F2 -> {
                if (line != null) {
                    table.lookupAll(".name-cell").forEach(node -> {
                        if (node instanceof NameCell cell && line.equals(cell.getItem())) {
                            cell.edit();
                        }
                    });
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(PatchLine line, boolean toggle, boolean through) {
        touched = line.address();
        var selection = model.selection();
        if (toggle) {
            selection.toggle(line.address());
        } else if (through) {
            selection.through(line.address(), this::after);
        } else {
            selection.only(line.address());
        }
    }

    /// The next higher address among those shown.
    private int after(int address) {
        int best = 0;
        for (var line : model.lines()) {
            if (line.address() > address && (best == 0 || line.address() < best)) {
                best = line.address();
                if (best == address + 1) {
                    return best;
                }
            }
        }
        return best;
    }

    private final class Row extends TableRow<PatchLine> {
        Row() {
            rows.add(this);
            addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
                if (event.getButton() == MouseButton.PRIMARY && getItem() != null && event.getClickCount() == 1) {
                    choose(getItem(), event.isShortcutDown(), event.isShiftDown());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable PatchLine line, boolean empty) {
            super.updateItem(line, empty);
            mark();
        }

        boolean isOf(int address) {
            return getItem() != null && getItem().address() == address;
        }

        void mark() {
            pseudoClassStateChanged(CHOSEN, getItem() != null && model.selection().contains(getItem().address()));
        }
    }

    private final class NameCell extends TableCell<PatchLine, PatchLine> {
        NameCell() {
            getStyleClass().add("name-cell");
            addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
                if (event.getClickCount() == 2) {
                    edit();
                }
            });
        }

        void edit() {
            var line = getItem();
            if (line == null || getGraphic() != null) {
                return;
            }
            var field = new EditField(line.name(), text -> {
                model.name(line.address(), text);
                return true;
            }, () -> {
                setGraphic(null);
                table.requestFocus();
            });
            field.setAccessibleText(Text.of("ui.strip.name.edit", line.address()));
            setGraphic(field);
            setText(null);
            field.requestFocus();
            field.selectAll();
        }

        @Override
        protected void updateItem(@Nullable PatchLine line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(null);
            setText(empty || line == null ? null : line.name());
        }
    }
}
