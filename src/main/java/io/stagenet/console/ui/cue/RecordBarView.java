package io.stagenet.console.ui.cue;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Choice;
import io.stagenet.console.ui.control.KeyboardVisit;
import io.stagenet.console.ui.cue.Takings.Hint;
import io.stagenet.console.ui.cue.Takings.Source;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// RECORD and UPDATE, what they take, and what became of the last thing that was asked for.
final class RecordBarView extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final PseudoClass WARNS = PseudoClass.getPseudoClass("warns");

    private final CuesViewModel cues;
    private final RecordViewModel model;
    private final Takings takings;
    private final TextField number = new TextField();
    private final TextField label = new TextField();
    private final TextField time = new TextField();
    private final Label count = new Label();
    private final Button record = new Button();
    private final Button update = new Button();
    private final Button release = new Button(Text.of("ui.cue.hands"));
    private final CheckBox preamps = new CheckBox(Text.of("ui.cue.with.preamps"));
    private final CheckBox phantom = new CheckBox(Text.of("ui.cue.with.phantom"));
    private final Label answer = new Label();
    private final FontIcon refused = new FontIcon(MaterialDesignA.ALERT_OCTAGON_OUTLINE);
    private final Label hint = new Label();
    private final FontIcon warning = new FontIcon(MaterialDesignA.ALERT_OUTLINE);
    private final KeyboardVisit keyboard;
    private final Subscription subscriptions;
    /// What UPDATE names.
    private ShowItem.@Nullable OfCue named;

    /// @param home where the keyboard goes when what had it is gone
    RecordBarView(CuesViewModel cues, Runnable home) {
        this.cues = cues;
        model = cues.record();
        takings = model.takings();
        getStyleClass().add("record-bar");
        field(number, "", Text.of("ui.cue.number.name"), 4, model.numberProperty());
        field(label, Text.of("ui.cue.label"), Text.of("ui.cue.label.name"), 12, model.labelProperty());
        number.setMinWidth(58);
        label.setMinWidth(60);
        time.setMinWidth(92);
        field(time, "", Text.of("ui.cue.time.name"), 4, model.timeProperty());
        time.setTooltip(new Tooltip(Text.of("ui.cue.time.tip")));
        List.of(number, label, time).forEach(each -> each.setOnAction(event -> model.record()));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leave();
                event.consume();
            }
        });
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        var source = new Choice<>(Text.of("ui.cue.source.name"), List.of(Source.values()),
                each -> Text.of("ui.cue.source." + each.name().toLowerCase(Locale.ROOT)),
                takings.sourceProperty()::set);
        source.explain(each -> Text.of("ui.cue.source.tip." + each.name().toLowerCase(Locale.ROOT)));
        count.getStyleClass().add("count");
        count.setMinWidth(USE_PREF_SIZE);
        preamps.selectedProperty().bindBidirectional(takings.withPreampsProperty());
        preamps.setTooltip(new Tooltip(Text.of("ui.cue.with.preamps.tip")));
        phantom.selectedProperty().bindBidirectional(takings.withPhantomProperty());
        phantom.setTooltip(new Tooltip(Text.of("ui.cue.with.phantom.tip")));
        phantom.visibleProperty().bind(takings.withPreampsProperty());
        for (var each : new Region[]{preamps, phantom, record, update, release}) {
            each.setMinWidth(USE_PREF_SIZE);
        }
        record.getStyleClass().add("record");
        record.setOnAction(event -> model.record());
        record.setTooltip(new Tooltip(Text.of("ui.cue.record.tip")));
        update.setMnemonicParsing(false);
        update.setTooltip(new Tooltip(Text.of("ui.cue.update.tip")));
        update.setOnAction(event -> {
            if (named != null) {
                model.update(named);
            }
        });
        release.setTooltip(new Tooltip(Text.of("ui.cue.hands.tip")));
        release.setOnAction(event -> model.releaseHands());
        var word = new Label(Text.of("ui.cue.number.word"));
        word.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(word, number, label, time, source, count, preamps, phantom, record, update, release);
        line.getStyleClass().add("tool-line");
        getChildren().addAll(line, sayings());
        keyboard = new KeyboardVisit(this, home, cues.nanos());
        subscriptions = Subscription.combine(takings.sourceProperty().subscribe(source::show),
                model.offeredProperty().subscribe(number::setPromptText),
                model.offeredTimeProperty().subscribe(time::setPromptText),
                takings.hintProperty().subscribe(this::showHint),
                takings.updatableProperty().subscribe(this::showButtons),
                model.takenProperty().subscribe((before, now) -> keyboard.end()),
                takings.sourceProperty().subscribe(this::showCount),
                takings.capturedProperty().subscribe(this::showCount),
                takings.reasonProperty().subscribe(this::showButtons),
                model.replacingProperty().subscribe(this::showButtons),
                update.armedProperty().subscribe(this::showButtons), cues.lookProperty().subscribe(this::showButtons),
                cues.answerProperty().subscribe(this::showAnswer));
        showCount();
        showButtons();
    }

    private static void field(TextField field, String prompt, String name, int columns, StringProperty text) {
        field.setPromptText(prompt);
        field.setAccessibleText(name);
        field.setPrefColumnCount(columns);
        field.textProperty().bindBidirectional(text);
    }

    private void leave() {
        model.clear();
        keyboard.end();
    }

    /// What became of the last thing at the left, what is to be said of the choice at the right; room for both is always there.
    private Region sayings() {
        answer.getStyleClass().addAll("answer", "name");
        answer.setMinWidth(0);
        answer.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(answer, Priority.ALWAYS);
        hint.getStyleClass().add("hint");
        hint.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(answer, hint);
        line.getStyleClass().add("sayings");
        return line;
    }

    private void showAnswer(Outcome now) {
        boolean wrong = now instanceof Outcome.Refused;
        answer.setText(now.message());
        answer.setTooltip(now.message().isEmpty() ? null : new Tooltip(now.message()));
        answer.setGraphic(wrong ? refused : null);
        answer.pseudoClassStateChanged(REFUSED, wrong);
    }

    private void showHint(Hint now) {
        hint.setText(now.text());
        hint.setGraphic(now.warns() ? warning : null);
        hint.pseudoClassStateChanged(WARNS, now.warns());
        count.pseudoClassStateChanged(WARNS, now.warns());
    }

    private void showCount() {
        var captured = takings.capturedProperty().get();
        int now = takings.sourceProperty().get() == Source.HELD ? captured.held() : captured.up();
        count.setText(Text.of("ui.cue.count", now));
        release.setDisable(captured.held() == 0);
    }

    private void showButtons() {
        boolean nothing = !takings.reasonProperty().get().isEmpty();
        var replaced = model.replacingProperty().get();
        record.setText(
                replaced == null ? Text.of("ui.cue.record") : Text.of("ui.cue.record.replace", replaced.number()));
        record.setDisable(nothing);
        var look = cues.lookProperty().get();
        // What was named when it was pressed is what it does when it is let go: a cue that goes by itself changes neither.
        if (!update.isArmed()) {
            named = look == null ? null : new ShowItem.OfCue(look.list().number(), look.cue().number());
        }
        update.setText(named == null ? Text.of("ui.cue.update.none") : Text.of("ui.cue.update", named.cue()));
        update.setDisable(look == null || !takings.updatableProperty().get());
    }

    void dispose() {
        subscriptions.unsubscribe();
        keyboard.dispose();
        number.textProperty().unbindBidirectional(model.numberProperty());
        label.textProperty().unbindBidirectional(model.labelProperty());
        time.textProperty().unbindBidirectional(model.timeProperty());
        preamps.selectedProperty().unbindBidirectional(takings.withPreampsProperty());
        phantom.selectedProperty().unbindBidirectional(takings.withPhantomProperty());
        phantom.visibleProperty().unbind();
    }
}
