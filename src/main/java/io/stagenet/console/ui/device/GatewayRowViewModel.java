package io.stagenet.console.ui.device;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One row of the gateway list. FX thread.
public final class GatewayRowViewModel {
    private final Record key;
    private final ReadOnlyObjectWrapper<GatewayFacts> facts;
    private final ReadOnlyStringWrapper traffic = new ReadOnlyStringWrapper(this, "traffic", "");

    /// @param key the `GatewayId`, or the `EndpointId` of a place where no gateway has said its id yet
    GatewayRowViewModel(Record key, GatewayFacts facts) {
        this.key = key;
        this.facts = new ReadOnlyObjectWrapper<>(this, "facts", facts);
    }

    Record key() {
        return key;
    }

    public ReadOnlyObjectProperty<GatewayFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    public GatewayFacts facts() {
        return facts.get();
    }

    /// Values per second and round trip, read while the devices are looked at; empty when there is no link.
    public ReadOnlyStringProperty trafficProperty() {
        return traffic.getReadOnlyProperty();
    }

    void showTraffic(String now) {
        traffic.set(now);
    }

    void show(GatewayFacts now) {
        facts.set(now);
    }
}
