package io.stagenet.console.ui.cue;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Choice;
import io.stagenet.console.ui.control.HoldButton;
import io.stagenet.console.ui.control.KeyboardVisit;
import io.stagenet.console.ui.cue.CuesViewModel.Look;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
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
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The cue that is looked at: what it will change, and its fields. Where the window is low, one of both.
final class CueDetailView extends VBox {
    private static final double TALL = 500;
    /// Below it what stands under another stands closer, so that a notice and a bar at the foot leave the list a row.
    private static final double LOW = 320;
    private static final PseudoClass IS_LOW = PseudoClass.getPseudoClass("low");
    /// In pixels: title and numbers.
    private static final double HEAD = 96;
    /// The changes have so much below the fields, and what is left.
    private static final double CHANGES = 180;
    private static final double FIELDS_LEAST = 100;
    private static final double BAR = 8;

    private enum Part {
        CHANGES, FIELDS
    }

    private final CuesViewModel model;
    private final Label title = new Label();
    private final Label goToWord = new Label();
    private final PressButton goTo;
    private final Button copy = new Button();
    private final HoldButton renumber;
    private final HoldButton delete;
    private final Choice<Part> part;
    private final CueFormView form;
    private final Fields fields;
    private final CuePreviewView preview;
    private final KeyboardVisit keyboard;
    private final Subscription subscriptions;
    private Part chosen = Part.CHANGES;
    private double covered;

    /// @param home where the keyboard goes when what had it is gone
    CueDetailView(CuesViewModel model, Runnable home) {
        this.model = model;
        getStyleClass().add("cue-detail");
        title.getStyleClass().addAll("title", "name");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        goToWord.getStyleClass().add("word");
        goTo = new PressButton(goToWord, this::goTo);
        goTo.getStyleClass().add("go-to");
        goTo.setMinWidth(USE_PREF_SIZE);
        delete = new HoldButton(Text.of("ui.cue.delete"), this::delete);
        part = new Choice<>(Text.of("ui.cue.detail.part.name"), List.of(Part.values()),
                each -> Text.of("ui.cue.detail." + each.name().toLowerCase(Locale.ROOT)), each -> {
                    chosen = each;
                    arrange();
                });
        copy.setGraphic(new FontIcon(MaterialDesignC.CONTENT_COPY));
        copy.setAccessibleText(Text.of("ui.cue.copy.tip"));
        copy.getStyleClass().add("copy");
        copy.setTooltip(new Tooltip(Text.of("ui.cue.copy.tip")));
        copy.setOnAction(event -> copy());
        renumber = new HoldButton(Text.of("ui.cue.renumber"), model.edit()::renumber);
        renumber.button().setTooltip(new Tooltip(Text.of("ui.cue.renumber.tip")));
        form = new CueFormView(model.edit(), model.record());
        fields = new Fields(form);
        // Its bar stands at the edge of the panel.
        VBox.setMargin(fields, new Insets(0, -BAR, 0, 0));
        form.setPadding(new Insets(0, BAR, 0, 0));
        preview = new CuePreviewView(model);
        VBox.setVgrow(preview, Priority.ALWAYS);
        for (var each : new Region[]{part, fields, preview}) {
            each.managedProperty().bind(each.visibleProperty());
        }
        var head = new HBox(title, delete, goTo);
        head.getStyleClass().add("line");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var numbers = new HBox(part, space, copy, renumber);
        numbers.getStyleClass().add("line");
        for (var each : new Region[]{part, copy, renumber}) {
            each.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(head, numbers, fields, preview);
        heightProperty().subscribe(this::arrange);
        subscriptions = Subscription.combine(model.lookProperty().subscribe(this::show),
                model.edit().confirmingProperty().subscribe(this::showDelete));
        model.following().whileTyping(() -> form.isInUse() || preview.isInUse());
        keyboard = new KeyboardVisit(this, home, model.nanos());
        form.onTaken(keyboard::end);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && (form.isInUse() || preview.isInUse())) {
                keyboard.end();
                event.consume();
            }
        });
        arrange();
    }

    void dispose() {
        keyboard.dispose();
        model.following().whileTyping(() -> false);
        subscriptions.unsubscribe();
        form.dispose();
        preview.dispose();
    }

    /// So much of the view is covered: nothing goes for that, and no button gets to where another one was.
    void showCovered(double height) {
        covered = height;
        arrange();
    }

    private void arrange() {
        boolean tall = getHeight() + covered >= TALL;
        boolean low = getHeight() + covered < LOW;
        pseudoClassStateChanged(IS_LOW, low);
        part.setVisible(!tall);
        part.show(chosen);
        fields.setVisible(tall || chosen == Part.FIELDS);
        VBox.setVgrow(fields, tall ? Priority.NEVER : Priority.ALWAYS);
        fields.setMinHeight(tall ? USE_PREF_SIZE : low ? 0 : FIELDS_LEAST);
        fields.limit(tall ? getHeight() + covered - HEAD - CHANGES : Double.MAX_VALUE);
        preview.setVisible(tall || chosen == Part.CHANGES);
    }

    private void show(@Nullable Look look) {
        form.show(look);
        goTo.setDisable(look == null);
        List.of(copy, renumber, delete).forEach(each -> each.setDisable(look == null));
        if (look == null) {
            title.setText("");
            goToWord.setText(Text.of("ui.cue.goto.none"));
        } else {
            var cue = look.cue();
            title.setText(cue.label().isEmpty() ? Text.of("ui.cue.title", cue.number())
                    : Text.of("ui.cue.title.label", cue.number(), cue.label()));
            title.setTooltip(new Tooltip(title.getText()));
            goToWord.setText(Text.of("ui.cue.goto", cue.number()));
            goTo.explain(goToWord.getText(), Text.of("ui.cue.goto.tip", cue.number()));
        }
        showDelete();
    }

    private void showDelete() {
        boolean confirms = model.edit().confirmingProperty().get() != null;
        delete.button().setText(Text.of(confirms ? "ui.cue.delete.confirm" : "ui.cue.delete"));
    }

    private void goTo() {
        var look = model.lookProperty().get();
        if (look != null) {
            model.edit().goTo(look.cue());
        }
    }

    private void copy() {
        var look = model.lookProperty().get();
        if (look != null) {
            model.edit().copy(look.list(), look.cue());
        }
    }

    private void delete() {
        var look = model.lookProperty().get();
        if (look != null) {
            model.edit().delete(look.cue());
        }
    }

    /// As high as the fields are, up to a limit; what lies over the view takes nothing of it. A low window shows them by
    /// and by.
    private static final class Fields extends ScrollPane {
        private double most = Double.MAX_VALUE;

        Fields(CueFormView form) {
            super(form);
            setFitToWidth(true);
            setFitToHeight(true);
            setHbarPolicy(ScrollBarPolicy.NEVER);
            setFocusTraversable(false);
        }

        void limit(double height) {
            if (height != most) {
                most = height;
                requestLayout();
            }
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.clamp(super.computePrefHeight(width), FIELDS_LEAST, Math.max(FIELDS_LEAST, most));
        }
    }
}
