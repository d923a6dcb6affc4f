package io.stagenet.console.ui.fader;

import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.With.SHIFT;
import static io.stagenet.console.ui.Hands.down;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.show.FaderPage;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.service.Console;
import io.stagenet.console.service.ConsoleOptions;
import io.stagenet.console.service.ConsoleService;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.EditAction.PageChange;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.StateFeed;
import io.stagenet.console.ui.Theme;
import io.stagenet.console.ui.control.AddressSelection;
import io.stagenet.console.ui.control.DemoOffer;
import io.stagenet.console.ui.control.FirstSteps;
import io.stagenet.console.ui.control.HoldButton;
import io.stagenet.console.ui.control.LocalTimes;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A page on the screen of a console that keeps it: laid out by mouse and keys, taken back by undo.
@ExtendWith(FxToolkit.class)
class FaderPageTest {
    private static final FaderSlot MASTER = new FaderSlot.GrandMaster();
    private static final FaderSlot ADDRESS = new FaderSlot.Address(5);
    private static final FaderSlot EMPTY = new FaderSlot.Empty();

    @TempDir private Path folder;
    private ConsoleService console;
    private FaderBankViewModel bank;
    private FaderBankView view;
    private Console.Subscription subscription;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        console = ConsoleService.start(new ConsoleOptions(false, false, List.of(), List.of(), folder, null, 32_768),
                new FakeConsole(new Rig().state()).simulatedRig());
        submit(new PageChange.Insert(1, new FaderPage("Front", List.of(MASTER, EMPTY, ADDRESS))));
        runOnFx(() -> {
            stage = new Stage();
            bank = new FaderBankViewModel(console, new AddressSelection(), new LocalTimes(ZoneOffset.UTC),
                    StateFeed.FX_THREAD);
            view = new FaderBankView(bank, new FirstSteps(DemoOffer.none(), () -> {
            }), text -> {
            });
            stage.setScene(Theme.scene(view, 1280, 720));
            stage.show();
        });
        subscription = console.subscribe(new StateFeed(StateFeed.FX_THREAD, now -> {
            bank.show(now);
            bank.readLevels();
        }));
        FxToolkit.await("the page", () -> all(".strip").size() == 1 && all(".still").size() == 2);
    }

    @AfterEach
    void close() {
        subscription.cancel();
        runOnFx(() -> {
            stage.hide();
            view.dispose();
        });
        console.close();
    }

    private void submit(PageChange change) {
        console.desk().submit(new EditAction.SetPages(change)).toCompletableFuture().join();
    }

    private List<Node> all(String selector) {
        return List.copyOf(stage.getScene().getRoot().lookupAll(selector));
    }

    private PlaceCard card(int fader) {
        return all(".place-card").stream().map(PlaceCard.class::cast).filter(card -> card.fader() == fader).findFirst()
                .orElseThrow();
    }

    private List<FaderSlot> slots() {
        return console.state().show().pages().getFirst().slots();
    }

    private void edit() {
        runOnFx(() -> {
            bank.setEditing(true);
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
        FxToolkit.await("cards", () -> all(".place-card").size() == 4 && card(4).getWidth() > 0);
    }

    @Test
    void escEndsTheLayingOut() {
        edit();
        runOnFx(() -> {
            down(card(1), KeyCode.ESCAPE);
            assertThat(bank.pages().editingProperty().get()).isFalse();
        });
    }

    private Node owner() {
        return stage.getScene().getFocusOwner();
    }

    @Test
    void theEditorTakesTheKeyboardAndGivesItBackToWhatHadIt() {
        var chooser = all(".combo-box").getFirst();
        runOnFx(chooser::requestFocus);
        edit();
        runOnFx(() -> {
            assertThat(owner()).isInstanceOf(TextField.class);
            assertThat(owner().getAccessibleText()).isEqualTo("Number or name");
            down(owner(), KeyCode.ESCAPE);
            assertThat(bank.pages().editingProperty().get()).isFalse();
            assertThat(owner()).isEqualTo(chooser);
        });
        edit();
        runOnFx(() -> {
            var list = all(".page-editor .list-view").getFirst();
            list.requestFocus();
            down(list, KeyCode.ESCAPE);
            assertThat(bank.pages().editingProperty().get()).as("Esc in the list").isFalse();
            assertThat(owner()).isEqualTo(chooser);
        });
    }

    @Test
    void whereWhatHadTheKeyboardIsGoneTheButtonOfTheEditorGetsIt() {
        runOnFx(() -> all(".strip .fader").getFirst().requestFocus());
        edit();
        runOnFx(() -> {
            card(1).requestFocus();
            down(card(1), KeyCode.ESCAPE);
            assertThat(owner()).isInstanceOf(ToggleButton.class);
            assertThat(owner().getAccessibleText()).isEqualTo("Edit pages");
        });
    }

    @Test
    void theKeyboardThatIsElsewhereStaysThereWhenTheEditorCloses() {
        edit();
        runOnFx(() -> {
            var chooser = all(".combo-box").getFirst();
            chooser.requestFocus();
            bank.setEditing(false);
            assertThat(owner()).isEqualTo(chooser);
        });
    }

    private static void mouse(Node node, EventType<MouseEvent> type, double sceneX, double sceneY) {
        Event.fireEvent(node, new MouseEvent(type, sceneX, sceneY, sceneX, sceneY, MouseButton.PRIMARY, 1, false,
                false, false, false, true, false, false, false, false, false, null));
    }

    private void drag(int from, int to) {
        runOnFx(() -> {
            var card = card(from);
            var start = card.localToScene(10, 40);
            var end = card(to).localToScene(10, 60);
            mouse(card, MouseEvent.MOUSE_PRESSED, start.getX(), start.getY());
            mouse(card, MouseEvent.MOUSE_DRAGGED, end.getX(), end.getY());
            assertThat(card(to).getPseudoClassStates()).as("where it would go").extracting(Object::toString)
                    .contains(to < from ? "before" : "behind");
            mouse(card, MouseEvent.MOUSE_RELEASED, end.getX(), end.getY());
        });
    }

    @Test
    void aCardThatIsDraggedTakesThatPlaceAndUndoBringsAllBack() {
        edit();
        drag(1, 3);
        FxToolkit.await("the change", () -> slots().equals(List.of(EMPTY, ADDRESS, MASTER)));
        FxToolkit.await("the card with it",
                () -> card(3).getAccessibleText().contains("Grand master") && card(3).isFocused());
        assertThat(console.desk().faders().grandMaster()).as("no light").isEqualTo(100);
        console.desk().submit(new EditAction.Undo());
        FxToolkit.await("what was", () -> slots().equals(List.of(MASTER, EMPTY, ADDRESS))
                && card(1).getAccessibleText().contains("Grand master"));
    }

    @Test
    void keysMoveClearAndFill() {
        edit();
        runOnFx(() -> {
            card(1).requestFocus();
            down(card(1), KeyCode.RIGHT, SHIFT);
        });
        FxToolkit.await("one place on", () -> slots().equals(List.of(EMPTY, MASTER, ADDRESS)) && card(2).isFocused());
        runOnFx(() -> down(card(2), KeyCode.RIGHT));
        assertThat(onFx(() -> card(3).isFocused())).as("the next one has the keyboard").isTrue();
        runOnFx(() -> down(card(3), KeyCode.DELETE));
        FxToolkit.await("empty", () -> slots().equals(List.of(EMPTY, MASTER, EMPTY)) && card(3).isFocused());
        runOnFx(() -> {
            down(card(3), KeyCode.ENTER);
            bank.editor().kindProperty().set(PageEditorViewModel.Kind.GRAND_MASTER);
            var field = stage.getScene().getFocusOwner();
            assertThat(field.getAccessibleText()).isEqualTo("Number or name");
            down(field, KeyCode.ENTER);
        });
        FxToolkit.await("filled", () -> slots().equals(List.of(EMPTY, MASTER, MASTER)));
        FxToolkit.await("the next one is chosen", () -> bank.editor().faderProperty().get() == 4);
    }

    @Test
    void aPageThatIsMadeIsTheOneInFront() {
        edit();
        runOnFx(() -> bank.editor().insert());
        FxToolkit.await("the new page", () -> bank.pages().chosenProperty().get() == 2
                && bank.editor().faderProperty().get() == 1);
    }

    @Test
    void faderBehindFaderIsAddedWithoutAChoiceBetween() {
        edit();
        runOnFx(() -> {
            bank.editor().choose(4);
            bank.editor().assign(MASTER);
        });
        FxToolkit.await("the one behind it", () -> bank.editor().faderProperty().get() == 5);
        assertThat(slots()).containsExactly(MASTER, EMPTY, ADDRESS, MASTER);
    }

    @Test
    void aNameThatIsTypedForOnePageNeverGoesToAnother() {
        submit(new PageChange.Insert(2, new FaderPage("", List.of(MASTER))));
        submit(new PageChange.Insert(3, new FaderPage("", List.of(MASTER))));
        edit();
        FxToolkit.await("three pages", () -> bank.pages().count() == 3);
        runOnFx(() -> {
            bank.choosePage(2);
            var name = (TextField) all(".page-editor .text-field").getFirst();
            name.requestFocus();
            name.setText("Backlight");
            bank.next();
            view.requestFocus();
            assertThat(bank.pages().chosenProperty().get()).isEqualTo(3);
            assertThat(name.getText()).isEmpty();
        });
        submit(new PageChange.Insert(4, new FaderPage("last", List.of())));
        assertThat(console.state().show().pages()).extracting(FaderPage::name).containsExactly("Front", "", "", "last");
    }

    @Test
    void theChooserNamesWhatIsShownAlsoWhenANewShowHasNoPages() {
        var chooser = (ComboBox<?>) all(".combo-box").getFirst();
        assertThat(onFx(() -> word(chooser))).isEqualTo("1 · Front");
        runOnFx(() -> {
            bank.show(twoGateways().show(console.state().show()).state());
            assertThat(bank.source().choices()).as("what follows the page").hasSizeGreaterThan(2);
            bank.show(twoGateways().state());
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            assertThat(word(chooser)).startsWith("All");
        });
    }

    private static Rig twoGateways() {
        return new Rig().gateway("DMX-FOH", LinkState.ONLINE, 1, 8, "DMX")
                .gateway("POWER-STRIP", LinkState.ONLINE, 20, 6, "RELAY");
    }

    private static String word(ComboBox<?> chooser) {
        return chooser.getButtonCell().getText();
    }

    private HoldButton held(String text) {
        return all(".page-editor .hold-button").stream().map(HoldButton.class::cast)
                .filter(each -> each.button().getText().equals(text)).findFirst().orElseThrow();
    }

    private static void hold(HoldButton button) {
        down(button.button(), KeyCode.SPACE);
    }

    @Test
    void pagesAreDeletedAndReplacedByHoldingOnly() {
        submit(new PageChange.Insert(2, new FaderPage("Back", List.of(MASTER))));
        edit();
        FxToolkit.await("two pages", () -> bank.pages().count() == 2);
        runOnFx(() -> {
            held("Delete").button().fire();
            assertThat(held("From the patch").isVisible()).isTrue();
            held("From the patch").button().fire();
        });
        // Whatever a single press asked for would be done before this.
        submit(new PageChange.Insert(3, new FaderPage("last", List.of())));
        assertThat(console.state().show().pages()).extracting(FaderPage::name).containsExactly("Front", "Back", "last");
        runOnFx(() -> hold(held("Delete")));
        FxToolkit.await("it is deleted", () -> console.state().show().pages().size() == 2);
        assertThat(console.state().show().pages()).extracting(FaderPage::name).doesNotContain("Front");
    }

    @Test
    void whereThereIsNoPageThePatchTakesNobodysPlaceAndIsOnePress() {
        edit();
        runOnFx(() -> bank.editor().delete());
        FxToolkit.await("no page", () -> bank.pages().count() == 0 && !held("From the patch").isVisible());
        runOnFx(() -> {
            var patch = all(".page-editor .button").stream().map(Button.class::cast)
                    .filter(each -> each.getText().equals("From the patch")
                            && !(each.getParent() instanceof HoldButton))
                    .findFirst().orElseThrow();
            assertThat(patch.isVisible()).isTrue();
            patch.fire();
        });
        FxToolkit.await("pages of the patch or why not", () -> bank.pages().count() > 0
                || !bank.editor().answerProperty().get().isEmpty());
    }

    @Test
    void noFaderIsThereWhileThePageIsLaidOut() {
        edit();
        assertThat(onFx(() -> all(".fader"))).isEmpty();
        runOnFx(() -> {
            for (int fader = 1; fader <= 4; fader++) {
                down(card(fader), KeyCode.END);
                down(card(fader), KeyCode.HOME);
                down(card(fader), KeyCode.UP);
            }
        });
        assertThat(console.desk().faders().grandMaster()).isEqualTo(100);
        assertThat(console.desk().faders().asked(5)).isEqualTo(-1);
        runOnFx(() -> bank.setEditing(false));
        FxToolkit.await("the faders again", () -> all(".fader").size() == 1);
        runOnFx(() -> down(all(".fader").getFirst(), KeyCode.HOME));
        assertThat(console.desk().faders().grandMaster()).as("now it moves").isZero();
    }
}
