package io.stagenet.console.ui.fader;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.PageShow;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.Theme;
import io.stagenet.console.ui.control.AddressSelection;
import io.stagenet.console.ui.control.DemoOffer;
import io.stagenet.console.ui.control.FirstSteps;
import io.stagenet.console.ui.control.LocalTimes;
import java.time.ZoneOffset;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(FxToolkit.class)
class SlotStripViewTest {
    private final FakeConsole console = new FakeConsole(new Rig().state());

    private FaderBankView open(boolean compact) {
        console.faders.wanted[4] = 10;
        var bank = new FaderBankViewModel(console, new AddressSelection(), new LocalTimes(ZoneOffset.UTC),
                Runnable::run);
        var view = new FaderBankView(bank, new FirstSteps(DemoOffer.none(), () -> {
        }), text -> {
        });
        Theme.scene(view, 1200, 700);
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 1, 40, "DMX").show(PageShow.show())
                .preferences(Preferences.DEFAULT.withCompactStrips(compact)).playback(PageShow.playing()).state());
        bank.readLevels();
        for (int i = 0; i < 2; i++) {
            view.applyCss();
            view.layout();
        }
        return view;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void allTravelsAreEqualWhateverTheyMove(boolean compact) {
        runOnFx(() -> {
            var view = open(compact);
            var faders = view.lookupAll(".fader");
            assertThat(faders).hasSize(8).allSatisfy(fader -> {
                var first = faders.iterator().next();
                assertThat(fader.getLayoutBounds().getHeight()).isEqualTo(first.getLayoutBounds().getHeight());
                assertThat(fader.localToScene(0, 0).getY()).isEqualTo(first.localToScene(0, 0).getY());
            });
            view.dispose();
        });
    }

    @Test
    void openingTheViewChangesNothingOfTheShow() {
        runOnFx(() -> {
            var bank = new FaderBankViewModel(console, new AddressSelection(), new LocalTimes(ZoneOffset.UTC),
                    Runnable::run);
            bank.show(new Rig().gateway("A", LinkState.ONLINE, 1, 40, "DMX").show(PageShow.show()).state());
            new FaderBankView(bank, new FirstSteps(DemoOffer.none(), () -> {
            }), text -> {
            }).dispose();
            assertThat(console.actions).isEmpty();
        });
    }

    @Test
    void onlySubmastersCanSoloAndMastersCannotFlash() {
        runOnFx(() -> {
            var view = open(false);
            assertThat(view.lookupAll(".flash")).extracting(node -> ((FlashButton) node).getText()).containsExactly(
                    "FLASH", "FLASH", "FLASH", "FLASH", "FLASH", "SOLO", "FLASH", "SOLO");
            view.dispose();
        });
    }

    @Test
    void differentLevelsAreReadOutAsSuch() {
        runOnFx(() -> {
            var view = open(false);
            var mixed = view.lookupAll(".strip").stream().filter(strip -> strip instanceof SlotStripView)
                    .map(SlotStripView.class::cast).filter(strip -> strip.getPseudoClassStates().toString()
                            .contains("mixed"))
                    .findFirst().orElseThrow();
            assertThat(((Label) mixed.lookup(".value")).getText()).isEqualTo("0–4");
            assertThat(mixed.fader().queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING))
                    .isEqualTo("different levels, 0–4");
            view.dispose();
        });
    }
}
