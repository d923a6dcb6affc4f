package io.stagenet.console.ui.cue;

import io.stagenet.console.model.Level;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.CellLabel;
import io.stagenet.console.ui.control.FieldGroup;
import io.stagenet.console.ui.control.LevelText;
import io.stagenet.console.ui.cue.CuesViewModel.Look;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// What the cue that is looked at will change, address by address: now, in the cue before, in this cue. Levels are set
/// there without a light moving.
final class CuePreviewView extends VBox {
    private static final double ROW = 24;
    private static final double ADDRESS = 54;
    /// What a selection takes that is typed.
    private static final double ADDRESSES = 240;
    private static final double LEVEL = 42;
    private static final double SIGN = 10;
    private static final PseudoClass RISES = PseudoClass.getPseudoClass("rises");
    private static final PseudoClass FALLS = PseudoClass.getPseudoClass("falls");
    private static final PseudoClass TRACKED = PseudoClass.getPseudoClass("tracked");

    private final CuesViewModel model;
    private final Label summary = new Label();
    private final ListView<LevelMove> list = new ListView<>();
    private final Set<Cell> cells = new HashSet<>();
    private final TextField address = new TextField();
    private final TextField level = new TextField();
    private final HBox levelLine = new HBox();
    private final FieldGroup fields = new FieldGroup(levelLine, address, level);
    private final Button set = new Button(Text.of("ui.cue.level.set"));
    private final Button out = new Button(Text.of("ui.cue.level.out"));
    private final CheckBox onlyMoves = new CheckBox(Text.of("ui.cue.only"));
    private final Subscription subscriptions;

    CuePreviewView(CuesViewModel model) {
        this.model = model;
        getStyleClass().add("cue-preview");
        summary.getStyleClass().addAll("summary", "name");
        summary.setMinWidth(0);
        summary.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(summary, Priority.ALWAYS);
        onlyMoves.setMinWidth(USE_PREF_SIZE);
        onlyMoves.selectedProperty().bindBidirectional(model.onlyMovesProperty());
        var top = new HBox(summary, onlyMoves);
        top.getStyleClass().add("line");
        list.setFixedCellSize(ROW);
        list.setAccessibleText(Text.of("ui.cue.preview"));
        list.setCellFactory(_ -> new Cell());
        list.setMinHeight(ROW);
        var nothing = new Label(Text.of("ui.cue.preview.nothing"));
        nothing.getStyleClass().add("nothing");
        nothing.setWrapText(true);
        list.setPlaceholder(nothing);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.getSelectionModel().selectedItemProperty().subscribe(move -> {
            if (move != null) {
                fields.show("SN" + move.address(),
                        move.isOut() ? "" : LevelText.digits(model.unitProperty().get(), move.level()));
            }
        });
        // What is pressed stands where it stands, however high the list is.
        getChildren().addAll(top, levelLine(), refusal(), columns(), list);
        subscriptions = Subscription.combine(model.lookProperty().subscribe(this::show),
                model.onlyMovesProperty().subscribe(this::show), model.unitProperty().subscribe(this::show),
                model.pulsesProperty().subscribe(() -> cells.forEach(Cell::read)));
        show();
    }

    void dispose() {
        subscriptions.unsubscribe();
        onlyMoves.selectedProperty().unbindBidirectional(model.onlyMovesProperty());
    }

    /// Whether the keyboard is in a field, or what was typed there was not asked for yet.
    boolean isInUse() {
        return address.isFocused() || level.isFocused() || fields.isTyped();
    }

