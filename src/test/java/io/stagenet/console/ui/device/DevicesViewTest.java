package io.stagenet.console.ui.device;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.down;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.Preferences.Look;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.service.Action.GatewayAction;
import io.stagenet.console.service.PreampAction;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.StateFeed;
import io.stagenet.console.ui.Theme;
import io.stagenet.console.ui.control.DemoOffer;
import io.stagenet.console.ui.control.FirstSteps;
import io.stagenet.console.ui.control.HoldButton;
import io.stagenet.console.ui.control.LocalTimes;
import io.stagenet.console.ui.control.Switch;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The view used by hand, on a fake console.
@ExtendWith(FxToolkit.class)
class DevicesViewTest {
    private static final GatewayId A = new GatewayId("A");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final FakeConsole console = new FakeConsole(new Rig().state());
    private final LocalTimes times = new LocalTimes(ZoneOffset.UTC);
    private final GatewayListViewModel list = new GatewayListViewModel(times);
    private final DevicesViewModel model = new DevicesViewModel(console, list, times, StateFeed.FX_THREAD);
    private final CompletableFuture<String> demo = new CompletableFuture<>();
    private int demosAsked;
    private DevicesView view;

    private void open(Rig rig) {
        runOnFx(() -> {
            show(rig);
            view = new DevicesView(model, new FirstSteps(new DemoOffer(() -> {
                demosAsked++;
                return demo;
            }, StateFeed.FX_THREAD), () -> model.partProperty().set(DevicesViewModel.Part.SELF_CHECK)));
            Theme.scene(view, 1300, 800);
            layout();
        });
    }

    @AfterEach
    void close() {
        runOnFx(view::dispose);
    }

    private void show(Rig rig) {
        list.show(rig.state());
        console.say(rig.state());
        model.show(rig.state());
    }

    private void layout() {
        view.applyCss();
        view.layout();
    }

    private <T extends Node> List<T> all(String selector, Class<T> type) {
        return view.lookupAll(selector).stream().filter(type::isInstance).map(type::cast).toList();
    }

    private ButtonBase button(String text) {
        return Stream.of(".button", ".toggle-button").flatMap(kind -> all(kind, ButtonBase.class).stream())
                .filter(it -> it.getText().equals(text)).findFirst()
                .orElseThrow(() -> new AssertionError("no button " + text));
    }

    private TextField field(String name) {
        return all(".text-field", TextField.class).stream().filter(it -> name.equals(it.getAccessibleText()))
                .findFirst().orElseThrow(() -> new AssertionError("no field " + name));
    }

    private List<String> answers() {
        return all(".answer", Label.class).stream().filter(Node::isVisible)
                .map(label -> label.getText() + (label.getPseudoClassStates().contains(REFUSED) ? " (refused)" : ""))
                .toList();
    }

