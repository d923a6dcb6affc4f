package io.stagenet.console.ui.device;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Choice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The list of devices, and above it what of them is listed.
final class DeviceListView extends VBox {
    /// Empty for all.
    private static final List<Optional<DeviceKind>> KINDS = List.of(Optional.empty(), Optional.of(DeviceKind.GATEWAY),
            Optional.of(DeviceKind.STAGEBOX));

    private final DeviceListViewModel model;
    private final ListView<DeviceRowViewModel> list;
    private final TextField filter = new TextField();
    private final Choice<Optional<DeviceKind>> kinds;
    private final Subscription shownKind;

    DeviceListView(DeviceListViewModel model) {
        this.model = model;
        getStyleClass().add("gateway-list");
        list = new ListView<>(model.rows());
        list.setCellFactory(view -> new DeviceCell());
        list.setAccessibleText(Text.of("ui.view.devices"));
        VBox.setVgrow(list, Priority.ALWAYS);
        var none = new Label(Text.of("ui.device.list.none"));
        none.getStyleClass().add("nothing");
        list.setPlaceholder(none);
        kinds = new Choice<>(Text.of("ui.device.list.kind"), KINDS, DeviceListView::word,
                kind -> model.kindProperty().set(kind.orElse(null)));
        kinds.setMinWidth(USE_PREF_SIZE);
        shownKind = model.kindProperty().subscribe(kind -> kinds.show(Optional.ofNullable(kind)));
        filter.setPromptText(Text.of("ui.device.list.prompt"));
        filter.setAccessibleText(Text.of("ui.device.list.filter"));
        filter.setPrefColumnCount(6);
        filter.setMinWidth(0);
        HBox.setHgrow(filter, Priority.ALWAYS);
        filter.textProperty().bindBidirectional(model.filterProperty());
        var head = new HBox(kinds, filter);
        head.getStyleClass().add("list-head");
        getChildren().addAll(head, list);
    }

    private static String word(Optional<DeviceKind> kind) {
        return Text.of(kind.map(each -> "ui.device.list." + each.name().toLowerCase(Locale.ROOT))
                .orElse("ui.device.list.all"));
    }

    ListView<DeviceRowViewModel> list() {
        return list;
    }

    /// The rows outlive the list.
    void dispose() {
        list.setItems(FXCollections.emptyObservableList());
        filter.textProperty().unbindBidirectional(model.filterProperty());
        shownKind.unsubscribe();
    }

    /// What a row is read as, and what its tooltip says: everything, nothing shortened.
    static String inFull(DeviceFacts facts) {
        var text = new StringBuilder(facts.name()).append('\n').append(facts.kind().word()).append(", ")
                .append(facts.status().word());
        if (!facts.since().isEmpty()) {
            text.append(' ').append(Text.of("ui.gateway.since", facts.since()));
        }
        for (String line : new String[]{facts.address(), facts.holds(), facts.trouble()}) {
            if (!line.isEmpty()) {
                text.append('\n').append(line);
            }
        }
        return text.toString();
    }
}
