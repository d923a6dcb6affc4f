package io.stagenet.console.service.virgil;

import io.stagenet.console.model.Severity;
import io.stagenet.console.model.WireMessage.Way;
import io.stagenet.console.protocol.virgil.VirgilCodec;
import io.stagenet.console.protocol.virgil.VirgilDialects;
import io.stagenet.console.protocol.virgil.VirgilException;
import io.stagenet.console.protocol.virgil.VirgilMessage;
import io.stagenet.console.text.Text;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Takes what comes from the network: whose it is, whether it may be theirs, and what is wrong with it. Everything that
/// comes is logged, with the reason where it was not taken. Console loop only.
final class VirgilInbox {
    private static final int MOST_STRANGERS = 1_000;

    private final Sessions sessions;
    private final VirgilHost host;
    private final Supplier<String> master;
    private final Set<String> strangers = new HashSet<>();

    /// @param master the name we send under
    VirgilInbox(Sessions sessions, VirgilHost host, Supplier<String> master) {
        this.sessions = sessions;
        this.host = host;
        this.master = master;
    }

    /// Something came that is no text at all.
    void broken(InetAddress from, boolean multicast, String reason) {
        String place = from.getHostAddress();
        var session = sessions.at(place);
        if (session != null) {
            session.counters().received(true);
        }
        log(place, multicast, session, "?", "", reason);
    }

    void receive(String text, InetAddress from, boolean multicast) {
        String place = from.getHostAddress();
        VirgilCodec.Received reading;
        try {
            // The forms of this era are read alike; which one it is, the text itself tells best.
            reading = VirgilDialects.first().decode(text, multicast);
        } catch (VirgilException refused) {
            unreadable(text, place, multicast, String.valueOf(refused.getMessage()));
            return;
        }
        String sender = reading.envelope().sender();
        var messages = reading.envelope().messages();
        String words = Words.of(messages);
        if (sender != null && sender.equals(master.get())) {
            host.log(true, way(multicast), place, sender, words, text, Text.of("virgil.own"));
            return;
        }
        var session = sessions.of(sender, place, multicast);
        if (session == null) {
            host.log(true, way(multicast), place, sender == null ? place : sender, words, text,
                    Text.of("virgil.stranger", place));
            return;
        }
        if (multicast && !sessions.speaksFrom(session, place)) {
            spoofed(session, words, text, place);
            return;
        }
        if (!multicast) {
            sessions.spokeFrom(session, place);
        }
        session.speaks(reading.dialect());
        var faults = new ArrayList<>(reading.faults());
        for (var message : messages) {
            session.message(message, multicast, faults);
        }
        session.counters().received(!faults.isEmpty());
        String group = multicast ? groupOf(session, messages) : null;
        host.log(true, way(multicast), group == null ? place : group, session.id().value(), words,
                text, String.join("; ", faults));
        if (!faults.isEmpty()) {
            host.notice(Severity.WARNING, session.id().value(), faults.size() == 1 ? faults.getFirst()
                    : Text.of("virgil.message.faults", faults.getFirst(), faults.size() - 1));
        }
    }

    private void unreadable(String text, String place, boolean multicast, String reason) {
        var session = sessions.at(place);
        if (session != null) {
            session.counters().received(true);
        }
        log(place, multicast, session, "?", text, reason);
        if (!multicast || session != null) {
            host.notice(Severity.WARNING, nameOf(session, place), reason);
        }
    }

    private void spoofed(StageboxSession session, String words, String text, String place) {
        String reason = Text.of("virgil.spoofed", session.id(), place);
        log(place, true, session, words, text, reason);
        if (strangers.size() < MOST_STRANGERS && strangers.add(session.id() + " " + place)) {
            host.notice(Severity.WARNING, session.id().value(), reason);
        }
    }

    /// The socket does not tell which group a datagram was sent to; the protocol does: each head amp has its own.
    private static @Nullable String groupOf(StageboxSession session, List<VirgilMessage> messages) {
        return !messages.isEmpty() && messages.getFirst() instanceof VirgilMessage.Status(int index, _)
                ? session.group(index) : null;
    }

    private void log(String place, boolean multicast, @Nullable StageboxSession session, String type, String text,
            String reason) {
        host.log(true, way(multicast), place, nameOf(session, place), type, text, reason);
    }

    private static String nameOf(@Nullable StageboxSession session, String place) {
        return session == null ? place : session.id().value();
    }

    private static Way way(boolean multicast) {
        return multicast ? Way.VIRGIL_UDP : Way.VIRGIL_TCP;
    }
}
