package io.stagenet.console.ui.device;

import io.stagenet.console.command.DoctorAnswers;
import io.stagenet.console.model.doctor.Check;
import io.stagenet.console.model.doctor.DoctorReport;
import io.stagenet.console.text.Text;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The self-check: what was looked at, what was found and what to do; under it the file for somebody who is to help.
final class SelfCheckView extends VBox {
    private final SelfCheckViewModel model;
    private final VBox checks = new VBox();
    private final VBox interfaces = new VBox();
    private final Subscription subscription;

    SelfCheckView(SelfCheckViewModel model) {
        this.model = model;
        getStyleClass().addAll("settings", "self-check");
        checks.getStyleClass().add("checks");
        interfaces.getStyleClass().add("hosts");
        var copy = button("ui.selfcheck.copy", () -> copy(model.text()));
        var again = button("ui.selfcheck.again", model::check);
        var cancel = button("ui.selfcheck.cancel", model::cancel);
        var summary = new Label();
        summary.getStyleClass().add("name");
        summary.setWrapText(true);
        summary.setMinWidth(0);
        summary.textProperty().bind(model.summaryProperty());
        HBox.setHgrow(summary, Priority.ALWAYS);
        summary.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(summary, cancel, again, copy);
        head.getStyleClass().add("actions");
        var found = new VBox(head, checks);
        found.getStyleClass().add("panel");
        var cards = new VBox(title("doctor.interfaces.list"), interfaces);
        cards.getStyleClass().add("panel");
        getChildren().addAll(found, diagnosticsPanel(), cards);
        subscription = Subscription.combine(model.reportProperty().subscribe(this::show),
                model.runningProperty().subscribe(running -> {
                    again.setDisable(running != null);
                    cancel.setVisible(running != null);
                }), model.reportProperty().subscribe(report -> copy.setDisable(report == null)));
    }

    /// Looks at once when nobody has looked yet.
    void begin() {
        if (model.reportProperty().get() == null) {
            model.check();
        }
    }

    private void show(@Nullable DoctorReport report) {
        checks.getChildren().clear();
        interfaces.getChildren().clear();
        if (report != null) {
            report.checks().forEach(check -> checks.getChildren().add(row(check)));
            report.interfaces().forEach(each -> interfaces.getChildren().add(wrapped(Text.of("doctor.interfaces.row",
                    each.name(), String.join(", ", DoctorAnswers.words(each))), "value")));
        }
    }

    private static Node row(Check check) {
        var shape = new Region();
        shape.getStyleClass().add("shape");
        var word = new Label(DoctorAnswers.word(check.state()), shape);
        word.getStyleClass().add("state");
        word.setMinWidth(110);
        word.setPrefWidth(110);
        var words = new VBox(wrapped(check.sentence(), "sentence"));
        if (check.advice() != null) {
            words.getChildren().add(wrapped(check.advice(), "advice"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        var row = new HBox(word, words);
        row.getStyleClass().add("check");
        row.pseudoClassStateChanged(PseudoClass.getPseudoClass(
                check.state().name().toLowerCase(Locale.ROOT).replace('_', '-')), true);
        return row;
    }

    private VBox diagnosticsPanel() {
        var show = new CheckBox(Text.of("ui.diagnostics.show"));
        var write = button("ui.diagnostics.write", () -> model.writeDiagnostics(show.isSelected()));
        write.disableProperty().bind(model.writingProperty());
        var answer = wrapped("", "written");
        answer.textProperty().bind(model.writtenProperty());
        answer.managedProperty().bind(answer.textProperty().isNotEmpty());
        var path = button("ui.diagnostics.copy", () -> copy(model.writtenPathProperty().get()));
        path.visibleProperty().bind(model.writtenPathProperty().isNotEmpty());
        var line = new HBox(write, show, path);
        line.getStyleClass().add("actions");
        var panel = new VBox(title("ui.diagnostics"), wrapped(Text.of("ui.diagnostics.what"), "key"), line, answer);
        panel.getStyleClass().add("panel");
        return panel;
    }

    private static Label title(String key) {
        var title = new Label(Text.of(key));
        title.getStyleClass().add("name");
        return title;
    }

    private static Label wrapped(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Button button(String key, Runnable action) {
        var button = new Button(Text.of(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    void dispose() {
        subscription.unsubscribe();
    }
}
