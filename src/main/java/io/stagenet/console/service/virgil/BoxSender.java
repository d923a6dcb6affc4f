package io.stagenet.console.service.virgil;

import io.stagenet.console.model.WireMessage.Way;
import io.stagenet.console.protocol.virgil.VirgilDialects;
import io.stagenet.console.protocol.virgil.VirgilEnvelope;
import io.stagenet.console.protocol.virgil.VirgilMessage;
import io.stagenet.console.text.Text;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Says things to one stagebox, in the form it speaks itself and at the address that is in use; all of it is counted and
/// shown to the monitor. Console loop only.
final class BoxSender {
    private final BoxEntry entry;
    private final VirgilHost host;
    private final VirgilWire wire;
    private final Supplier<String> master;
    private final BoxCounters counters;
    private boolean stopped;

    /// @param master the name we send under, now
    BoxSender(BoxEntry entry, VirgilHost host, VirgilWire wire, Supplier<String> master, BoxCounters counters) {
        this.entry = entry;
        this.host = host;
        this.wire = wire;
        this.master = master;
        this.counters = counters;
    }

    /// @param failed told on the loop for each text that could not be sent, with a sentence for the operator
    void send(List<VirgilMessage> messages, Consumer<String> failed) {
        var box = entry.box();
        var codec = VirgilDialects.named(box.dialect()).orElseGet(VirgilDialects::first);
        var target = box.address();
        String device = entry.isNamed() ? entry.id().value() : null;
        String words = Words.of(messages);
        for (var text : codec.encode(new VirgilEnvelope(master.get(), device, messages))) {
            log(target.toString(), words, text, "");
            counters.sent();
            wire.send(target, text, reason -> {
                log(target.toString(), words, text, Text.of("virgil.unsent", reason));
                if (!stopped) {
                    failed.accept(reason);
                }
            });
        }
    }

    private void log(String target, String words, String text, String reason) {
        host.log(false, Way.VIRGIL_TCP, target, entry.id().value(), words, text, reason);
    }

    /// Nobody is told any more what could not be sent.
    void stop() {
        stopped = true;
    }

    /// We answer in the form that is spoken to us, unless the operator has chosen one.
    void speaks(@Nullable String dialect) {
        var box = entry.box();
        if (dialect != null && !box.chosen() && !box.dialect().equals(dialect)) {
            entry.put(box.withDialect(dialect, false));
        }
    }
}
