package io.stagenet.console.output;

import io.stagenet.console.net.Drain;
import io.stagenet.console.net.FrameBuffer;
import io.stagenet.console.net.Link;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What one link's writer drains: the outputs of the gateways that answer on it, mostly one.
public final class LinkOutput implements Drain {
    // Replaced whole, so that the writer walks one unchanging array without allocating.
    private volatile GatewayOutput[] outputs = {};
    private volatile @Nullable Link link;
    /// Whose turn it is to fill the buffer first. Writer only.
    private int turn;

    /// Says whose writer this is, before anything is added. Console loop.
    public void bind(Link present) {
        link = present;
    }

    /// The gateway answers on this link from now on. Console loop.
    public void add(GatewayOutput output) {
        var present = link;
        if (present != null && !Arrays.asList(outputs).contains(output)) {
            var more = Arrays.copyOf(outputs, outputs.length + 1);
            more[outputs.length] = output;
            // Attached last: a touch after that must find it here.
            outputs = more;
            output.attach(present);
        }
    }

    /// The gateway answers on this link no more. Console loop.
    public void remove(GatewayOutput output) {
        var kept = Arrays.stream(outputs).filter(other -> other != output).toArray(GatewayOutput[]::new);
        if (kept.length != outputs.length) {
            outputs = kept;
            output.detach(link);
        }
    }

    @Override
    public boolean drain(FrameBuffer frames) {
        var present = link;
        var all = outputs;
        boolean more = false;
        if (present != null) {
            // A gateway that always fills the buffer must not starve the next one.
            turn++;
            for (int i = 0; i < all.length; i++) {
                more |= all[Math.floorMod(turn + i, all.length)].drain(present, frames);
            }
        }
        return more;
    }
}
