package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampLabel;
import io.stagenet.console.service.PreampAction;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.control.Click;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Takes what a strip asks for, on a hand clock.
final class FakeDesk implements PreampDesk {
    /// Takes no strip anywhere.
    static final StripHead.Carrier STILL = new StripHead.Carrier() {
        @Override
        public void carry(PreampStripViewModel strip, double x, double y) {
            // It stays.
        }

        @Override
        public void drop(PreampStripViewModel strip, double x, double y) {
            // It stays.
        }
    };

    final List<PreampAction> actions = new ArrayList<>();
    final List<PreampKey> together = new ArrayList<>();
    final List<PreampKey> standing = new ArrayList<>();
    final Map<PreampKey, PreampLabel> labels = new HashMap<>();
    Instant now = Rig.EIGHT_O_NINE;
    Instant safe = Instant.EPOCH;
    String refusal = "";

    void tag(PreampKey input, String name, MicTag tag) {
        labels.put(input, PreampLabel.NONE.withName(name).withTag(tag));
    }

    @Override
    public List<PreampKey> together(PreampKey input) {
        return together.isEmpty() ? List.of(input) : List.copyOf(together);
    }

    @Override
    public List<PreampKey> standing(PreampKey input) {
        return List.copyOf(standing);
    }

    @Override
    public PreampLabel label(PreampKey input) {
        return labels.getOrDefault(input, PreampLabel.NONE);
    }

    @Override
    public void submit(PreampAction action, Consumer<String> refused) {
        actions.add(action);
        if (!refusal.isEmpty()) {
            refused.accept(refusal);
        }
    }

    @Override
    public void select(PreampKey input, Click click) {
        together.add(input);
    }

    @Override
    public Instant safeAt(PreampKey input) {
        return safe;
    }

    @Override
    public Instant now() {
        return now;
    }
}
