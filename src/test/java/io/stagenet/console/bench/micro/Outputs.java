package io.stagenet.console.bench.micro;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.output.GatewayOutput;
import io.stagenet.console.output.IdleLink;
import io.stagenet.console.output.LevelTable;
import io.stagenet.console.output.LinkOutput;
import io.stagenet.console.output.ThreadPacer;

/// A table of levels with gateways of 512 addresses each, from 1 on, on links that lead nowhere. Nothing is paced.
final class Outputs implements AutoCloseable {
    static final int ADDRESSES = 512;

    final LevelTable table = new LevelTable();
    /// What the writer of the first gateway's link calls.
    final LinkOutput first;
    private final ThreadPacer pacer = new ThreadPacer();

    Outputs(int gateways) {
        var all = new LinkOutput[gateways];
        for (int i = 0; i < gateways; i++) {
            var output = new GatewayOutput(table, pacer, GatewayOutput.UNPACED);
            all[i] = new LinkOutput();
            all[i].bind(new IdleLink());
            all[i].add(output);
            output.resume(AddressRuns.of(1 + i * ADDRESSES, (i + 1) * ADDRESSES), ResumePolicy.SNAP);
        }
        first = all[0];
    }

    @Override
    public void close() {
        pacer.close();
    }
}
