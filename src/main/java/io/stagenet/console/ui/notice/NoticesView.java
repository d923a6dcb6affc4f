package io.stagenet.console.ui.notice;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.KeyboardVisit;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// The newest unread notice, over the foot of a view, where nothing is moved by hand. It slides in and stays until it is
/// read; a newer one takes its place and the rest is counted.
public final class NoticesView extends StackPane {
    private static final Duration SLIDE = Duration.millis(120);
    /// What the number of further notices has room for.
    private static final int MOST = 99;

    private final NoticesViewModel model;
    private final NoticeBar bar = new NoticeBar();
    private final Button more = new Button();
    private final KeyboardVisit visit;
    private boolean still;

    /// @param home  gets the keyboard when a notice that has it goes, and what had it before is gone
    /// @param nanos a clock that never goes back, good for differences only
    public NoticesView(NoticesViewModel model, Runnable home, LongSupplier nanos) {
        this.model = model;
        visit = new KeyboardVisit(this, home, nanos);
        getStyleClass().add("notices");
        more.getStyleClass().addAll("quiet", "more");
        more.setMinWidth(USE_PREF_SIZE);
        more.setOnAction(event -> model.listedProperty().set(true));
        bar.withClose(() -> {
            if (!model.cards().isEmpty()) {
                model.markRead(model.cards().getFirst());
            }
        });
        // As wide as any of its words: where the notice is closed the next one is closed, too.
        var place = new StackPane(more);
        for (var words : List.of(Text.of("ui.notice.all"), Text.of("ui.notice.more", MOST))) {
            var sizer = new Button(words);
            sizer.getStyleClass().addAll("quiet", "more");
            sizer.setMinWidth(USE_PREF_SIZE);
            sizer.setVisible(false);
            place.getChildren().add(sizer);
        }
        place.setMinWidth(USE_PREF_SIZE);
        more.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(bar, place);
        line.getStyleClass().add("line");
        HBox.setHgrow(bar, Priority.ALWAYS);
        getChildren().add(line);
        setMaxHeight(USE_PREF_SIZE);
        setVisible(false);
        model.cards().addListener((ListChangeListener<NoticesViewModel.Card>) change -> show());
        model.moreProperty().subscribe(this::show);
    }

    /// @param reduced nothing slides
    public void setReducedMotion(boolean reduced) {
        still = reduced;
    }

    private void show() {
        boolean before = isVisible();
        boolean now = !model.cards().isEmpty();
        if (now) {
            bar.follow(model.cards().getFirst());
        } else {
            bar.unfollow();
        }
        int left = model.moreProperty().get();
        more.setText(left > 0 ? Text.of("ui.notice.more", left) : Text.of("ui.notice.all"));
        if (!now) {
            // Left to itself the keyboard would go to whatever comes next: in the cues to what lets go of the whole list.
            visit.end();
        }
        setVisible(now);
        if (now && !before && !still) {
            var slide = new TranslateTransition(SLIDE, this);
            slide.setInterpolator(Interpolator.EASE_OUT);
            slide.setFromY(24);
            slide.setToY(0);
            slide.play();
        }
    }
}
