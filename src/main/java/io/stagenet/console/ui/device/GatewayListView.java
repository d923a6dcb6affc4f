package io.stagenet.console.ui.device;

import io.stagenet.console.text.Text;
import javafx.collections.FXCollections;

import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The list of gateways in the side panel.
final class GatewayListView extends VBox {
    private final ListView<GatewayRowViewModel> list;

    GatewayListView(GatewayListViewModel model) {
        getStyleClass().add("gateway-list");
        list = new ListView<>(model.rows());
        list.setCellFactory(view -> new GatewayCell());
        list.setAccessibleText(Text.of("ui.gateway.title"));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().add(list);
    }

    ListView<GatewayRowViewModel> list() {
        return list;
    }

    /// The rows outlive the list.
    void dispose() {
        list.setItems(FXCollections.emptyObservableList());
    }

    /// What a row is read as, and what its tooltip says: everything, nothing shortened.
    static String inFull(GatewayFacts facts) {
        var text = new StringBuilder(facts.name()).append('\n').append(facts.status().word());
        if (!facts.since().isEmpty()) {
            text.append(' ').append(Text.of("ui.gateway.since", facts.since()));
        }
        for (String line : new String[]{facts.address(), facts.leases(), facts.trouble()}) {
            if (!line.isEmpty()) {
                text.append('\n').append(line);
            }
        }
        return text.toString();
    }

}
