package io.stagenet.console.ui.patch;

import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.With.SHIFT;
import static io.stagenet.console.ui.Hands.down;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.service.Action;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.StateFeed;
import io.stagenet.console.ui.Theme;
import io.stagenet.console.ui.control.AddressSelection;
import io.stagenet.console.ui.control.DemoOffer;
import io.stagenet.console.ui.control.FirstSteps;
import java.util.TreeMap;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkit.class)
class PatchViewTest {
    private final FakeConsole console = new FakeConsole(new Rig().state());
    private final AddressSelection selection = new AddressSelection();
    private PatchViewModel model;
    private PatchView view;
    private Stage stage;

    @BeforeEach
    void open() {
        runOnFx(() -> {
            model = new PatchViewModel(console, selection, StateFeed.FX_THREAD);
            model.show(new Rig().gateway("A", LinkState.ONLINE, 1, 40, "DMX").name(7, "Key").state());
            view = new PatchView(model, new SimpleBooleanProperty(), new FirstSteps(DemoOffer.none(), () -> {
            }), text -> {
            });
            stage = new Stage();
            stage.setScene(Theme.scene(view, 1200, 800));
            stage.show();
        });
        FxToolkit.await("rows", () -> model.lines().size() == 40 && !rows().isEmpty());
    }

    @AfterEach
    void close() {
        runOnFx(() -> {
            stage.hide();
            view.dispose();
        });
    }

    private java.util.List<TableRow<?>> rows() {
        return view.lookupAll(".table-row-cell").stream().map(node -> (TableRow<?>) node)
                .filter(row -> row.getItem() != null).sorted(java.util.Comparator.comparingInt(TableRow::getIndex))
                .<TableRow<?>>map(row -> row).toList();
    }

    private static void click(Node node, boolean shift, int count) {
        Event.fireEvent(node, new MouseEvent(MouseEvent.MOUSE_PRESSED, 5, 5, 5, 5, MouseButton.PRIMARY, count, shift,
                false, false, false, true, false, false, false, false, true, null));
    }

    @Test
    void whatALostGatewayIsAssumedToHoldIsSaidAndHatched() {
        console.faders.wanted[3] = 153;
        console.faders.sent[3] = 153;
        console.faders.held[3] = 153;
        runOnFx(() -> model.show(new Rig().gateway("A", LinkState.LOST, 1, 40, "DMX").state()));
        FxToolkit.await("the lost rows", () -> model.lines().size() == 40
                && rows().get(2).lookup(".level-cell").getPseudoClassStates()
                        .contains(PseudoClass.getPseudoClass("lost")));
        runOnFx(() -> {
            model.pulse();
            assertThat(((Label) rows().get(2).lookup(".level-cell .mono")).getText()).isEqualTo("60 % held");
            assertThat(((Label) rows().get(3).lookup(".level-cell .mono")).getText()).doesNotContain("held");
        });
    }

    @Test
    void typingIntoTheFilterLeavesWhatMatches() {
        runOnFx(() -> ((TextField) view.lookup(".view-head .text-field")).setText("key"));
        FxToolkit.await("one row", () -> model.lines().size() == 1 && rows().size() == 1);
        assertThat(onFx(() -> model.lines().getFirst().address())).isEqualTo(7);
    }

    @Test
    void clicksAndKeysSelectForTheWholeConsole() {
        runOnFx(() -> {
            click(rows().get(2), false, 1);
            assertThat(selection.addressesProperty().get().stream()).containsExactly(3);
            click(rows().get(5), true, 1);
            assertThat(selection.addressesProperty().get().stream()).containsExactly(3, 4, 5, 6);
            var table = (TableView<?>) view.lookup(".table-view");
            table.getSelectionModel().clearAndSelect(9);
            down(table, KeyCode.DOWN);
            assertThat(selection.addressesProperty().get().stream()).containsExactly(11);
            down(table, KeyCode.DOWN, SHIFT);
            assertThat(selection.addressesProperty().get().stream()).containsExactly(11, 12);
        });
    }

    @Test
    void aSelectionMadeElsewhereIsMarkedHere() {
        runOnFx(() -> {
            selection.only(4);
            assertThat(rows()).filteredOn(row -> row.getPseudoClassStates().toString().contains("chosen"))
                    .singleElement().extracting(TableRow::getIndex).isEqualTo(3);
        });
    }

    @Test
    void aNameIsEditedInItsPlace() {
        runOnFx(() -> {
            var table = (TableView<?>) view.lookup(".table-view");
            table.getSelectionModel().clearAndSelect(6);
            down(table, KeyCode.F2);
            var field = (TextField) view.lookup(".edit-field");
            assertThat(field.getText()).isEqualTo("Key");
            field.setText("Key light");
            field.fireEvent(new javafx.event.ActionEvent());
            assertThat(view.lookup(".edit-field")).isNull();
        });
        var names = new TreeMap<Integer, String>();
        names.put(7, "Key light");
        assertThat(console.actions).containsExactly(new Action.ShowAction.SetNames(names));
    }

    @Test
    void whatIsTypedStaysWhenOthersChangeTheShowButGoesToNoOtherAddress() {
        runOnFx(() -> {
            selection.only(7);
            var fields = view.lookupAll(".address-edit .text-field").stream().map(TextField.class::cast).toList();
            var name = fields.getFirst();
            assertThat(name.getText()).isEqualTo("Key");
            name.requestFocus();
            name.setText("Key li");
            model.show(new Rig().gateway("A", LinkState.ONLINE, 1, 40, "DMX").name(7, "Fill").state());
            assertThat(name.getText()).isEqualTo("Key li");
            fields.get(1).requestFocus();
            fields.get(1).setText("10");
            fields.get(2).requestFocus();
            model.show(new Rig().gateway("A", LinkState.ONLINE, 1, 40, "DMX").name(7, "Back").state());
            assertThat(name.getText()).as("nobody types there").isEqualTo("Back");
            assertThat(fields.get(1).getText()).as("typed together with the other limit").isEqualTo("10");
            selection.only(8);
            assertThat(fields.get(1).getText()).isEqualTo("0");
            assertThat(name.getText()).isEmpty();
        });
    }

