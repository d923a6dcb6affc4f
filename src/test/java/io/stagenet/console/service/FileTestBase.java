package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.Binding;
import io.stagenet.console.store.ShowDocument;
import io.stagenet.console.store.ShowExtras;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Two show files, and a gateway some of their addresses may be of.
abstract class FileTestBase {
    static final Path HAMLET = Path.of("/shows/Hamlet.stage");
    static final Path LEAR = Path.of("/shows/Lear.stage");

    final Rig rig = new Rig();

    static ShowDocument named(int address, String name, @Nullable Binding binding) {
        return new ShowDocument(ShowData.EMPTY.withNames(new TreeMap<>(Map.of(address, name))),
                binding == null ? new TreeMap<>() : new TreeMap<>(Map.of(address, binding)), ShowExtras.NONE);
    }

    /// A gateway that drives channels 1 to 4 of DMX by SN1 to SN4.
    FakeNetwork.FakeLink house() {
        var link = rig.connect("10.0.0.1", 7777);
        rig.says(link, Rig.request("HOUSE", 4));
        rig.says(link, Rig.mapping("lease_001", Rig.row("SN1", "DMX", 1), Rig.row("SN2", "DMX", 2),
                Rig.row("SN3", "DMX", 3), Rig.row("SN4", "DMX", 4)));
        assertThat(rig.gateway("HOUSE").leases().getFirst().mappings().mapped()).isEqualTo(4);
        link.takeSent();
        return link;
    }

    static Binding dmx(String gateway, long channel) {
        return new Binding(new GatewayId(gateway), "DMX", channel);
    }
}
