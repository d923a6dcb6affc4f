package io.stagenet.console.ui.patch;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One row of the pool's list; it stays the same while what it shows changes. FX thread.
final class LeaseRowViewModel {
    private final ReadOnlyObjectWrapper<PoolLease> lease;

    LeaseRowViewModel(PoolLease lease) {
        this.lease = new ReadOnlyObjectWrapper<>(this, "lease", lease);
    }

    ReadOnlyObjectProperty<PoolLease> leaseProperty() {
        return lease.getReadOnlyProperty();
    }

    PoolLease lease() {
        return lease.get();
    }

    void show(PoolLease now) {
        lease.set(now);
    }
}
