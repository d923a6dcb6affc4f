package io.stagenet.console.ui.device;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Page;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The list of gateways in the side panel.
public final class GatewayListView extends VBox implements Page {
    public GatewayListView(GatewayListViewModel model) {
        getStyleClass().add("gateway-list");
        var title = new Label(Text.of("ui.gateway.title"));
        title.getStyleClass().add("panel-title");

        var list = new ListView<>(model.rows());
        list.setCellFactory(view -> new GatewayCell());
        list.setAccessibleText(Text.of("ui.gateway.title"));
        var nothing = new Label(Text.of("ui.gateway.none"));
        nothing.setWrapText(true);
        nothing.getStyleClass().add("nothing");
        list.setPlaceholder(nothing);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title, list);
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void dispose() {
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
