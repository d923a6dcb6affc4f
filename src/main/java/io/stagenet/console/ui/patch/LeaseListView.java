package io.stagenet.console.ui.patch;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.CellLabel;
import io.stagenet.console.ui.control.HoldButton;
import io.stagenet.console.ui.control.Lamp;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The leases of the pool beside what the chosen one is used for, and its release: held, never pressed. A node in the
/// view, not a window over it.
final class LeaseListView extends HBox {
    private static final double ROW = 27;

    private final LeaseListViewModel model;
    private final ListView<LeaseRowViewModel> list;
    private final StackPane place = new StackPane();
    private final Subscription subscriptions;

    LeaseListView(LeaseListViewModel model) {
        this.model = model;
        getStyleClass().add("lease-list");
        list = new ListView<>(model.rows());
        list.setFixedCellSize(ROW);
        list.setMinWidth(0);
        list.setAccessibleText(Text.of("ui.pool.leases.name"));
        list.setCellFactory(view -> new Cell());
        var none = new Label(Text.of("ui.pool.leases.none"));
        none.getStyleClass().add("nothing");
        list.setPlaceholder(none);
        HBox.setHgrow(list, Priority.ALWAYS);
        var use = new Label();
        use.getStyleClass().add("use");
        use.setWrapText(true);
        use.textProperty().bind(model.useProperty().map(text -> text.isEmpty() ? Text.of("ui.pool.lease.choose")
                : text));
        place.getStyleClass().add("place");
        var detail = new VBox(use, place);
        detail.getStyleClass().add("detail");
        VBox.setVgrow(use, Priority.ALWAYS);
        use.setMaxHeight(Double.MAX_VALUE);
        use.setMinHeight(0);
        getChildren().addAll(list, detail);
        managedProperty().bind(visibleProperty());
        subscriptions = Subscription.combine(
                list.getSelectionModel().selectedItemProperty().subscribe(this::choose),
                model.openProperty().subscribe(this::setVisible));
    }

    void dispose() {
        subscriptions.unsubscribe();
        model.choose(null);
        // The list outlives the view.
        list.setItems(FXCollections.emptyObservableList());
    }

    /// Puts the keyboard on the list.
    void begin() {
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        list.requestFocus();
    }

    /// Every lease has a button of its own: a hold that began for one cannot end another that slips into its place.
    private void choose(@Nullable LeaseRowViewModel row) {
        boolean keyboard = !place.getChildren().isEmpty() && place.getChildren().getFirst().isFocusWithin();
        place.getChildren().clear();
        model.choose(row);
        var lease = row == null ? null : row.lease().lease();
        if (lease != null) {
            place.getChildren().add(new HoldButton(Text.of("ui.device.release.name", lease),
                    () -> model.release(lease)));
        }
        if (keyboard) {
            list.requestFocus();
        }
    }

    private static final class Cell extends ListCell<LeaseRowViewModel> {
        private final Lamp lamp = new Lamp();
        private final Label gateway = CellLabel.of("gateway", 140);
        private final Label name = CellLabel.of("mono", 84);
        private final Label addresses = CellLabel.of("mono", 120);
        private final Label state = CellLabel.of("state", 0);
        private final HBox line = new HBox(lamp, gateway, name, addresses, state);
        private Subscription subscription = Subscription.EMPTY;

        Cell() {
            getStyleClass().add("lease-cell");
            line.getStyleClass().add("line");
            HBox.setHgrow(state, Priority.ALWAYS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable LeaseRowViewModel row, boolean empty) {
            super.updateItem(row, empty);
            subscription.unsubscribe();
            if (empty || row == null) {
                subscription = Subscription.EMPTY;
                setGraphic(null);
                setAccessibleText(null);
            } else {
                subscription = row.leaseProperty().subscribe(this::show);
                setGraphic(line);
            }
        }

        private void show(PoolLease lease) {
            lamp.setStatus(lease.link());
            gateway.setText(lease.gateway().value());
            name.setText(lease.name());
            addresses.setText(lease.which());
            state.setText(lease.state());
            setAccessibleText(lease.words());
        }
    }
}