    /// Over the columns of the list, scroll bar or not.
    private Region columns() {
        var beside = new Region();
        beside.setManaged(false);
        list.skinProperty().subscribe(_ -> list.lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL).forEach(bar -> {
                    beside.minWidthProperty().bind(bar.widthProperty());
                    beside.managedProperty().bind(bar.visibleProperty());
                }));
        var line = new HBox(column("ui.cue.column.address", "", ADDRESS),
                column("ui.cue.column.name", "name-column", 0),
                column("ui.cue.column.present", "level", LEVEL), column("ui.cue.column.before", "level", LEVEL),
                column("", "", SIGN), column("ui.cue.column.level", "level", LEVEL));
        line.getStyleClass().add("columns");
        HBox.setHgrow(line, Priority.ALWAYS);
        return new HBox(line, beside);
    }

    private static Label column(String key, String styleClass, double width) {
        var label = CellLabel.of(styleClass, width);
        label.setText(key.isEmpty() ? "" : Text.of(key));
        if (width == 0) {
            label.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(label, Priority.ALWAYS);
        }
        return label;
    }

    /// Below the fields, at the expense of the list: no field moves by it.
    private Region refusal() {
        var refusal = new Label();
        refusal.getStyleClass().add("refusal");
        refusal.setWrapText(true);
        refusal.setMinHeight(USE_PREF_SIZE);
        refusal.textProperty().bind(model.edit().levelRefusalProperty());
        refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
        refusal.managedProperty().bind(refusal.visibleProperty());
        return refusal;
    }

    private Region levelLine() {
        address.setPromptText(Text.of("ui.cue.column.address"));
        address.setAccessibleText(Text.of("ui.cue.level.address"));
        address.setTooltip(new Tooltip(Text.of("ui.cue.level.address")));
        address.setPrefColumnCount(6);
        address.setMaxWidth(ADDRESSES);
        HBox.setHgrow(address, Priority.ALWAYS);
        level.setPromptText(Text.of("ui.cue.column.level"));
        level.setAccessibleText(Text.of("ui.cue.level.level"));
        level.setPrefColumnCount(4);
        level.setOnAction(event -> set());
        set.setTooltip(new Tooltip(Text.of("ui.cue.level.set.tip")));
        set.setOnAction(event -> set());
        out.setTooltip(new Tooltip(Text.of("ui.cue.level.out.tip")));
        out.setOnAction(event -> {
            var look = model.lookProperty().get();
            if (look != null) {
                model.edit().takeOut(look.cue(), address.getText());
            }
        });
        for (var each : new Region[]{address, level}) {
            each.setMinWidth(56);
        }
        for (var each : new Button[]{set, out}) {
            each.setMinWidth(USE_PREF_SIZE);
        }
        levelLine.getChildren().addAll(address, level, set, out);
        levelLine.getStyleClass().add("line");
        return levelLine;
    }

    private void set() {
        var look = model.lookProperty().get();
        if (look != null) {
            fields.taken();
            model.edit().level(look.cue(), address.getText(), level.getText());
        }
    }

    private void show() {
        @Nullable Look look = model.lookProperty().get();
        var moves = look == null ? List.<LevelMove>of() : look.moves();
        long moving = look == null ? 0 : look.moving();
        summary.setText(Text.of("ui.cue.summary", moving, moves.size() - moving));
        var selected = list.getSelectionModel().getSelectedItem();
        var wanted = model.onlyMovesProperty().get() ? moves.stream().filter(LevelMove::moves).toList() : moves;
        if (!wanted.equals(list.getItems())) {
            list.getItems().setAll(wanted);
            if (selected != null) {
                wanted.stream().filter(each -> each.address() == selected.address()).findFirst()
                        .ifPresent(list.getSelectionModel()::select);
            }
        } else {
            // The unit may be another.
            list.refresh();
        }
        for (var each : new Control[]{address, level, set, out}) {
            each.setDisable(look == null);
        }
    }

    /// Reads the present level itself, once per pulse while it is on screen.
    private final class Cell extends ListCell<LevelMove> {
        private final Label number = CellLabel.of("mono", ADDRESS);
        private final Label name = CellLabel.of("name", 0);
        private final Label present = CellLabel.of("level", LEVEL);
        private final Label before = CellLabel.of("level", LEVEL);
        private final Region sign = new Region();
        private final Label after = CellLabel.of("level", LEVEL);
        private final HBox line = new HBox(number, name, present, before, sign, after);

        Cell() {
            cells.add(this);
            getStyleClass().add("preview-cell");
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            sign.getStyleClass().add("sign");
            after.getStyleClass().add("after");
            line.getStyleClass().add("line");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable LevelMove move, boolean empty) {
            super.updateItem(move, empty);
            var shown = empty ? null : move;
            setGraphic(shown == null ? null : line);
            pseudoClassStateChanged(RISES, shown != null && shown.level() > Math.max(shown.before(), 0));
            pseudoClassStateChanged(FALLS, shown != null && Math.max(shown.level(), 0) < shown.before());
            pseudoClassStateChanged(TRACKED, shown != null && shown.tracked());
            if (shown == null) {
                return;
            }
            var unit = model.unitProperty().get();
            number.setText("SN" + shown.address());
            name.setText(shown.name());
            name.setTooltip(shown.name().isEmpty() ? null : new Tooltip(shown.name()));
            before.setText(LevelText.digits(unit, shown.before()));
            after.setText(shown.isOut() && shown.before() != Level.NONE ? Text.of("ui.cue.out")
                    : LevelText.digits(unit, shown.level()));
            setAccessibleText(
                    Text.of(shown.tracked() ? "ui.cue.spoken.tracked" : "ui.cue.spoken.level", number.getText(),
                            shown.name(), before.getText(), after.getText()));
            setTooltip(shown.tracked() ? new Tooltip(Text.of("ui.cue.tracked.tip")) : null);
            read();
        }

        void read() {
            var move = getItem();
            if (move != null && !isEmpty()) {
                present.setText(model.presentLevel(move.address()));
            }
        }
    }
}
