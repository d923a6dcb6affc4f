package io.stagenet.console.ui.line;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.line.CommandLineViewModel.Answer;
import io.stagenet.console.ui.line.CommandLineViewModel.Answer.Kind;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The command line: prompt, text with its ghost, a mark under the character in the way, and the answer.
public final class CommandLineView extends HBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");
    /// Enough letters to measure the advance of the fixed-width face without rounding.
    private static final String MEASURE = "0000000000";
    /// Of the field, in pixels.
    private static final double LEAST = 120;
    /// Of the line, that typed text keeps beside a long answer.
    private static final double MOST_OF_LINE = 0.4;
    /// Characters that are free behind the typed text.
    private static final int BEHIND = 3;

    private final CommandLineViewModel model;
    private final TextField field = new TextField();
    private final Label ghost = new Label();
    private final Region mark = new Region();
    private final Label answer = new Label();
    private final Entry entry = new Entry();
    private final Label keys = new Label(Text.of("ui.line.keys"));

    public CommandLineView(CommandLineViewModel model) {
        this.model = model;
        getStyleClass().add("command-line");
        var prompt = new Label(">");
        prompt.getStyleClass().add("prompt");
        prompt.setMinWidth(USE_PREF_SIZE);
        field.textProperty().bindBidirectional(model.textProperty());
        field.setAccessibleText(Text.of("ui.line.name"));
        ghost.setMouseTransparent(true);
        ghost.getStyleClass().add("ghost");
        ghost.textProperty().bind(model.ghostProperty());
        mark.setMouseTransparent(true);
        mark.getStyleClass().add("error-mark");
        answer.getStyleClass().add("answer");
        answer.setWrapText(true);
        keys.getStyleClass().add("keys");
        keys.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(entry, Priority.ALWAYS);
        getChildren().addAll(prompt, entry, answer, keys);

        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        field.setOnAction(event -> model.submit());
        field.textProperty().subscribe(entry::requestLayout);
        showAnswer(Answer.NONE, model.answerProperty().get());
        model.answerProperty().subscribe(this::showAnswer);
    }

    private void showAnswer(Answer before, Answer now) {
        answer.setText(now.message());
        answer.pseudoClassStateChanged(REFUSED, now.isRefused());
        answer.pseudoClassStateChanged(ASKED, now.kind() == Kind.ASKED);
        field.pseudoClassStateChanged(REFUSED, now.isRefused());
        mark.setVisible(now.position() >= 0);
        boolean quiet = now.message().isEmpty();
        answer.setVisible(!quiet);
        answer.setManaged(!quiet);
        keys.setVisible(quiet);
        keys.setManaged(quiet);
        if (model.isBack() && !now.message().isEmpty() && !now.goesOnAsking(before)) {
            // The next command takes its place, and an arrow key keeps it.
            field.selectAll();
        }
        entry.requestLayout();
    }

    /// Ready to type: behind the text, or over a line that was refused.
    public void edit() {
        field.requestFocus();
        if (model.isBack()) {
            field.selectAll();
        } else {
            field.end();
        }
    }

    /// Starts a line for the operator, who finishes it.
    public void begin(String text) {
        model.textProperty().set(text);
        edit();
    }

    /// Takes what was typed elsewhere in the window.
    public void type(String character) {
        field.requestFocus();
        if (model.isBack()) {
            field.clear();
        }
        field.end();
        field.appendText(character);
    }

    /// Whether a node is its field, with nothing typed in it.
    public boolean isEmptyField(@Nullable Node node) {
        return node == field && field.getLength() == 0;
    }

    private void keyPressed(KeyEvent event) {
        boolean done = switch (event.getCode()) {
            case UP -> {
                model.older();
                yield true;
            }
            case DOWN -> {
                model.newer();
                yield true;
            }
            case LEFT, RIGHT -> {
                if (!event.isShiftDown() && mend()) {
                    event.consume();
                }
                // The caret has its place.
                yield false;
            }
            case TAB -> !event.isShiftDown() && model.complete();
            case ESCAPE -> {
                // A line that is clear already lets the key on: it clears the selection then.
                boolean something = !model.isBlank();
                model.clear();
                yield something;
            }
            default -> false;
        };
        if (done) {
            field.end();
            event.consume();
        }
    }

    /// Goes to the character in the way, from a line that waits to be typed over.
    ///
    /// @return whether there was one to go to
    private boolean mend() {
        int position = model.answerProperty().get().position();
        if (position < 0 || field.getSelection().getLength() < field.getLength()) {
            return false;
        }
        field.positionCaret(position);
        return true;
    }

    /// The field, and over it what belongs at a character: all of it in one fixed-width face.
    private final class Entry extends Pane {
        private final javafx.scene.text.Text ruler = new javafx.scene.text.Text(MEASURE);

        Entry() {
            getChildren().addAll(field, ghost, mark);
        }

        /// What was typed stays in sight beside a long answer, up to a point.
        @Override
        protected double computeMinWidth(double height) {
            double typed = (field.getLength() + BEHIND) * advance();
            return Math.max(LEAST, Math.min(typed, CommandLineView.this.getWidth() * MOST_OF_LINE));
        }

        /// It grows over what is left; the answer needs its room first.
        @Override
        protected double computePrefWidth(double height) {
            return computeMinWidth(height);
        }

        private double advance() {
            ruler.setFont(field.getFont());
            return ruler.getLayoutBounds().getWidth() / MEASURE.length();
        }

        @Override
        protected double computePrefHeight(double width) {
            return field.prefHeight(width);
        }

        @Override
        protected void layoutChildren() {
            double advance = advance();
            double height = getHeight();
            field.resizeRelocate(0, 0, getWidth(), height);
            double end = field.getLength() * advance;
            double ghostWidth = Math.max(0, Math.min(ghost.prefWidth(-1), getWidth() - end - 4));
            // A text longer than the field scrolls: nothing can be aligned with it then.
            ghost.setVisible(ghostWidth > advance);
            ghost.resizeRelocate(snapPositionX(end), 0, ghostWidth, height);
            int position = model.answerProperty().get().position();
            mark.resizeRelocate(snapPositionX(Math.min(position * advance, getWidth() - advance)),
                    snapPositionY(height / 2 + 9), snapSizeX(advance), 3);
        }
    }
}
