package io.stagenet.console.ui.device;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One row of the device list. FX thread.
public final class DeviceRowViewModel {
    private final Record key;
    private final ReadOnlyObjectWrapper<DeviceFacts> facts;
    private final ReadOnlyStringWrapper traffic = new ReadOnlyStringWrapper(this, "traffic", "");

    /// @param key the `GatewayId`, the `EndpointId` of a place where no gateway has said its id yet, or the `StageboxId`
    DeviceRowViewModel(Record key, DeviceFacts facts) {
        this.key = key;
        this.facts = new ReadOnlyObjectWrapper<>(this, "facts", facts);
    }

    Record key() {
        return key;
    }

    public ReadOnlyObjectProperty<DeviceFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    public DeviceFacts facts() {
        return facts.get();
    }

    /// Values per second and round trip, read while the devices are looked at; empty when there is no link.
    public ReadOnlyStringProperty trafficProperty() {
        return traffic.getReadOnlyProperty();
    }

    void showTraffic(String now) {
        traffic.set(now);
    }

    void show(DeviceFacts now) {
        facts.set(now);
    }
}
