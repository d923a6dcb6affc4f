package io.stagenet.console.ui.fader;

import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Choice;
import io.stagenet.console.ui.control.HoldButton;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Beside the bank while pages are laid out: the page, and what its chosen fader is to move. Arrows in the field below the
/// sorts go through the list, Enter takes what is marked there.
final class PageEditorView extends VBox {
    private final PageEditorViewModel model;
    private final TextField name = new TextField();
    private final Label title = new Label();
    private final Label now = new Label();
    private final TextField filter = new TextField();
    private final ListView<FaderSlot> list;
    private final List<Button> ofPage;
    /// Held only where it takes the place of pages.
    private final HoldButton patchHeld;
    private final Button patch;
    private final Button add;
    private final Button previous;
    private final Button next;
    private final VBox ofFader;
    private final Subscription subscriptions;

    /// @param done ends the laying out
    PageEditorView(PageEditorViewModel model, Runnable done) {
        this.model = model;
        getStyleClass().add("page-editor");
        var head = new Label(Text.of("ui.pages.editing"));
        head.getStyleClass().add("editing");
        head.setGraphic(new FontIcon(MaterialDesignP.PENCIL_OUTLINE));
        head.setWrapText(true);
        head.setMinWidth(0);
        head.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(head, Priority.ALWAYS);
        head.setMaxWidth(Double.MAX_VALUE);
        var end = new Button(Text.of("ui.pages.done"));
        end.setMinWidth(USE_PREF_SIZE);
        end.setOnAction(event -> done.run());

        name.setAccessibleText(Text.of("ui.pages.name"));
        name.setPromptText(Text.of("ui.pages.name"));
        name.setOnAction(event -> model.rename(name.getText()));
        name.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                model.rename(name.getText());
            }
        });
        HBox.setHgrow(name, Priority.ALWAYS);
        previous = icon(MaterialDesignC.CHEVRON_LEFT, "ui.pages.left", () -> model.movePage(-1));
        next = icon(MaterialDesignC.CHEVRON_RIGHT, "ui.pages.right", () -> model.movePage(1));
        add = button("ui.pages.new", model::insert);
        var delete = new HoldButton(Text.of("ui.pages.delete"), model::delete);
        // A page may be turned while the finger is down.
        delete.setSubject(model::inFront);
        ofPage = List.of(previous, next, delete.button());
        patch = button("ui.pages.patch", model::fromPatch);
        patch.setTooltip(new Tooltip(Text.of("ui.pages.patch.tip.first")));
        patchHeld = new HoldButton(Text.of("ui.pages.patch"), model::fromPatch);
        patchHeld.button().setTooltip(new Tooltip(Text.of("ui.pages.patch.tip")));
        patchHeld.button().setAccessibleHelp(Text.of("ui.pages.patch.tip"));
        for (var each : List.of(patch, patchHeld)) {
            each.managedProperty().bind(each.visibleProperty());
        }

        title.getStyleClass().add("editor-title");
        title.setMinWidth(USE_PREF_SIZE);
        now.getStyleClass().addAll("now", "name");
        now.setMinWidth(0);
        now.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(now, Priority.ALWAYS);
        var left = icon(MaterialDesignC.CHEVRON_LEFT, "ui.pages.fader.left", () -> model.move(-1));
        var right = icon(MaterialDesignC.CHEVRON_RIGHT, "ui.pages.fader.right", () -> model.move(1));
        var clear = button("ui.pages.clear", () -> model.clear(model.faderProperty().get()));
        var kinds = new Choice<>(Text.of("ui.pages.kind"), List.of(PageEditorViewModel.Kind.values()),
                PageEditorView::word, model.kindProperty()::set);
        filter.setPromptText(Text.of("ui.pages.search"));
        filter.setAccessibleText(Text.of("ui.pages.search"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        list = new ListView<>(model.candidates());
        list.setAccessibleText(Text.of("ui.pages.candidates"));
        var none = new Label();
        none.setWrapText(true);
        filter.textProperty().subscribe(typed -> none.setText(
                Text.of(typed.isBlank() ? "ui.pages.none" : "ui.pages.none.found")));
        list.setPlaceholder(none);
        list.setCellFactory(view -> new CandidateCell());
        list.setMinHeight(60);
        VBox.setVgrow(list, Priority.ALWAYS);
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::searched);
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                take();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                // The list would keep it.
                done.run();
                event.consume();
            }
        });
        ofFader = new VBox(line(title, now, left, right, clear), kinds, filter, list);
        ofFader.getStyleClass().add("of-fader");
        VBox.setVgrow(ofFader, Priority.ALWAYS);
        var answer = new Label();
        answer.getStyleClass().addAll("answer", "message");
        answer.setWrapText(true);
        answer.setMinHeight(USE_PREF_SIZE);
        answer.textProperty().bind(model.answerProperty());
        getChildren().addAll(line(head, end), line(name, previous, next), line(add, delete, patch, patchHeld), ofFader,
                answer);

        subscriptions = Subscription.combine(model.nameProperty().subscribe(() -> showName()),
                model.faderProperty().subscribe(this::show), model.nowProperty().subscribe(this::show),
                model.pages().chosenProperty().subscribe(this::showPage),
                model.pages().words().subscribe(this::showPatch),
                model.kindProperty().subscribe(kinds::show));
        showName();
        showPatch();
        show();
    }

    private static String word(PageEditorViewModel.Kind kind) {
        return Text.of("ui.pages.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    private static HBox line(Node... parts) {
        var line = new HBox(parts);
        line.getStyleClass().add("editor-line");
        return line;
    }

    private static Button button(String key, Runnable action) {
        var button = new Button(Text.of(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Button icon(Ikon icon, String key, Runnable action) {
        var button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().add("turn");
        button.setAccessibleText(Text.of(key));
        button.setTooltip(new Tooltip(Text.of(key)));
        button.setOnAction(event -> action.run());
        return button;
    }

    /// Takes the keyboard; where there is no page yet, to where one is made.
    void begin() {
        if (ofFader.isDisabled()) {
            add.requestFocus();
        } else {
            search();
        }
    }

    /// Puts the keyboard where what the fader is to be is looked for.
    void search() {
        filter.requestFocus();
        filter.selectAll();
    }

    void dispose() {
        subscriptions.unsubscribe();
        filter.textProperty().unbindBidirectional(model.filterProperty());
        list.setItems(null);
    }

    private void searched(KeyEvent event) {
        int marked = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> mark(Math.min(marked + 1, list.getItems().size() - 1));
            case UP -> mark(Math.max(marked - 1, 0));
            case ENTER -> {
                if (marked < 0) {
                    mark(0);
                }
                take();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void mark(int index) {
        list.getSelectionModel().clearAndSelect(index);
        list.scrollTo(index);
    }

    private void take() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.assign(chosen);
        }
    }

    /// What was typed for another page does not go to this one.
    private void showPage() {
        name.setText(model.pages().page().name());
        show();
    }

    private void showPatch() {
        boolean some = model.pages().count() > 0;
        patch.setVisible(!some);
        patchHeld.setVisible(some);
    }

    private void showName() {
        if (!name.isFocused() || !name.getText().equals(model.nameProperty().get())) {
            name.setText(model.nameProperty().get());
        }
    }

    private void show() {
        int fader = model.faderProperty().get();
        boolean page = model.pages().isChosen();
        name.setDisable(!page);
        ofPage.forEach(button -> button.setDisable(!page));
        if (page) {
            previous.setDisable(model.pages().chosenProperty().get() == 1);
            next.setDisable(model.pages().chosenProperty().get() == model.pages().count());
        }
        ofFader.setDisable(fader == 0);
        title.setText(fader == 0 ? Text.of("ui.pages.fader.none") : Text.of("ui.pages.fader", fader));
        String moves = model.nowProperty().get();
        now.setText(fader == 0 ? "" : moves.isEmpty() ? Text.of("ui.slot.empty") : moves);
    }

    private final class CandidateCell extends ListCell<FaderSlot> {
        CandidateCell() {
            getStyleClass().add("name");
            // One that is too long is cut: nobody scrolls a list sideways.
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    take();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable FaderSlot slot, boolean empty) {
            super.updateItem(slot, empty);
            setText(empty || slot == null ? null : model.line(slot));
        }
    }
}
