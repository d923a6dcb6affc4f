package io.stagenet.console.ui.cue;

import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Choice;
import io.stagenet.console.ui.control.Switch;
import io.stagenet.console.ui.cue.CuesViewModel.Look;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The fields of the cue that is looked at. Enter or leaving a field takes over what was typed, Esc drops it; in notes
/// Enter begins a line.
final class CueFormView extends VBox {
    private final CueEditViewModel model;
    private final TypedField number;
    private final TypedField label;
    private final CueTimesView times;
    private final CuePreampsView preamps;
    private final Choice<CueLink.Kind> link;
    private final TypedField linkTime;
    private final Switch block;
    private final TextArea notes = new TextArea();
    private final Label details = new Label();
    private @Nullable Look shown;

    CueFormView(CueEditViewModel model, RecordViewModel record) {
        this.model = model;
        getStyleClass().add("cue-form");
        number = new TypedField(Text.of("ui.cue.number.own"), 4, with(model::number));
        number.setTooltip(new Tooltip(Text.of("ui.cue.number.own")));
        label = new TypedField(Text.of("ui.cue.label.name"), 12, with(model::label));
        HBox.setHgrow(label, Priority.ALWAYS);
        times = new CueTimesView(model.times(), () -> {
            var look = shown;
            return look == null ? null : look.cue();
        });
        link = new Choice<>(Text.of("ui.cue.link.name"), List.of(CueLink.Kind.values()),
                kind -> Text.of("ui.cue.link." + kind.name().toLowerCase(Locale.ROOT)), kind -> {
                    var look = shown;
                    if (look != null) {
                        model.link(look.cue(), kind);
                    }
                });
        link.explain(kind -> Text.of("ui.cue.link.tip." + kind.name().toLowerCase(Locale.ROOT)));
        linkTime = new TypedField(Text.of("ui.cue.link.time"), 4, with(model::linkTime));
        block = new Switch(Text.of("ui.cue.block"), wanted -> {
            var look = shown;
            if (look != null) {
                model.block(look.cue(), wanted);
            }
        });
        block.setMaxWidth(Double.MAX_VALUE);
        block.managedProperty().bind(block.visibleProperty());
        buildNotes();
        details.getStyleClass().add("details");
        details.setWrapText(true);
        details.setMinHeight(USE_PREF_SIZE);
        details.managedProperty().bind(details.visibleProperty());
        preamps = new CuePreampsView(record, () -> shown);
        getChildren().addAll(line(word("ui.cue.number.word"), number, word("ui.cue.label"), label), times,
                line(link, linkTime, word("ui.cue.link.unit")), block, notes, preamps, details);
    }

    void dispose() {
        preamps.dispose();
    }

    private Predicate<String> with(BiPredicate<Cue, String> edit) {
        return typed -> {
            var look = shown;
            return look == null || edit.test(look.cue(), typed);
        };
    }

    private List<TypedField> fields() {
        return List.of(number, label, linkTime);
    }

    /// @param done run when Enter has taken what is in a field
    void onTaken(Runnable done) {
        fields().forEach(each -> each.onTaken(done));
        times.onTaken(done);
        preamps.onTaken(done);
    }

    private static HBox line(Node... parts) {
        var line = new HBox(parts);
        line.getStyleClass().add("line");
        return line;
    }

    private static Label word(String key) {
        var word = new Label(Text.of(key));
        word.getStyleClass().add("muted");
        word.setMinWidth(USE_PREF_SIZE);
        return word;
    }

    private void buildNotes() {
        notes.setPromptText(Text.of("ui.cue.notes"));
        notes.setAccessibleText(Text.of("ui.cue.notes"));
        notes.setWrapText(true);
        notes.setPrefRowCount(2);
        notes.setMinHeight(32);
        VBox.setVgrow(notes, Priority.ALWAYS);
        notes.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                takeNotes();
            }
        });
        notes.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            var look = shown;
            if (event.getCode() == KeyCode.ESCAPE && look != null) {
                notes.setText(look.cue().notes());
            } else if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                // No note has a tab in it.
                notes.requestFocusTraversal(
                        event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
    }

    private void takeNotes() {
        var look = shown;
        if (look != null) {
            model.notes(look.cue(), notes.getText());
        }
    }

    /// Whether the keyboard is in a field: what is typed next is for this cue.
    boolean isInUse() {
        return notes.isFocused() || times.isInUse() || fields().stream().anyMatch(TypedField::isFocused);
    }

    /// @param now null when there is no cue to look at
    void show(@Nullable Look now) {
        var before = shown;
        boolean same = before != null && now != null && before.cue().number().equals(now.cue().number())
                && before.list().number() == now.list().number();
        if (before != null && now != null && !same && isThere(before, now)) {
            // Another row was clicked: what was typed is for the one before, as if the keyboard had left it first.
            fields().forEach(TypedField::leave);
            if (notes.isFocused()) {
                takeNotes();
            }
        }
        boolean typing = same && before != null && notes.isFocused()
                && !notes.getText().equals(before.cue().notes());
        shown = now;
        setDisable(now == null);
        if (now == null) {
            return;
        }
        var cue = now.cue();
        show(number, cue.number().toString(), !same);
        show(label, cue.label(), !same);
        times.show(cue, same);
        preamps.show(same);
        link.show(cue.link().kind());
        show(linkTime, cue.link().kind() == CueLink.Kind.NONE ? "" : PlayTime.plain(cue.link().millis()), !same);
        linkTime.setDisable(cue.link().kind() == CueLink.Kind.NONE);
        block.setVisible(now.list().tracking() || cue.blocked());
        block.show(cue.blocked());
        if (!typing && !notes.getText().equals(cue.notes())) {
            notes.setText(cue.notes());
        }
        details.setText(CueWords.details(cue));
        details.setVisible(!details.getText().isEmpty());
    }

    /// Whether a cue is the same in the list as it is now: not in another show.
    private static boolean isThere(Look before, Look now) {
        return before.list().number() == now.list().number()
                && before.cue().equals(now.list().cues().get(before.cue().number()));
    }

    private static void show(TypedField field, String text, boolean other) {
        if (other) {
            field.showAnew(text);
        } else {
            field.show(text);
        }
    }
}