    @Test
    void aPlaceIsAddedByItsAddressAndAWrongOneStaysInTheFieldWithTheReason() {
        open(new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX"));
        runOnFx(() -> {
            var address = field("Add by address");
            address.setText("10.0.0.9:0");
            down(address, KeyCode.ENTER);
            assertThat(address.getText()).isEqualTo("10.0.0.9:0");
            assertThat(answers()).singleElement().asString().contains("10.0.0.9:0").endsWith("(refused)");
            assertThat(console.actions).isEmpty();
            address.setText("10.0.0.9");
            button("Add gateway").fire();
            assertThat(address.getText()).isEmpty();
        });
        assertThat(console.actions).containsExactly(new GatewayAction.Connect(new HostPort("10.0.0.9", 4000)));
    }

    @Test
    void resumeAndRateOfTheChosenOneAreSetAndShowWhatIsNotWhatWasPressed() {
        open(new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX"));
        runOnFx(() -> {
            button("Wait").fire();
            var rate = field("Values per second");
            assertThat(rate.getText()).isEqualTo("44");
            rate.setText("121");
            down(rate, KeyCode.ENTER);
            assertThat(answers()).singleElement().asString().contains("1 to 120").endsWith("(refused)");
            rate.setText("25");
            down(rate, KeyCode.ENTER);
        });
        assertThat(console.actions).containsExactly(new GatewayAction.SetResume(A, ResumePolicy.WAIT),
                new GatewayAction.SetRate(A, 25));
        runOnFx(() -> {
            show(new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX"));
            assertThat(((ToggleButton) button("Fade")).isSelected()).as("the desk has not done it").isTrue();
        });
    }

    @Test
    void aLeaseIsReleasedAndADeviceForgottenOnlyByHolding() {
        open(new Rig().gateway("A", LinkState.LOST, 1, 4, "DMX"));
        var holds = all(".hold-button", HoldButton.class).stream().map(HoldButton::button).toList();
        assertThat(holds).extracting(ButtonBase::getAccessibleText).contains("Release lease_001", "Forget A");
        runOnFx(() -> holds.forEach(ButtonBase::fire));
        assertThat(console.actions).as("a click does nothing").isEmpty();
        for (String name : List.of("Release lease_001", "Forget A")) {
            var hold = holds.stream().filter(it -> it.getAccessibleText().equals(name)).findFirst().orElseThrow();
            int before = console.actions.size();
            runOnFx(() -> down(hold, KeyCode.SPACE));
            FxToolkit.await("held: " + name, () -> console.actions.size() > before);
        }
        assertThat(console.actions).containsExactly(new GatewayAction.ReleaseLease(new LeaseId("lease_001")),
                new GatewayAction.Forget("A"));
    }

    @Test
    void aSimulatedOneOffersItsFaultsAndARealOneDoesNot() {
        open(new Rig().demo().simulated("A", 1, 4));
        runOnFx(() -> button("flood").fire());
        FxToolkit.await("the fault is lit", () -> ((ToggleButton) button("flood")).isSelected());
        assertThat(console.faults).containsExactly("A flood");
        runOnFx(() -> {
            assertThat(all(".label", Labeled.class)).extracting(Labeled::getText).contains("On now: flood");
            button("drop").fire();
        });
        FxToolkit.await("what happens at once", () -> console.faults.contains("A drop"));
        runOnFx(() -> {
            show(new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX"));
            assertThat(all(".faults", Node.class)).isEmpty();
        });
    }

    @Test
    void anEmptyRigOffersTheDemoAndSaysWhenItCannotBe() {
        open(new Rig());
        runOnFx(() -> {
            button("Try it with simulated gear").fire();
            assertThat(button("Try it with simulated gear").isDisabled()).as("one at a time").isTrue();
        });
        assertThat(demosAsked).isEqualTo(1);
        demo.completeExceptionally(new java.io.IOException("no room on the disk"));
        FxToolkit.await("the reason", () -> all(".empty-state .detail", Label.class).stream()
                .anyMatch(label -> label.isVisible() && label.getText().contains("no room on the disk")));
        runOnFx(() -> {
            assertThat(button("Try it with simulated gear").isDisabled()).isFalse();
            show(new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX"));
            assertThat(view.lookup(".empty-state").isVisible()).isFalse();
            assertThat(model.chosen()).as("the first to come is looked at").isEqualTo(A);
        });
    }

    @Test
    void openingTheViewSetsNothing() {
        open(new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX").host("10.0.0.9")
                .preferences(Preferences.DEFAULT.withLook(Look.NIGHT).withBrightness(40)));
        runOnFx(() -> button("Settings").fire());
        assertThat(console.actions).isEmpty();
    }

    @Test
    void settingsAreSetWhereTheyStand() {
        var night = Preferences.DEFAULT.withLook(Look.NIGHT);
        open(new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX").preferences(night));
        runOnFx(() -> {
            button("Settings").fire();
            layout();
            all(".slider", Slider.class).getFirst().setValue(62);
            button("High contrast").fire();
            button("0–255").fire();
            var still = all(".toggle-switch", Switch.class).getFirst();
            assertThat(still.getAccessibleRole()).isEqualTo(AccessibleRole.TOGGLE_BUTTON);
            assertThat(still.queryAccessibleAttribute(AccessibleAttribute.SELECTED)).isEqualTo(false);
            down(still, KeyCode.SPACE);
            assertThat(still.queryAccessibleAttribute(AccessibleAttribute.SELECTED)).isEqualTo(true);
            field("First address of the pool").setText("9");
            field("Last address of the pool").setText("8");
            down(field("Last address of the pool"), KeyCode.ENTER);
            assertThat(answers()).singleElement().asString().endsWith("(refused)");
        });
        assertThat(console.preferred).containsExactly(night.withBrightness(60),
                night.withBrightness(60).withLook(Look.HIGH_CONTRAST),
                night.withBrightness(60).withLook(Look.HIGH_CONTRAST).withUnit(Preferences.LevelUnit.RAW),
                night.withBrightness(60).withLook(Look.HIGH_CONTRAST).withUnit(Preferences.LevelUnit.RAW)
                        .withReducedMotion(true));
    }

    @Test
    void aSimulatedStageboxOffersItsOwnFaultsAndADialectByTheKeyboard() {
        var rig = new Rig().demo().stagebox("BOX", Stagebox.State.ONLINE, 8);
        var box = java.util.Objects.requireNonNull(rig.state().stageboxes().get(new StageboxId("BOX")));
        open(rig.box(new Stagebox(box.id(), box.addresses(), "slave", "0b", false, box.base(), box.state(),
                box.since(), null, false, box.preamps(), List.of(), null, Stagebox.Origin.SIMULATED, 0)));
        runOnFx(() -> {
            assertThat(all(".label", Labeled.class)).extracting(Labeled::getText)
                    .contains("Faults of this simulated stagebox", "Stagebox, by Virgil");
            var dialect = (ToggleButton) button("0c");
            assertThat(dialect.isFocusTraversable()).isTrue();
            assertThat(dialect.getAccessibleText()).isEqualTo("Spoken to in dialect: 0c");
            down(dialect, KeyCode.SPACE);
            Event.fireEvent(dialect,
                    new KeyEvent(KeyEvent.KEY_RELEASED, "", "", KeyCode.SPACE, false, false, false, false));
        });
        FxToolkit.await("the dialect", () -> !console.actions.isEmpty());
        assertThat(console.actions).containsExactly(new PreampAction.SetDialect(box.id(), "0c"));
        runOnFx(() -> button("silent").fire());
        FxToolkit.await("the fault is lit", () -> ((ToggleButton) button("silent")).isSelected());
        assertThat(console.faults).containsExactly("BOX silent");
    }

    @Test
    void aStageboxLeadsToItsPreamps() {
        var asked = new java.util.ArrayList<StageboxId>();
        model.onOpenPreamps(asked::add);
        open(new Rig().stagebox("BOX", Stagebox.State.ONLINE, 8));
        runOnFx(() -> button("Open its preamps").fire());
        assertThat(asked).containsExactly(new StageboxId("BOX"));
    }

    @Test
    void aPortInUseStandsAboveTheDevicesWhileItIs() {
        open(new Rig().stagebox("BOX", Stagebox.State.ONLINE, 8).deaf("Port 7889 is in use"));
        runOnFx(() -> {
            assertThat(all(".label", Labeled.class)).filteredOn(label -> label.getText().equals("Port 7889 is in use"))
                    .hasSize(1);
            show(new Rig().stagebox("BOX", Stagebox.State.ONLINE, 8));
            assertThat(all(".label", Labeled.class)).filteredOn(label -> label.getText().equals("Port 7889 is in use"))
                    .allMatch(label -> !label.getParent().isVisible());
        });
    }

    @Test
    void theListIsNarrowedByKindAndWordsAndSaysWhenNothingMatches() {
        open(new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX").stagebox("BOX", Stagebox.State.ONLINE, 8));
        runOnFx(() -> {
            button("Stageboxes").fire();
            assertThat(shownList().getItems()).hasSize(1);
            field("Words of a device").setText("zebra");
            layout();
            assertThat(shownList().getItems()).isEmpty();
            assertThat(all(".nothing", Labeled.class)).extracting(Labeled::getText).contains("No device matches");
            field("Words of a device").setText("");
            button("All").fire();
            assertThat(shownList().getItems()).hasSize(2);
        });
    }

    private ListView<?> shownList() {
        return all(".list-view", ListView.class).getFirst();
    }
}
