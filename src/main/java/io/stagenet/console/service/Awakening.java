package io.stagenet.console.service;

import io.stagenet.console.model.Severity;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.service.virgil.VirgilService;
import io.stagenet.console.text.Text;
import java.time.Duration;

/// After the machine slept, nothing is believed of a link or a stagebox before it has answered again. Console loop only.
record Awakening(EventLoop loop, StateHolder state, Endpoints endpoints, VirgilService virgil) {
    void begin() {
        var sleep = new SleepWatch(loop.now(), loop.nanos());
        var _ = loop.every(SleepWatch.LOOK, () -> {
            var slept = sleep.look(loop.now(), loop.nanos());
            if (!slept.isZero()) {
                awoke(slept);
            }
        });
    }

    private void awoke(Duration slept) {
        state.notice(Severity.WARNING, Text.of("source.console"), Text.of("console.slept", slept.toSeconds()));
        endpoints.sessions().forEach(session -> session.doubt(Text.of("link.slept")));
        virgil.doubt();
    }
}
