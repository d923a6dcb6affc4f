package io.stagenet.console.ui.fader;

import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.down;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.show.FaderPage;
import io.stagenet.console.service.EditAction.PageChange;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.control.HoldButton;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Pages made, named, chosen, deleted and replaced.
class FaderPageTest extends FaderPageTestBase {
    @Test
    void aPageThatIsMadeIsTheOneInFront() {
        edit();
        runOnFx(() -> bank.editor().insert());
        FxToolkit.await("the new page", () -> bank.pages().chosenProperty().get() == 2
                && bank.editor().faderProperty().get() == 1);
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
}
