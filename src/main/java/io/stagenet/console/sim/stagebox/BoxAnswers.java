package io.stagenet.console.sim.stagebox;

import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.net.TextDelivery;
import io.stagenet.console.net.TextListener;
import io.stagenet.console.net.TextStreams;
import io.stagenet.console.protocol.virgil.VirgilCodec;
import io.stagenet.console.protocol.virgil.VirgilEnvelope;
import io.stagenet.console.protocol.virgil.VirgilMessage;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a simulated stagebox says to one text: on connections of its own to where masters listen; where nobody listens, on
/// the one the text came by. On the loop.
final class BoxAnswers {
    private final StageboxSettings settings;
    private final TextStreams streams;
    private final BoxMischief mischief;
    private final InetAddress to;
    private final TextListener.Reply reply;
    private final @Nullable String master;
    private final VirgilCodec form;
    private int open = 1;

    /// @param to     where the text came from
    /// @param master who sent it, if it said so
    /// @param form   what is answered in
    BoxAnswers(StageboxSettings settings, TextStreams streams, BoxMischief mischief, InetAddress to,
            TextListener.Reply reply, @Nullable String master, VirgilCodec form) {
        this.settings = settings;
        this.streams = streams;
        this.mischief = mischief;
        this.to = to;
        this.reply = reply;
        this.master = master;
        this.form = form;
    }

    void say(List<VirgilMessage> messages) {
        for (var text : form.encode(new VirgilEnvelope(settings.name(), master, messages))) {
            if (settings.masterPort() == 0) {
                var _ = reply.send(text);
                continue;
            }
            open++;
            streams.send(new HostPort(to.getHostAddress(), settings.masterPort()), text, new TextDelivery() {
                @Override
                public void sent() {
                    done();
                }

                @Override
                public void failed(String reason) {
                    var _ = reply.send(text);
                    done();
                }
            });
        }
    }

    /// To be called once when all is said.
    void done() {
        open--;
        if (open == 0) {
            if (settings.masterPort() == 0) {
                mischief.answer(reply);
            }
            reply.close();
        }
    }
}