    @Test
    void levelsOfRowsOnScreenFollowThePulse() {
        console.faders.sent[1] = 128;
        runOnFx(() -> {
            model.pulse();
            assertThat(((javafx.scene.control.Label) rows().getFirst().lookup(".level-cell .mono")).getText())
                    .isEqualTo("50 %");
        });
    }

    @Test
    void aLeaseIsReleasedBesideThePoolByKeysAloneAfterSayingWhatUsesIt() {
        console.faders.sent[7] = 255;
        var lease = onFx(() -> {
            model.show(new Rig().gateway("A", LinkState.ONLINE, 1, 40, "DMX")
                    .gateway("GONE", LinkState.LOST, 100, 2, "DMX").name(7, "Key").waits("NEW", 512, "no room")
                    .state());
            var open = view.lookupAll(".pool-bar .toggle-button").iterator().next();
            ((javafx.scene.control.ToggleButton) open).fire();
            var list = (javafx.scene.control.ListView<?>) view.lookup(".lease-list .list-view");
            assertThat(list.isFocused()).isTrue();
            assertThat(list.getItems()).hasSize(3);
            assertThat(model.leases().useProperty().get()).contains("Named: Key", "1 up", "100 %", "not told");
            down(list, KeyCode.DOWN);
            assertThat(model.leases().useProperty().get()).contains("No level is up", "GONE is away");
            view.applyCss();
            view.layout();
            return model.leases().rows().get(1).lease().lease();
        });
        runOnFx(() -> {
            var button = view.lookup(".lease-list .button");
            assertThat(button.queryAccessibleAttribute(javafx.scene.AccessibleAttribute.TEXT))
                    .isEqualTo("Release " + lease);
            button.requestFocus();
            down(button, KeyCode.SPACE);
        });
        FxToolkit.await("a second of holding", () -> !console.actions.isEmpty());
        assertThat(console.actions).containsExactly(
                new Action.GatewayAction.ReleaseLease(java.util.Objects.requireNonNull(lease)));
    }

    @Test
    void theButtonOfALeaseGoesWithItSoThatAHoldCannotReleaseAnother() {
        var gone = new Rig().gateway("A", LinkState.ONLINE, 1, 40, "DMX");
        runOnFx(() -> {
            model.leases().openProperty().set(true);
            model.show(new Rig().gateway("A", LinkState.ONLINE, 1, 40, "DMX")
                    .gateway("GONE", LinkState.LOST, 100, 2, "DMX").state());
            var list = (javafx.scene.control.ListView<?>) view.lookup(".lease-list .list-view");
            list.getSelectionModel().select(1);
            var button = view.lookup(".lease-list .button");
            button.requestFocus();
            down(button, KeyCode.SPACE);
            model.show(gone.state());
            assertThat(button.getScene()).as("the button goes with its lease").isNull();
        });
    }

    @Test
    void aRequestThatWaitsSaysWhyAndHasNothingToRelease() {
        runOnFx(() -> {
            model.leases().openProperty().set(true);
            model.show(new Rig().waits("NEW", 512, "the pool has 12 free").state());
            ((javafx.scene.control.ListView<?>) view.lookup(".lease-list .list-view")).getSelectionModel().select(0);
            assertThat(model.leases().useProperty().get()).isEqualTo("the pool has 12 free");
            assertThat(view.lookup(".lease-list .hold-button")).isNull();
        });
    }

    private Label refusal() {
        return (Label) view.lookup(".edit-refusal");
    }

    private void refuseLimits() {
        runOnFx(() -> {
            selection.only(2);
            view.applyCss();
            view.layout();
        });
        var before = onFx(() -> place(".address-edit"));
        runOnFx(() -> {
            model.edit().limits("90", "10");
            view.applyCss();
            view.layout();
            assertThat(refusal().isVisible()).isTrue();
            assertThat(refusal().getText()).startsWith("Limits are two levels");
            assertThat(refusal().getPseudoClassStates()).contains(PseudoClass.getPseudoClass("refused"));
            assertThat(place(".address-edit")).as("the fields stay").isEqualTo(before);
            assertThat(place(".edit-refusal").getMaxY()).isLessThanOrEqualTo(place(".address-edit").getMinY() + 0.5);
            var title = (Label) view.lookup(".view-title");
            assertThat(title.getWidth()).isGreaterThanOrEqualTo(title.prefWidth(-1));
        });
    }

    private Bounds place(String selector) {
        var node = view.lookup(selector);
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void whyLimitsAreRefusedStandsBesideThemUntilTheNextThing() {
        refuseLimits();
        runOnFx(() -> {
            selection.only(3);
            assertThat(refusal().isVisible()).as("of others").isFalse();
        });
        refuseLimits();
        runOnFx(() -> model.edit().limits("10", "90"));
        FxToolkit.await("the edit", () -> !refusal().isVisible());
        refuseLimits();
        runOnFx(() -> {
            model.setOpen(false);
            assertThat(refusal().isVisible()).as("the view is left").isFalse();
            model.enlarge("SN1", "many");
            assertThat(((Label) view.lookup(".view-head .answer")).getPseudoClassStates())
                    .contains(PseudoClass.getPseudoClass("refused"));
            model.setOpen(true);
            assertThat(model.answerProperty().get()).isEmpty();
        });
    }
}
