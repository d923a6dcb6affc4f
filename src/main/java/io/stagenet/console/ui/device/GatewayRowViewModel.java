package io.stagenet.console.ui.device;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One row of the gateway list. FX thread.
public final class GatewayRowViewModel {
    private final Record key;
    private final ReadOnlyObjectWrapper<GatewayFacts> facts;

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

    void show(GatewayFacts now) {
        facts.set(now);
    }
}
