package io.stagenet.console.ui.patch;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.ui.control.LinkStatus;
import io.stagenet.console.ui.control.Rows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Who has what of the pool and who waits for it, what the chosen lease is used for, and its release. FX thread.
final class LeaseListViewModel {
    /// Pulses between two counts of the levels that are up: a lease may have thousands.
    private static final int READ_EVERY = 15;

    private final IntUnaryOperator level;
    private final Consumer<LeaseId> release;
    private final ObservableList<LeaseRowViewModel> rows = FXCollections.observableArrayList();
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final ReadOnlyStringWrapper use = new ReadOnlyStringWrapper(this, "use", "");
    private @Nullable ConsoleState state;
    private @Nullable LeaseRowViewModel chosen;
    private int pulses;

    /// @param level   of an address as the patch shows it
    /// @param release ends a lease
    LeaseListViewModel(IntUnaryOperator level, Consumer<LeaseId> release) {
        this.level = level;
        this.release = release;
        open.subscribe(this::refresh);
    }

    /// Leases by their first address, then who waits, longest first.
    ObservableList<LeaseRowViewModel> rows() {
        return rows;
    }

    /// Whether somebody looks at it; kept while the view is closed.
    BooleanProperty openProperty() {
        return open;
    }

    /// What the chosen lease is used for; empty while none is chosen.
    ReadOnlyStringProperty useProperty() {
        return use.getReadOnlyProperty();
    }

    void show(ConsoleState now) {
        state = now;
        refresh();
    }

    /// Once per pulse while the patch is open.
    void pulse() {
        if (open.get() && ++pulses % READ_EVERY == 0) {
            readUse();
        }
    }

    void choose(@Nullable LeaseRowViewModel row) {
        chosen = row;
        readUse();
    }

    void release(LeaseId lease) {
        release.accept(lease);
    }

    private void refresh() {
        var now = state;
        if (now == null || !open.get()) {
            return;
        }
        var leases = new ArrayList<PoolLease>();
        for (var gateway : now.gateways().values()) {
            var link = LinkStatus.of(now, gateway);
            gateway.leases().forEach(lease -> leases.add(PoolLease.of(lease, link)));
        }
        leases.sort(Comparator.comparingInt(LeaseListViewModel::first));
        for (var request : now.waiting()) {
            var gateway = now.gateways().get(request.gateway());
            leases.add(PoolLease.of(request, gateway == null ? LinkStatus.CONNECTING : LinkStatus.of(now, gateway)));
        }
        Rows.sync(rows, leases, PoolLease::key, row -> row.lease().key(), LeaseRowViewModel::new,
                LeaseRowViewModel::show);
        readUse();
    }

    private static int first(PoolLease lease) {
        var runs = lease.addresses().runs();
        return runs.isEmpty() ? Integer.MAX_VALUE : runs.getFirst().first();
    }

    private void readUse() {
        var now = state;
        use.set(now == null || chosen == null ? ""
                : LeaseUse.of(now, chosen.lease(), level, now.preferences().unit()));
    }
}
