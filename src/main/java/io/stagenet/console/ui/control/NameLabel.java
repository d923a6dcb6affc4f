package io.stagenet.console.ui.control;

import javafx.scene.control.Label;

/// A name that is broken between words only. Of a word that is wider than the label its beginning is shown and an ellipsis:
/// whoever shows a name here says the whole of it in a tooltip.
public final class NameLabel extends Label {
    private final javafx.scene.text.Text measure = new javafx.scene.text.Text();
    private String whole = "";

    public NameLabel() {
        // One narrow sign where there is room for few.
        setEllipsisString("\u2026");
        widthProperty().subscribe(_ -> fit());
        fontProperty().subscribe(_ -> fit());
        wrapTextProperty().subscribe(_ -> fit());
    }

    public void setName(String name) {
        whole = name;
        fit();
    }

    private void fit() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        setText(room <= 0 || !isWrapText() ? whole : fitted(room));
    }

    private String fitted(double room) {
        var words = whole.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            words[i] = cut(words[i], room);
        }
        return String.join(" ", words);
    }

    private String cut(String word, double room) {
        if (widthOf(word) <= room) {
            return word;
        }
        int end = word.length();
        while (end > 1 && widthOf(word.substring(0, end) + getEllipsisString()) > room) {
            end = word.offsetByCodePoints(end, -1);
        }
        return word.substring(0, end) + getEllipsisString();
    }

    private double widthOf(String text) {
        measure.setFont(getFont());
        measure.setText(text);
        return Math.ceil(measure.getLayoutBounds().getWidth());
    }
}
