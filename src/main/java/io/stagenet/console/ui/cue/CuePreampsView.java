package io.stagenet.console.ui.cue;

import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.cue.CuesViewModel.Look;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Head amps of the cue that is looked at: stored as they are now, or taken out of it. There only where there are some.
final class CuePreampsView extends HBox {
    private final RecordViewModel model;
    private final Supplier<@Nullable Look> look;
    private final CheckBox phantom = new CheckBox(Text.of("ui.cue.with.phantom"));
    private final Button out = new Button(Text.of("ui.cue.head.out"));
    private final Subscription subscription;
    private Runnable taken = () -> {
    };

    /// @param look at the cue; null when there is none
    CuePreampsView(RecordViewModel model, Supplier<@Nullable Look> look) {
        this.model = model;
        this.look = look;
        getStyleClass().addAll("cue-preamps", "line");
        var word = new Label(Text.of("ui.cue.with.preamps"));
        word.getStyleClass().add("muted");
        phantom.setTooltip(new Tooltip(Text.of("ui.cue.with.phantom.tip")));
        var store = new Button(Text.of("ui.cue.head.store"));
        store.setTooltip(new Tooltip(Text.of("ui.cue.head.store.tip")));
        store.setOnAction(event -> press(cue -> model.storePreamps(cue, phantom.isSelected())));
        out.setTooltip(new Tooltip(Text.of("ui.cue.head.out.tip")));
        out.setOnAction(event -> press(model::takeOutPreamps));
        for (var each : new Region[]{word, phantom, store, out}) {
            each.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(word, phantom, store, out);
        managedProperty().bind(visibleProperty());
        subscription = model.takings().amplifiedProperty().subscribe((_, _) -> show());
        show();
    }

    private void press(Consumer<ShowItem.OfCue> act) {
        var looked = look.get();
        if (looked != null) {
            act.accept(new ShowItem.OfCue(looked.list().number(), looked.cue().number()));
            phantom.setSelected(false);
            // One that can be pressed no more does not keep the keyboard.
            taken.run();
        }
    }

    /// @param done run when a button was pressed
    void onTaken(Runnable done) {
        taken = done;
    }

    /// @param same whether it is the cue that was shown before
    void show(boolean same) {
        if (!same) {
            phantom.setSelected(false);
        }
        show();
    }

    private void show() {
        var looked = look.get();
        boolean stored = looked != null && looked.cue().preamps() != null;
        setVisible(stored || model.takings().amplifiedProperty().get());
        out.setDisable(!stored);
    }

    void dispose() {
        subscription.unsubscribe();
    }
}
