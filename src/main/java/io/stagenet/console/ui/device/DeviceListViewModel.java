package io.stagenet.console.ui.device;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LinkStatus;
import io.stagenet.console.ui.control.LocalTimes;
import io.stagenet.console.ui.control.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Gateways and stageboxes in one list, by name, as the filter lets them through. FX thread.
public final class DeviceListViewModel {
    private static final Comparator<DeviceRowViewModel> BY_NAME = Comparator
            .comparing((DeviceRowViewModel row) -> row.facts().name(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(row -> row.facts().kind()).thenComparing(row -> row.key().toString());

    private final GatewayListViewModel gateways;
    private final LocalTimes times;
    private final ObservableList<DeviceRowViewModel> stageboxes = FXCollections.observableArrayList();
    private final ObservableList<DeviceRowViewModel> rows = FXCollections.observableArrayList();
    private final ObservableList<DeviceRowViewModel> readOnlyRows = FXCollections.unmodifiableObservableList(rows);
    private final ObjectProperty<@Nullable DeviceKind> kind = new SimpleObjectProperty<>(this, "kind");
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper(this, "any");
    private List<String> words = List.of();

    /// @param gateways kept by its owner, and shown each state before this
    DeviceListViewModel(GatewayListViewModel gateways, LocalTimes times) {
        this.gateways = gateways;
        this.times = times;
        filter.subscribe(typed -> {
            words = Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+", -1)).filter(word -> !word.isEmpty())
                    .toList();
            sieve();
        });
        kind.subscribe(now -> sieve());
    }

    /// Sorted by name. A row stays the same object for as long as its device is known.
    public ObservableList<DeviceRowViewModel> rows() {
        return readOnlyRows;
    }

    /// The kind that is listed, null for all.
    public ObjectProperty<@Nullable DeviceKind> kindProperty() {
        return kind;
    }

    /// Words that must all be in what a row says.
    public StringProperty filterProperty() {
        return filter;
    }

    /// Whether there is a device at all, listed or not.
    public ReadOnlyBooleanProperty anyProperty() {
        return any.getReadOnlyProperty();
    }

    void show(ConsoleState state) {
        Rows.sync(stageboxes, List.copyOf(state.stageboxes().values()), Stagebox::id, DeviceRowViewModel::key,
                box -> new DeviceRowViewModel(box.id(), factsOf(box)), (row, box) -> row.show(factsOf(box)));
        sieve();
    }

    private void sieve() {
        var all = new ArrayList<>(gateways.rows());
        all.addAll(stageboxes);
        any.set(!all.isEmpty());
        all.removeIf(row -> !matches(row.facts()));
        all.sort(BY_NAME);
        Rows.sync(rows, all, DeviceRowViewModel::key, DeviceRowViewModel::key, row -> row, (row, same) -> {
            // A row keeps itself up to date.
        });
    }

    private boolean matches(DeviceFacts facts) {
        var wanted = kind.get();
        if (wanted != null && wanted != facts.kind()) {
            return false;
        }
        if (words.isEmpty()) {
            return true;
        }
        String all = String.join(" ", facts.kind().word(), facts.name(), facts.status().word(), facts.address(),
                facts.holds(), facts.trouble()).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }

    private DeviceFacts factsOf(Stagebox box) {
        var status = LinkStatus.of(box);
        return new DeviceFacts(DeviceKind.STAGEBOX, box.id().value(), status, times.second(box.since()),
                box.address().toString(), holds(box, status),
                status == LinkStatus.SEEN_ONLY || box.reason() == null ? "" : box.reason());
    }

    private static String holds(Stagebox box, LinkStatus status) {
        if (status == LinkStatus.SEEN_ONLY) {
            return Text.of("ui.gateway.seenonly");
        }
        int preamps = box.preamps().size();
        return preamps == 1 ? Text.of("ui.box.preamps.one")
                : preamps == 0 ? Text.of("ui.box.preamps.none") : Text.of("ui.box.preamps", preamps);
    }
}
