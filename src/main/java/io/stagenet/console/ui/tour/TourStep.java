package io.stagenet.console.ui.tour;

import io.stagenet.console.text.Text;
import java.util.List;
import java.util.Locale;

/// What the tour points at, in its order.
public enum TourStep {
    RAIL(".rail"),
    FADERS(".fader", ".rail .view-faders"),
    LINE(".command-line"),
    RECORD(".record-bar", ".rail .view-cues"),
    GO(".go-view", ".rail .view-cues"),
    PATCH(".rail .view-patch"),
    PREAMPS(".rail .view-preamps"),
    MASTERS(".masters"),
    SHOW(".show-name");

    static final List<TourStep> ALL = List.of(values());

    private final String selector;
    private final String otherwise;

    TourStep(String selector) {
        this(selector, selector);
    }

    TourStep(String selector, String otherwise) {
        this.selector = selector;
        this.otherwise = otherwise;
    }

    /// Where it is in the window; the first that is in sight.
    List<String> selectors() {
        return List.of(selector, otherwise);
    }

    String title() {
        return Text.of("tour." + word() + ".title");
    }

    String sentence() {
        return Text.of("tour." + word() + ".text");
    }

    /// Counts from 0.
    int index() {
        return ALL.indexOf(this);
    }

    boolean isLast() {
        return this == ALL.getLast();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
