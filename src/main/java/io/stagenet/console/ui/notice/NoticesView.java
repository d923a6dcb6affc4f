package io.stagenet.console.ui.notice;

import io.stagenet.console.model.Severity;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Unread notices, stacked at the foot of the side panel: beside the faders, never over them.
public final class NoticesView extends VBox {
    private final NoticesViewModel model;
    private final Map<NoticesViewModel.Card, Node> nodes = new HashMap<>();
    private final Label more = new Label();
    private final HBox foot;

    public NoticesView(NoticesViewModel model) {
        this.model = model;
        getStyleClass().add("notices");
        more.getStyleClass().add("more");
        var all = new Button(Text.of("ui.notice.readall"));
        all.getStyleClass().add("quiet");
        all.setOnAction(event -> model.markAllRead());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        foot = new HBox(more, space, all);
        foot.getStyleClass().add("foot");
        model.cards().addListener((ListChangeListener<NoticesViewModel.Card>) change -> showCards());
        model.moreProperty().subscribe(this::showCards);
        showCards();
        setMinHeight(USE_PREF_SIZE);
    }

    private void showCards() {
        nodes.keySet().retainAll(model.cards());
        var children = new ArrayList<Node>();
        model.cards().forEach(card -> children.add(nodes.computeIfAbsent(card, this::cardNode)));
        int left = model.moreProperty().get();
        if (!children.isEmpty() && left > 0) {
            more.setText(Text.of("ui.notice.more", left));
            children.add(foot);
        }
        Rows.sync(getChildren(), children, node -> node, node -> node, node -> node, (node, same) -> {
        });
        setManaged(!children.isEmpty());
        setVisible(!children.isEmpty());
    }

    private Node cardNode(NoticesViewModel.Card card) {
        var shape = new Region();
        shape.getStyleClass().add("severity");
        var source = new Label();
        source.getStyleClass().add("source");
        source.setMinWidth(0);
        var time = new Label();
        time.getStyleClass().add("time");
        time.setMinWidth(USE_PREF_SIZE);
        var close = new Button();
        close.setGraphic(new FontIcon(MaterialDesignC.CLOSE));
        close.getStyleClass().addAll("quiet", "close");
        close.setAccessibleText(Text.of("ui.notice.read"));
        close.setOnAction(event -> model.markRead(card));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(shape, source, space, time, close);
        head.getStyleClass().add("head");
        var text = new CardText();
        text.getStyleClass().add("text");
        var node = new VBox(head, text);
        node.getStyleClass().add("notice");
        card.contentsProperty().subscribe(now -> {
            source.setText(now.times() > 1 ? Text.of("ui.notice.times", now.source(), now.times()) : now.source());
            time.setText(now.time());
            text.setText(now.text());
            for (var severity : Severity.values()) {
                node.pseudoClassStateChanged(PseudoClass.getPseudoClass(severity.name().toLowerCase(Locale.ROOT)),
                        severity == now.severity());
            }
        });
        return node;
    }

    /// Up to three lines, and never fewer than its words need for want of room elsewhere.
    private static final class CardText extends Label {
        private static final double THREE_LINES = 50;

        CardText() {
            setWrapText(true);
            setMaxHeight(THREE_LINES);
        }

        @Override
        protected double computeMinHeight(double width) {
            return Math.min(THREE_LINES, computePrefHeight(width));
        }
    }
}
