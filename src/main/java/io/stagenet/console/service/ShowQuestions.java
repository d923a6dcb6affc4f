package io.stagenet.console.service;

import io.stagenet.console.model.OpenShow;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.show.RigMapping;
import io.stagenet.console.model.show.RigMapping.Fit;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.List;

/// What the operator is asked about his show, as notices that stand for as long as the question does: what is answered, or
/// does not hold any more, is there no longer. A window asks it in a bar of its own. Console loop only;
/// [#start] where the console is made.
final class ShowQuestions {
    private final StateHolder state;
    /// What stands among the notices.
    private List<String> asked = List.of();

    ShowQuestions(StateHolder state) {
        this.state = state;
    }

    void start() {
        state.onOpen(this::changed);
    }

    private void changed(OpenShow now) {
        var next = of(now);
        var source = Text.of("source.show");
        var before = asked;
        asked = next;
        before.stream().filter(each -> !next.contains(each)).forEach(each -> state.withdraw(source, each));
        next.stream().filter(each -> !before.contains(each))
                .forEach(each -> state.notice(Severity.INFO, source, each));
    }

    private static List<String> of(OpenShow open) {
        var questions = new ArrayList<String>();
        var lost = open.recovered();
        if (lost != null) {
            questions.add(Text.of("recovery.offer", lost.words()));
        }
        var mapping = open.mapping();
        if (mapping != null) {
            questions.add(of(mapping));
        }
        var offered = open.offered();
        if (offered != null) {
            questions.add(Text.of("show.offer", offered));
        }
        return List.copyOf(questions);
    }

    /// Of a show that was made on another rig.
    static String of(RigMapping mapping) {
        var sentence = new StringBuilder(Text.of("show.mapping", mapping.show(), mapping.count(Fit.SAME),
                mapping.count(Fit.PROPOSED), mapping.count(Fit.NOTHING)));
        mapping.standIns().forEach((of, to) -> sentence.append(' ').append(Text.of("show.mapping.standin", of, to)));
        return sentence.toString();
    }
}
