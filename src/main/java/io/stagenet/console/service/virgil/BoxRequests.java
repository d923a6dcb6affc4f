package io.stagenet.console.service.virgil;

import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.protocol.virgil.VirgilMessage;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/// What is asked of one stagebox, how, and when again. Console loop only.
final class BoxRequests {
    /// An error within this time of a request of ours may be the answer to it.
    private static final long ANSWER_TIME = Duration.ofSeconds(2).toNanos();

    private final EventLoop loop;
    private final BoxEntry entry;
    private final BoxSender sender;
    private final BiConsumer<HostPort, String> unreachable;
    private final Rounds rounds;
    private boolean answersAll;
    private boolean wantsArray;
    private long askedAt;

    /// @param unreachable told of an address where a request did not arrive, and why
    BoxRequests(EventLoop loop, BoxEntry entry, BoxSender sender, BiConsumer<HostPort, String> unreachable) {
        this.loop = loop;
        this.entry = entry;
        this.sender = sender;
        this.unreachable = unreachable;
        rounds = new Rounds(loop.nanos());
        askedAt = loop.nanos() - ANSWER_TIME;
    }

    /// A scan has found out how it wants to be asked.
    void scanned(Scan.Found found) {
        answersAll = found.all();
        wantsArray = found.array();
    }

    /// Every head amp it has was just asked.
    void askedAll() {
        rounds.asked(entry.box().preamps().keySet(), loop.nanos());
    }

    /// Asks for these head amps, if any.
    void ask(List<Integer> preamps) {
        if (!preamps.isEmpty()) {
            send(new VirgilMessage.Request(preamps, wantsArray));
        }
    }

    /// Asks for the head amps whose turn it is.
    void askDue() {
        ask(rounds.due(entry.box(), answersAll, loop.nanos()));
    }

    /// Asks for a head amp that is not known, unless it was asked for lately.
    void askUnknown(int preamp) {
        if (!rounds.isAsked(preamp, loop.nanos())) {
            ask(List.of(preamp));
        }
    }

    void send(VirgilMessage.Request request) {
        long now = loop.nanos();
        askedAt = now;
        rounds.asked(request.preamps(), now);
        var target = entry.box().address();
        sender.send(List.of(request), reason -> unreachable.accept(target, reason));
    }

    /// Polling has begun: the scan has just told everything.
    void polled() {
        rounds.polled(loop.nanos());
    }

    /// Everything is to be asked again, as fast as it is asked at all.
    void renew() {
        rounds.renew();
    }

    /// Whether what comes now may be the answer to a request.
    boolean isAnswerDue() {
        return loop.nanos() - askedAt < ANSWER_TIME;
    }
}
