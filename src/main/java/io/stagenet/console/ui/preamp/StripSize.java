package io.stagenet.console.ui.preamp;

import javafx.scene.layout.Region;

/// How much room a strip takes, in pixels. Every line has its place whether it says something or not, so that all strips of
/// a row are alike.
///
/// @param knob     of the dial's square
/// @param line     of a button
/// @param messages of the place where the strip speaks: four lines
record StripSize(double knob, double line, double messages) {
    static final StripSize TALL = new StripSize(78, 32, 62);
    /// For low windows.
    static final StripSize LOW = new StripSize(56, 28, 58);

    /// Of colour, name, tag, total, parts and the two lines at the foot together, with all that is between.
    private static final double WORDS = 175;
    static final double MIN_WIDTH = 96;
    static final double MAX_WIDTH = 132;
    static final double GAP = 6;
    /// Between two lines.
    static final double LINE_GAP = 4;

    /// Of a strip with so many lines below the knob's own buttons.
    double height(int lines) {
        return WORDS + knob + (line + LINE_GAP) * (lines + 1) + messages;
    }

    /// Makes parts one line high, whatever is in them.
    void asLine(Region... parts) {
        for (var part : parts) {
            part.setMinHeight(line);
            part.setPrefHeight(line);
            part.setMaxHeight(line);
        }
    }

    /// How many strips have room beside each other. Several rows are of a round number, as people count inputs.
    static int perRow(double width) {
        int fit = Math.max(1, (int) ((width + GAP) / (MIN_WIDTH + GAP)));
        return fit > 4 ? fit - fit % 4 : fit;
    }
}
