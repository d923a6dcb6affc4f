package io.stagenet.console.service;

import io.stagenet.console.model.Severity;

/// Something that can be wrong. While it is, one notice stands for it; another sentence takes the place of the one before,
/// and once it is right again the notice is over. Console loop only.
final class Complaint {
    private final StateHolder state;
    private final Severity severity;
    private String source = "";
    private String text = "";

    Complaint(StateHolder state, Severity severity) {
        this.state = state;
        this.severity = severity;
    }

    void stands(String whose, String sentence) {
        if (!sentence.equals(text) || !whose.equals(source)) {
            over();
        }
        source = whose;
        text = sentence;
        state.notice(severity, source, text);
    }

    boolean isOpen() {
        return !text.isEmpty();
    }

    void over() {
        if (isOpen()) {
            state.over(source, text);
            text = "";
        }
    }
}
