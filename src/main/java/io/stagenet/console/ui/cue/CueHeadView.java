package io.stagenet.console.ui.cue;

import io.stagenet.console.model.show.CueList;
import io.stagenet.console.text.Numbers;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Choice;
import io.stagenet.console.ui.control.Chooser;
import io.stagenet.console.ui.control.KeyboardVisit;
import io.stagenet.console.ui.cue.CuesViewModel.Part;
import io.stagenet.console.ui.master.MasterFader;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// The head of the view: which list is meant, and what holds for all of it.
final class CueHeadView extends HBox {
    private final CuesViewModel model;
    private final Chooser<CueChoice> chooser = new Chooser<>(CueHeadView::word, this::chosen);
    private final Choice<Boolean> tracking;
    private final TypedField back;
    private final TypedField rate;
    private final MasterFader master;
    private final Label percent = new Label();
    private final KeyboardVisit keyboard;
    private final Subscription subscriptions;
    private final Runnable home;

    /// @param home brings the keyboard back to the cues once a list is chosen, and where what had it is gone
    CueHeadView(CuesViewModel model, Runnable home) {
        this.model = model;
        this.home = home;
        getStyleClass().add("view-head");
        var title = new Label(Text.of("ui.view.cues"));
        title.getStyleClass().add("view-title");
        title.setMinWidth(USE_PREF_SIZE);
        var part = new Choice<>(Text.of("ui.cue.part.name"), List.of(Part.values()),
                each -> Text.of("ui.cue.part." + each.name().toLowerCase(Locale.ROOT)), model.partProperty()::set);
        buildChooser();
        tracking = new Choice<>(Text.of("ui.cue.tracking.name"), List.of(false, true),
                each -> Text.of(each ? "ui.cue.tracking" : "ui.cue.whole"), model.list()::setTracking);
        tracking.explain(each -> Text.of(each ? "ui.cue.tracking.tip" : "ui.cue.whole.tip"));
        back = new TypedField(Text.of("ui.cue.back.name"), 3, model.list()::setBack);
        rate = new TypedField(Text.of("ui.cue.rate.name"), 3, model.list()::setRate);
        master = new MasterFader(Text.of("ui.cue.master.name"), model.list()::setMaster);
        percent.getStyleClass().add("master-value");
        percent.setMinWidth(USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(title, part, chooser, tracking, space, key("ui.cue.back"), back, key("ui.cue.rate"), rate,
                key("ui.cue.master"), master, percent);
        keyboard = new KeyboardVisit(this, home, model.nanos());
        List.of(back, rate).forEach(each -> each.onTaken(keyboard::end));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && (back.isFocused() || rate.isFocused())) {
                keyboard.end();
                event.consume();
            }
        });
        subscriptions = Subscription.combine(model.partProperty().subscribe(part::show),
                // Not with each state: an open list would be set anew under the hand.
                model.list().choicesProperty().subscribe((before, now) -> showChoices()),
                model.list().shownProperty().subscribe(this::showList),
                model.go().factsProperty().subscribe(now -> {
                    rate.show(plain(now.rate()));
                    master.percentProperty().set(now.master());
                    percent.setText(Text.of("ui.level.percent", plain(now.master())));
                }));
    }

    private static Label key(String text) {
        var key = new Label(Text.of(text));
        key.getStyleClass().add("muted");
        key.setMinWidth(USE_PREF_SIZE);
        return key;
    }

    private void buildChooser() {
        chooser.setAccessibleText(Text.of("ui.cue.chooser"));
        chooser.setTooltip(new Tooltip(Text.of("ui.cue.chooser.tip")));
        chooser.setMinWidth(110);
        chooser.setMaxWidth(220);
        chooser.setOnHidden(event -> take());
        chooser.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (chooser.isShowing()) {
                if (event.getCode() == KeyCode.ESCAPE) {
                    showChoices();
                }
            } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                // GO is of the list that is chosen: no arrow chooses another unseen.
                chooser.show();
                event.consume();
            }
        });
    }

    /// While the lists are looked through, none is chosen yet.
    private void chosen(CueChoice choice) {
        if (!chooser.isShowing()) {
            take();
        }
    }

    private void take() {
        var choice = chooser.getValue();
        // It shows what is, not what was pressed.
        showChoices();
        if (choice != null) {
            model.list().choose(choice.number());
        }
        home.run();
    }

    private static String word(CueChoice choice) {
        return choice.fresh() ? Text.of("ui.cue.list.fresh", choice.number())
                : choice.name().isEmpty() ? Text.of("ui.cue.list", choice.number())
                : Text.of("ui.cue.list.named", choice.number(), choice.name());
    }

    private void showChoices() {
        int meant = model.list().shownProperty().get().number();
        var all = model.list().choicesProperty().get();
        chooser.show(all, all.stream().filter(each -> each.number() == meant).findFirst().orElse(null));
    }

    private void showList(CueList now) {
        tracking.show(now.tracking());
        back.show(PlayTime.plain(now.back()));
        showChoices();
    }

    private static String plain(double number) {
        return Numbers.shown(Numbers.plain(number));
    }

    void dispose() {
        keyboard.dispose();
        subscriptions.unsubscribe();
    }
}
