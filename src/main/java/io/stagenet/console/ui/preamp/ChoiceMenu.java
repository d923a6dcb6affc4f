package io.stagenet.console.ui.preamp;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// A few words to choose one of, below each other on a strip. Arrows go up and down, Space and Enter choose.
final class ChoiceMenu extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Button first;

    /// Of things that have words.
    ///
    /// @param spoken what is chosen, as it is read out
    /// @param now    marked, and where the keyboard begins
    static <T> ChoiceMenu of(String title, String spoken, List<T> things, Function<T, String> word, T now,
            Consumer<T> chosen) {
        var words = things.stream().map(word).toList();
        return new ChoiceMenu(title, spoken, words, word.apply(now),
                each -> chosen.accept(things.get(words.indexOf(each))));
    }

    /// @param spoken what is chosen, as it is read out
    /// @param now    marked, and where the keyboard begins
    ChoiceMenu(String title, String spoken, List<String> words, String now, Consumer<String> chosen) {
        getStyleClass().add("choice-menu");
        var head = new Label(title);
        head.getStyleClass().add("overlay-title");
        head.setWrapText(true);
        getChildren().add(head);
        var begin = new Button();
        for (var word : words) {
            var button = new Button(word);
            button.setMnemonicParsing(false);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(0);
            button.setAccessibleText(spoken + ", " + word);
            button.pseudoClassStateChanged(CURRENT, word.equals(now));
            button.setOnAction(event -> chosen.accept(word));
            getChildren().add(button);
            if (word.equals(now) || getChildren().size() == 2) {
                begin = button;
            }
        }
        first = begin;
        addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
    }

    /// Puts a mark before each word.
    ///
    /// @param marks as many as there are words
    void mark(List<? extends Node> marks) {
        for (int i = 0; i < marks.size(); i++) {
            // The title stands above the words.
            var button = (Button) getChildren().get(i + 1);
            button.getStyleClass().add("marked");
            button.setGraphic(marks.get(i));
        }
    }

    /// Where the keyboard begins.
    Button first() {
        return first;
    }

    private void walk(KeyEvent event) {
        int by = switch (event.getCode()) {
            case DOWN, KP_DOWN -> 1;
            case UP, KP_UP -> -1;
            default -> 0;
        };
        if (by != 0) {
            int at = getChildren().indexOf(event.getTarget() instanceof Node node ? node : this);
            int to = Math.clamp(at + by, 1, getChildren().size() - 1);
            getChildren().get(to).requestFocus();
            event.consume();
        }
    }
}
