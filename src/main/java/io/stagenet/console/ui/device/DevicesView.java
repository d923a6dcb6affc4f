package io.stagenet.console.ui.device;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Page;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The devices at the left, all about the chosen one at the right, the settings below that.
public final class DevicesView extends VBox implements Page {
    private final GatewayListView list;
    private final SettingsView settings;
    private final Subscription subscriptions;

    public DevicesView(DevicesViewModel model) {
        getStyleClass().addAll("view", "devices");
        var title = new Label(Text.of("ui.view.devices"));
        title.getStyleClass().add("view-title");
        var answer = new Label();
        answer.getStyleClass().add("answer");
        answer.setMinWidth(0);
        answer.textProperty().bind(model.answerProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var address = new TextField();
        address.setPromptText(Text.of("ui.device.add.prompt"));
        address.setAccessibleText(Text.of("ui.device.add"));
        var add = new Button(Text.of("ui.device.add"));
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(event -> {
            if (model.connect(address.getText())) {
                address.clear();
            }
        });
        address.setOnAction(event -> add.fire());
        var head = new HBox(title, space, answer, address, add);
        head.getStyleClass().add("view-head");

        list = new GatewayListView(model.list());
        var detail = new DeviceDetailView(model);
        settings = new SettingsView(model);
        var column = new VBox(detail, settings);
        column.setSpacing(12);
        var scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        var columns = new HBox(list, scroll);
        columns.getStyleClass().add("columns");
        VBox.setVgrow(columns, Priority.ALWAYS);
        getChildren().addAll(head, columns);

        var selected = list.list().getSelectionModel();
        for (var row : model.list().rows()) {
            if (row.key().equals(model.chosen())) {
                selected.select(row);
            }
        }
        if (selected.isEmpty() && !model.list().rows().isEmpty()) {
            selected.selectFirst();
        }
        subscriptions = Subscription.combine(
                selected.selectedItemProperty().subscribe(row -> model.choose(row == null ? null : row.key())),
                model.detailProperty().subscribe(detail::show));
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        settings.dispose();
        list.dispose();
    }
}
