package io.stagenet.console.ui.show;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.CloseButton;
import io.stagenet.console.ui.control.Keyboard;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Everything that can be done with the show as a document: a panel in the window, over nothing but the view beside it.
/// Files are looked for in a list of its own, since a window of the system would keep GO and BLACKOUT from their keys.
public final class ShowPanelView extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final PseudoClass MEANT = PseudoClass.getPseudoClass("meant");
    private static final PseudoClass CAREFUL = PseudoClass.getPseudoClass("careful");

    private final ShowPanelViewModel model;
    private final FileListView files;
    private final Button undo = new Button();
    private final Button redo = new Button();
    private final VBox steps = new VBox();
    private final VBox recent = new VBox();

    public ShowPanelView(ShowPanelViewModel model) {
        this.model = model;
        files = new FileListView(model.files(), model.typed()::enter, actions());
        getStyleClass().add("show-panel");
        var body = new VBox(about(), files(), history(), recentShows());
        body.getStyleClass().add("body");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        // Outside of what scrolls: it must be in sight.
        var foot = new VBox(answer(), new QuestionView(model, this, files.field()::requestFocus));
        foot.getStyleClass().add("foot");
        getChildren().addAll(head(), scroll, foot);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.escape();
                event.consume();
            }
        });
        model.factsProperty().subscribe(this::show);
        model.openProperty().subscribe(open -> {
            setVisible(open);
            setManaged(open);
            if (open) {
                Keyboard.give(files.field());
            }
        });
    }

    private Region head() {
        var title = new Label(Text.of("ui.show.title"));
        title.getStyleClass().add("view-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var close = new CloseButton(Text.of("ui.show.close"), model::closePanel);
        var head = new HBox(title, space, close);
        head.getStyleClass().add("view-head");
        return head;
    }

    private Region about() {
        var name = sentence("show-title");
        var saved = sentence("saved");
        var place = sentence("place");
        var readOnly = sentence("why");
        model.factsProperty().subscribe(facts -> {
            name.setText(facts.name());
            saved.setText(facts.saved());
            saved.pseudoClassStateChanged(CAREFUL, facts.careful());
            place.setText(facts.place().isEmpty() ? Text.of("ui.show.place.none") : facts.place());
            readOnly.setText(facts.readOnly());
            readOnly.setVisible(!facts.readOnly().isEmpty());
        });
        return part(name, saved, place, readOnly);
    }

    private Region files() {
        var wish = sentence("wish");
        model.typed().wishProperty().subscribe(why -> {
            wish.setText(why);
            wish.setVisible(!why.isEmpty());
            if (!why.isEmpty()) {
                Keyboard.give(files.field());
            }
        });
        return part(line(button("ui.show.save", model::save), button("ui.show.new", model::begin)), wish, files,
                said("hint", Text.of("ui.show.path.hint")));
    }

    /// What can be done with the file that is typed: right below the field.
    private Region actions() {
        var open = button("ui.show.path.open", model.typed()::open);
        var saveAs = button("ui.show.path.save", model.typed()::save);
        var from = button("ui.show.path.new", model.typed()::begin);
        open.disableProperty().bind(model.files().textProperty().map(String::isBlank));
        List.of(saveAs, from).forEach(each -> each.disableProperty().bind(model.files().saysFile().map(says -> !says)));
        model.typed().wishProperty().subscribe(why -> saveAs.pseudoClassStateChanged(MEANT, !why.isEmpty()));
        return line(open, saveAs, from);
    }

    private Region answer() {
        var answer = sentence("answer");
        model.answerProperty().subscribe(now -> {
            answer.setText(now.text());
            answer.setVisible(!now.text().isEmpty());
            answer.pseudoClassStateChanged(REFUSED, now.refused());
        });
        return answer;
    }

    private Region history() {
        for (var each : List.of(undo, redo)) {
            each.setMnemonicParsing(false);
            each.setMaxWidth(Double.MAX_VALUE);
            each.setMinWidth(0);
            each.getStyleClass().add("step");
        }
        undo.setOnAction(event -> model.undo());
        redo.setOnAction(event -> model.redo());
        steps.getStyleClass().add("steps");
        return part(heading("ui.show.history"), undo, redo, steps);
    }

    private Region recentShows() {
        recent.getStyleClass().add("recent");
        model.recentProperty().subscribe(this::showRecent);
        return part(heading("ui.show.recent"), recent);
    }

    private void show(ShowFacts facts) {
        name(undo, facts.undo() == null ? Text.of("ui.show.undo.nothing") : Text.of("ui.show.undo", facts.undo()),
                facts.undo() == null);
        name(redo, facts.redo() == null ? Text.of("ui.show.redo.nothing") : Text.of("ui.show.redo", facts.redo()),
                facts.redo() == null);
        // The first is on the button.
        var before = facts.steps().stream().skip(1).toList();
        steps.getChildren().clear();
        if (!before.isEmpty()) {
            steps.getChildren().add(said("earlier", Text.of("ui.show.steps")));
            before.forEach(step -> steps.getChildren().add(said("step-name", step)));
        }
    }

    private void showRecent(List<String> shows) {
        if (recent.isFocusWithin()) {
            files.field().requestFocus();
        }
        recent.getChildren().setAll(shows.stream().map(this::recentShow).toList());
        if (shows.isEmpty()) {
            recent.getChildren().add(said("hint", Text.of("ui.show.recent.none")));
        }
    }

    private void name(Button button, String text, boolean idle) {
        button.setText(text);
        button.setTooltip(new Tooltip(text));
        if (idle && button.isFocused()) {
            // Undo that is used up must not leave the keyboard to redo.
            files.field().requestFocus();
        }
        button.setDisable(idle);
    }

    private Node recentShow(String file) {
        var name = new Label(ShowFacts.titleOf(file));
        name.getStyleClass().add("name");
        var where = new Label(file);
        where.getStyleClass().addAll("place", "name");
        where.setTextOverrun(javafx.scene.control.OverrunStyle.LEADING_ELLIPSIS);
        var button = new Button();
        button.setGraphic(new VBox(name, where));
        button.getStyleClass().addAll("quiet", "show");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setTooltip(new Tooltip(file));
        button.setAccessibleText(Text.of("ui.show.recent.spoken", name.getText(), file));
        button.setOnAction(event -> model.reopen(file));
        return button;
    }

    private static Label heading(String key) {
        var label = new Label(Text.of(key));
        label.getStyleClass().add("heading");
        return label;
    }

    private static Label sentence(String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private static Label said(String styleClass, String text) {
        var label = sentence(styleClass);
        label.setText(text);
        return label;
    }

    private static Button button(String key, Runnable action) {
        var button = new Button(Text.of(key));
        button.setMnemonicParsing(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Region line(Node... nodes) {
        var line = new FlowPane(nodes);
        line.getStyleClass().add("actions");
        return line;
    }

    private static Region part(Node... nodes) {
        var part = new VBox(nodes);
        part.getStyleClass().add("part");
        return part;
    }
}
