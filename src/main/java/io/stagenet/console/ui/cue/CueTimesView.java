package io.stagenet.console.ui.cue;

import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Choice;
import io.stagenet.console.ui.cue.CueTimesViewModel.Time;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The times of the cue that is looked at: of all, or of what has times of its own. What a kind takes from the cue stands
/// there in grey.
final class CueTimesView extends VBox {
    /// What the times are of that are shown.
    private enum Of {
        ALL(null), DIMMER(LevelKind.DIMMER), NON_DIM(LevelKind.NON_DIM), SWITCH(LevelKind.SWITCH), ADDRESSES(null);

        private final @Nullable LevelKind kind;

        Of(@Nullable LevelKind kind) {
            this.kind = kind;
        }

        String word() {
            return kind == null ? Text.of("ui.cue.times.of." + name().toLowerCase(Locale.ROOT))
                    : Text.of("ui.kind." + kind.name().toLowerCase(Locale.ROOT));
        }

        String tip() {
            return kind == null ? Text.of("ui.cue.times.tip." + name().toLowerCase(Locale.ROOT))
                    : Text.of("ui.cue.times.tip.kind", word());
        }

        boolean isOwn(Cue cue) {
            return this == ADDRESSES ? !cue.parts().isEmpty() : kind != null && cue.kindTimes().containsKey(kind);
        }
    }

    private final CueTimesViewModel model;
    private final Supplier<@Nullable Cue> cue;
    private final Choice<Of> choice;
    private final SequencedMap<Time, TypedField> fields = new LinkedHashMap<>();
    private final Button leave = CuePartsView.sign(MaterialDesignC.CLOSE, Text.of("ui.cue.times.leave"));
    private final HBox line = new HBox();
    private final CuePartsView parts;
    private Of of = Of.ALL;
    private Runnable taken = () -> {
    };

    /// @param cue the one that is looked at; null when there is none
    CueTimesView(CueTimesViewModel model, Supplier<@Nullable Cue> cue) {
        this.model = model;
        this.cue = cue;
        getStyleClass().add("cue-times");
        parts = new CuePartsView(model, cue);
        choice = new Choice<>(Text.of("ui.cue.times.name"), List.of(Of.values()), Of::word, this::choose);
        choice.explain(Of::tip);
        leave.setVisible(false);
        leave.setOnAction(event -> {
            var looked = cue.get();
            if (looked != null && of.kind != null) {
                model.leaveToCue(looked, of.kind);
                // It goes, and the keyboard does not go where nobody looks.
                taken.run();
            }
        });
        line.getStyleClass().add("line");
        field(Time.UP, "ui.cue.column.up", Text.of("ui.cue.up.name"));
        field(Time.DOWN, "ui.cue.column.down", Text.of("ui.cue.down.name"));
        field(Time.DELAY, "ui.cue.column.delay", Text.of("ui.cue.delay.name"));
        line.getChildren().add(leave);
        for (var each : new Region[]{line, parts}) {
            each.managedProperty().bind(each.visibleProperty());
        }
        getChildren().addAll(choice, line, parts);
        choice.show(of);
        parts.setVisible(false);
    }

    private void field(Time time, String key, String name) {
        var word = new Label(Text.of(key));
        word.getStyleClass().add("muted");
        word.setMinWidth(USE_PREF_SIZE);
        var field = new TypedField(name, 4, typed -> {
            var looked = cue.get();
            return looked == null || model.set(looked, of.kind, time, typed);
        });
        fields.put(time, field);
        line.getChildren().addAll(word, field);
    }

    /// @param done run when Enter has taken what is in a field, and after a button of them
    void onTaken(Runnable done) {
        taken = done;
        fields.values().forEach(each -> each.onTaken(done));
        parts.onTaken(done);
    }

    /// Whether the keyboard is in a field.
    boolean isInUse() {
        return fields.values().stream().anyMatch(TypedField::isFocused) || parts.isInUse();
    }

    private void choose(Of next) {
        of = next;
        var looked = cue.get();
        if (looked != null) {
            fill(looked, true);
        }
    }

    /// @param same whether it is the cue that was shown before
    void show(Cue now, boolean same) {
        if (!same) {
            // Nobody sets times of a kind who thinks of the cue.
            of = Of.ALL;
        }
        fill(now, !same);
        parts.show(now, same);
    }

    /// @param anew whether it is of something else: what was typed does not go there
    private void fill(Cue now, boolean anew) {
        choice.show(of);
        choice.mark(each -> each.isOwn(now));
        line.setVisible(of != Of.ADDRESSES);
        parts.setVisible(of == Of.ADDRESSES);
        leave.setVisible(of.kind != null && of.isOwn(now));
        var times = of.kind == null ? now.times() : now.kindTimes().get(of.kind);
        fields.forEach((time, field) -> {
            var text = times == null ? "" : PlayTime.plain(time.of(times));
            field.setPromptText(PlayTime.plain(time.of(now.times())));
            if (anew) {
                field.showAnew(text);
            } else {
                field.show(text);
            }
        });
    }
}
