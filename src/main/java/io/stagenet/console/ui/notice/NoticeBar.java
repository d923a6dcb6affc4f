package io.stagenet.console.ui.notice;

import io.stagenet.console.model.Severity;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.CloseButton;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// One notice in one line: shape of its severity, when, from where, and what.
final class NoticeBar extends HBox {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final Region shape = new Region();
    private final Label time = new Label();
    private final Label source = new Label();
    private final Label text = new Label();
    private final Tooltip whole = new Tooltip();
    private Subscription contents = Subscription.EMPTY;

    NoticeBar() {
        getStyleClass().add("notice");
        shape.getStyleClass().add("severity");
        time.getStyleClass().add("time");
        time.setMinWidth(USE_PREF_SIZE);
        source.getStyleClass().add("source");
        source.setMinWidth(USE_PREF_SIZE);
        text.getStyleClass().add("text");
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setTooltip(whole);
        whole.setWrapText(true);
        whole.setMaxWidth(640);
        getChildren().addAll(shape, time, source, text);
    }

    /// Adds the way to have read it.
    void withClose(Runnable action) {
        getChildren().add(new CloseButton(Text.of("ui.notice.read"), action));
    }

    /// Shows the text whole, over as many lines as it takes.
    void whole() {
        text.setWrapText(true);
        text.setTooltip(null);
        getStyleClass().add("whole");
    }

    void follow(NoticesViewModel.Card card) {
        contents.unsubscribe();
        contents = card.contentsProperty().subscribe(this::show);
    }

    void unfollow() {
        contents.unsubscribe();
        contents = Subscription.EMPTY;
    }

    private void show(NoticesViewModel.Contents now) {
        time.setText(now.time());
        source.setText(now.times() > 1 ? Text.of("ui.notice.times", now.source(), now.times()) : now.source());
        text.setText(now.over() ? Text.of("ui.notice.over", now.text()) : now.text());
        whole.setText(now.text());
        for (var severity : Severity.values()) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(severity.name().toLowerCase(Locale.ROOT)),
                    severity == now.severity());
        }
        pseudoClassStateChanged(OVER, now.over());
    }
}
