package io.stagenet.console.ui.notice;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.CloseButton;
import io.stagenet.console.ui.control.Keyboard;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Every notice of this run, newest first: what stands behind the bell.
public final class NoticeListView extends VBox {
    public NoticeListView(NoticesViewModel model) {
        getStyleClass().add("notice-list");
        var title = new Label(Text.of("ui.notice.title"));
        title.getStyleClass().add("view-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var close = new CloseButton(Text.of("ui.notice.close"), () -> model.listedProperty().set(false));
        var head = new HBox(title, space, close);
        head.getStyleClass().add("view-head");

        var list = new ListView<>(model.all());
        list.setAccessibleText(Text.of("ui.notice.title"));
        list.setCellFactory(view -> new Row());
        var none = new Label(Text.of("ui.notice.none"));
        none.getStyleClass().add("nothing");
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list);

        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.listedProperty().set(false);
                event.consume();
            }
        });
        model.listedProperty().subscribe(open -> {
            setVisible(open);
            setManaged(open);
            if (open) {
                Keyboard.give(list);
            }
        });
    }

    private static final class Row extends ListCell<NoticesViewModel.Card> {
        private final NoticeBar bar = new NoticeBar();

        Row() {
            setPrefWidth(0);
            bar.whole();
        }

        /// As high as the whole text asks for at this width; the skin of a cell would not ask its graphic with a width.
        @Override
        protected double computePrefHeight(double width) {
            double side = snappedLeftInset() + snappedRightInset();
            return isEmpty() ? super.computePrefHeight(width)
                    : snappedTopInset() + bar.prefHeight(width - side) + snappedBottomInset();
        }

        @Override
        protected void updateItem(NoticesViewModel.@Nullable Card card, boolean empty) {
            super.updateItem(card, empty);
            if (empty || card == null) {
                bar.unfollow();
                setGraphic(null);
            } else {
                bar.follow(card);
                setGraphic(bar);
            }
        }
    }
}
