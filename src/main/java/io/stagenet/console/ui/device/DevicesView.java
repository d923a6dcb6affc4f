package io.stagenet.console.ui.device;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Choice;
import io.stagenet.console.ui.control.EmptyState;
import io.stagenet.console.ui.control.FirstSteps;
import io.stagenet.console.ui.control.Page;
import io.stagenet.console.ui.device.Answer.Place;
import io.stagenet.console.ui.device.DevicesViewModel.Part;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The devices at the left and all about the chosen one at the right; or the settings or the self-check in their place.
public final class DevicesView extends VBox implements Page {
    private final DevicesViewModel model;
    private final DeviceListView list;
    private final DeviceDetailView detail;
    private final SettingsView settings;
    private final AnswerLabel answer;
    private final TextField address = new TextField();
    private final EmptyState empty = new EmptyState();
    private final ConditionView reach = new ConditionView();
    private final Node columns;
    private final Node settingsPlace;
    private final SelfCheckView selfCheck;
    private final Node selfCheckPlace;
    // Not for an invalidation, which comes before the list itself has counted its rows.
    private final ListChangeListener<DeviceRowViewModel> rows = change -> showContent();
    private final Subscription subscriptions;

    /// @param firstSteps offered while there is no device
    public DevicesView(DevicesViewModel model, FirstSteps firstSteps) {
        this.model = model;
        getStyleClass().addAll("view", "devices");
        answer = new AnswerLabel(model.answers(), Place.ADD);
        answer.setWrapText(false);
        list = new DeviceListView(model.list());
        detail = new DeviceDetailView(model);
        settings = new SettingsView(model.settings(), model::startTour);
        var detailPlace = scrolled(detail);
        HBox.setHgrow(detailPlace, Priority.ALWAYS);
        var both = new HBox(list, detailPlace);
        both.getStyleClass().add("columns");
        columns = both;
        settingsPlace = scrolled(settings);
        selfCheck = new SelfCheckView(model.selfCheck());
        selfCheckPlace = scrolled(selfCheck);
        empty.say(Text.of("ui.empty.gateways"), Text.of("ui.device.empty.detail"), Text.of("ui.empty.gateways.step"),
                address::requestFocus);
        empty.offer(firstSteps);
        var place = new StackPane(columns, settingsPlace, selfCheckPlace, empty);
        place.setMinSize(0, 0);
        VBox.setVgrow(place, Priority.ALWAYS);
        var parts = new Choice<>(Text.of("ui.view.devices"), List.of(Part.values()),
                each -> Text.of(switch (each) {
                    case DEVICES -> "ui.view.devices";
                    case SETTINGS -> "ui.device.settings";
                    case SELF_CHECK -> "ui.selfcheck";
                }), each -> model.partProperty().set(each));
        getChildren().addAll(head(parts), reach, place);
        select();
        model.list().rows().addListener(rows);
        subscriptions = Subscription.combine(
                list.list().getSelectionModel().selectedItemProperty()
                        .subscribe(row -> model.choose(row == null ? null : row.key())),
                model.reachProperty().subscribe(reach::show), model.list().anyProperty().subscribe(this::showContent),
                model.partProperty().subscribe(open -> {
                    parts.show(open);
                    showContent();
                    if (open == Part.SELF_CHECK) {
                        selfCheck.begin();
                    }
                }));
    }

    private HBox head(Choice<Part> parts) {
        var title = new Label(Text.of("ui.view.devices"));
        title.getStyleClass().add("view-title");
        title.setMinWidth(USE_PREF_SIZE);
        parts.setMinWidth(USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        address.setPromptText(Text.of("ui.device.add.prompt"));
        address.setAccessibleText(Text.of("ui.device.add"));
        address.setPrefColumnCount(14);
        address.setMinWidth(USE_PREF_SIZE);
        address.setOnAction(event -> clearIf(model.connect(address.getText())));
        var head = new HBox(title, parts, space, answer, address, add(DeviceKind.GATEWAY), add(DeviceKind.STAGEBOX));
        head.getStyleClass().add("view-head");
        return head;
    }

    private Button add(DeviceKind kind) {
        var add = new Button(Text.of("ui.device.add." + kind.name().toLowerCase(Locale.ROOT)));
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(event -> clearIf(model.connect(address.getText(), kind)));
        return add;
    }

    private void clearIf(boolean taken) {
        if (taken) {
            address.clear();
            model.partProperty().set(Part.DEVICES);
        }
    }

    private static ScrollPane scrolled(Region content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private void select() {
        var selected = list.list().getSelectionModel();
        for (var row : model.list().rows()) {
            if (row.key().equals(model.chosen())) {
                selected.select(row);
            }
        }
        if (selected.isEmpty() && !model.list().rows().isEmpty()) {
            selected.selectFirst();
        }
    }

    private void showContent() {
        var open = model.partProperty().get();
        boolean none = !model.list().anyProperty().get();
        settingsPlace.setVisible(open == Part.SETTINGS);
        selfCheckPlace.setVisible(open == Part.SELF_CHECK);
        columns.setVisible(open == Part.DEVICES && !none);
        empty.setVisible(open == Part.DEVICES && none);
        // The first device that comes is looked at, as it would be had it been there.
        if (!model.list().rows().isEmpty() && list.list().getSelectionModel().isEmpty() && model.chosen() == null) {
            list.list().getSelectionModel().selectFirst();
        }
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void dispose() {
        model.list().rows().removeListener(rows);
        subscriptions.unsubscribe();
        empty.dispose();
        answer.dispose();
        settings.dispose();
        selfCheck.dispose();
        detail.dispose();
        list.dispose();
    }
}
