package io.stagenet.console.service;

import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.service.PreampAction.PhantomConsent;
import io.stagenet.console.text.Text;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says whether +48V may be switched: it destroys ribbon microphones and line outputs, and bangs in every loudspeaker. One
/// place for hands, snapshots and the command line. Pure.
final class PhantomGuard {
    private PhantomGuard() {
    }

    /// @return why not, null if it may be
    static @Nullable String refusal(List<PreampKey> inputs, boolean on, PhantomConsent consent, ShowData show) {
        if (!on) {
            return consent == PhantomConsent.NONE ? Text.of("phantom.off") : null;
        }
        var refused = inputs.stream()
                .filter(input -> show.label(input).tag().guard() == MicTag.Guard.REFUSE)
                .map(input -> Text.of("phantom.tagged", input, show.label(input).tag().word()))
                .toList();
        if (!refused.isEmpty()) {
            return Text.of("phantom.refused", String.join(", ", refused));
        }
        boolean holdSuffices = inputs.size() == 1
                && show.label(inputs.getFirst()).tag().guard() == MicTag.Guard.HOLD;
        if (consent == PhantomConsent.CONFIRMED || (consent == PhantomConsent.HELD && holdSuffices)) {
            return null;
        }
        return Text.of("phantom.confirm", inputs.stream()
                .map(input -> Text.of("phantom.tagged", input, show.label(input).tag().word()))
                .collect(Collectors.joining(", ")));
    }
}
