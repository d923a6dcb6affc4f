package io.stagenet.console.ui.show;

import io.stagenet.console.text.Text;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// The field for a path over what there is in its folder. The keyboard stays in the field: what is typed narrows the list,
/// the arrows choose in it, and Enter takes what the field says.
final class FileListView extends VBox {
    private static final double ROW = 26;
    private static final int ROWS = 7;
    private static final double BORDER = 2;

    private final FileListViewModel model;
    private final Runnable take;
    private final TextField path = new TextField();
    private final ListView<FileRow> list = new ListView<>();
    private final FlowPane places = new FlowPane();

    /// @param take does what Enter does with what the field says
    /// @param actions what else can be done with it
    FileListView(FileListViewModel model, Runnable take, Region actions) {
        this.model = model;
        this.take = take;
        getStyleClass().add("files");
        getChildren().addAll(path(), actions, folder(), places(), new StackPane(list(), hint()));
    }

    /// What gets the keyboard.
    TextField field() {
        return path;
    }

    private TextField path() {
        path.setPromptText(Text.of("ui.show.path"));
        path.setAccessibleText(Text.of("ui.show.path"));
        path.textProperty().bindBidirectional(model.textProperty());
        path.setOnAction(event -> {
            take.run();
            path.end();
        });
        path.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean plain = !event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown();
            if (plain && (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP)) {
                model.step(event.getCode() == KeyCode.DOWN ? 1 : -1);
                // Not by the mouse: another row would be under its second click.
                list.scrollTo(Math.max(0, model.chosenProperty().get() - ROWS / 2));
                path.end();
                event.consume();
            }
        });
        return path;
    }

    private Label folder() {
        var folder = new Label();
        folder.getStyleClass().addAll("place", "name");
        folder.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        folder.setMinWidth(0);
        folder.textProperty().bind(model.folderProperty());
        var whole = new Tooltip();
        whole.textProperty().bind(model.folderProperty());
        folder.setTooltip(whole);
        return folder;
    }

    private FlowPane places() {
        places.getStyleClass().add("places");
        model.placesProperty().subscribe(this::showPlaces);
        return places;
    }

    private void showPlaces(Map<String, String> now) {
        if (places.isFocusWithin()) {
            path.requestFocus();
        }
        places.getChildren().setAll(now.entrySet().stream().map(place -> {
            var button = new Button(place.getKey());
            button.setMnemonicParsing(false);
            button.getStyleClass().addAll("quiet", "go");
            button.setTooltip(new Tooltip(place.getValue()));
            button.setAccessibleText(Text.of("ui.show.files.go", place.getValue()));
            button.setOnAction(event -> {
                model.goTo(place.getValue());
                path.requestFocus();
            });
            return button;
        }).toList());
    }

    private ListView<FileRow> list() {
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setMinHeight(ROWS * ROW + BORDER);
        list.setMaxHeight(ROWS * ROW + BORDER);
        list.setAccessibleText(Text.of("ui.show.files.list"));
        list.setCellFactory(_ -> new Row());
        model.rowsProperty().subscribe(rows -> list.getItems().setAll(rows));
        model.chosenProperty().subscribe(chosen -> {
            list.getSelectionModel().clearSelection();
            if (chosen.intValue() >= 0) {
                list.getSelectionModel().select(chosen.intValue());
            }
        });
        return list;
    }

    private Label hint() {
        var hint = new Label();
        hint.getStyleClass().add("nothing");
        hint.setWrapText(true);
        hint.setMouseTransparent(true);
        hint.textProperty().bind(model.hintProperty());
        return hint;
    }

    private final class Row extends ListCell<FileRow> {
        private final FontIcon icon = new FontIcon(MaterialDesignF.FOLDER_OUTLINE);
        private final Label name = new Label();
        private final Label changed = new Label();
        private final Label size = new Label();
        private final HBox line = new HBox(icon, name, changed, size);

        Row() {
            getStyleClass().add("file");
            name.getStyleClass().add("name");
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            changed.getStyleClass().add("fact");
            changed.setMinWidth(USE_PREF_SIZE);
            size.getStyleClass().addAll("fact", "size");
            size.setMinWidth(USE_PREF_SIZE);
            line.getStyleClass().add("line");
            setPrefWidth(0);
            // Before the list selects by itself and takes the keyboard: the field alone says which file is meant.
            addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
                if (chooses(event)) {
                    model.choose(getIndex());
                }
                path.requestFocus();
                path.end();
                event.consume();
            });
            setOnMouseClicked(event -> {
                if (chooses(event) && event.getClickCount() == 2) {
                    take.run();
                }
            });
        }

        private boolean chooses(MouseEvent event) {
            return event.getButton() == MouseButton.PRIMARY && !isEmpty();
        }

        @Override
        protected void updateItem(@Nullable FileRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setTooltip(null);
                setAccessibleText(null);
                return;
            }
            icon.setIconCode(switch (row.kind()) {
                case UP -> MaterialDesignA.ARROW_UP;
                case FOLDER -> MaterialDesignF.FOLDER_OUTLINE;
                case SHOW -> MaterialDesignF.FILE_OUTLINE;
            });
            name.setText(row.words());
            changed.setText(row.changed());
            size.setText(row.size());
            setGraphic(line);
            setTooltip(new Tooltip(row.words()));
            setAccessibleText(row.spoken());
        }
    }
}
