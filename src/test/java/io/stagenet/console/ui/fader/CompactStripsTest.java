package io.stagenet.console.ui.fader;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.Hands;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.Theme;
import io.stagenet.console.ui.control.AddressSelection;
import io.stagenet.console.ui.control.DemoOffer;
import io.stagenet.console.ui.control.FirstSteps;
import io.stagenet.console.ui.control.LocalTimes;
import java.time.ZoneOffset;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The view of the faders beside a rail, in a window of 1440 by 900.
@ExtendWith(FxToolkit.class)
class CompactStripsTest {
    private static final double BESIDE_THE_RAIL = 1440 - 76;
    private final FakeConsole console = new FakeConsole(new Rig().state());
    private FaderBankViewModel bank;
    private FaderBankView view;

    @BeforeEach
    void open() {
        runOnFx(() -> {
            bank = new FaderBankViewModel(console, new AddressSelection(), new LocalTimes(ZoneOffset.UTC),
                    Runnable::run);
            view = new FaderBankView(bank, new FirstSteps(DemoOffer.none(), () -> {
            }), text -> {
            });
            Theme.scene(view, BESIDE_THE_RAIL, 789);
            show(false);
        });
    }

    @AfterEach
    void close() {
        runOnFx(view::dispose);
    }

    private void show(boolean compact) {
        bank.show(new Rig().gateway("A", LinkState.ONLINE, 101, 60, "DMX").name(101, "Practical lamp in the kitchen")
                .preferences(Preferences.DEFAULT.withStripsPerPage(48).withCompactStrips(compact)).state());
        console.faders.wanted[101] = 255;
        bank.readLevels();
        for (int i = 0; i < 2; i++) {
            view.applyCss();
            view.layout();
        }
    }

    private FaderStripView first() {
        return (FaderStripView) view.lookup(".strip");
    }

    @Test
    void fortyEightStandOnOnePageOfAWindowOf1440() {
        runOnFx(() -> {
            assertThat(bank.page().strips()).hasSize(24);
            show(true);
            assertThat(bank.page().strips()).hasSize(48);
            var strips = view.lookupAll(".strip").stream().map(FaderStripView.class::cast).toList();
            assertThat(strips).allSatisfy(strip -> {
                assertThat(strip.getWidth()).isBetween(28.0, 29.0);
                assertThat(strip.getLayoutY()).isEqualTo(strips.getFirst().getLayoutY());
            });
            show(false);
            assertThat(bank.page().strips()).hasSize(24);
        });
    }

    @Test
    void levelAndAddressAreReadWhole() {
        runOnFx(() -> {
            show(true);
            for (var styleClass : new String[]{".value", ".address", ".wire"}) {
                var label = (Label) first().lookup(styleClass);
                assertThat(((Text) label.lookup(".text")).getText()).as(styleClass).isEqualTo(label.getText());
            }
            assertThat(((Label) first().lookup(".value")).getText()).isEqualTo("100");
            assertThat(((Label) first().lookup(".address")).getText()).isEqualTo("101");
        });
    }

    @Test
    void aNameStandsUprightAndIsWholeInItsTooltip() {
        runOnFx(() -> {
            show(true);
            assertThat(first().tooltip().getText()).startsWith("Practical lamp in the kitchen\n");
            var name = (Label) first().lookup(".name");
            var place = name.localToScene(name.getLayoutBounds());
            assertThat(place.getHeight()).isGreaterThan(place.getWidth());
            var strip = first().localToScene(first().getLayoutBounds());
            assertThat(strip.contains(place)).isTrue();
            assertThat(((Text) name.lookup(".text")).getText()).startsWith("Pract").doesNotContain("kitchen");
        });
    }

    @Test
    void flashIsALetterWithItsWholeName() {
        runOnFx(() -> {
            show(true);
            var flash = (FlashButton) first().lookup(".flash");
            assertThat(flash.getText()).isEqualTo("F");
            assertThat(flash.getAccessibleText()).isEqualTo("Flash SN101");
        });
    }

    @Test
    void aNameIsEditedInAFieldWiderThanItsStripAndInsideTheBank() {
        runOnFx(() -> {
            show(true);
            Hands.down(first().fader(), KeyCode.F2);
            view.applyCss();
            view.layout();
            var field = view.lookup(".edit-field");
            var bounds = field.localToScene(field.getLayoutBounds());
            assertThat(bounds.getWidth()).isGreaterThan(100);
            assertThat(bounds.getMinX()).isGreaterThanOrEqualTo(first().localToScene(0, 0).getX());
        });
    }

    @Test
    void theSwitchIsAPreference() {
        runOnFx(() -> view.lookupAll(".toggle-button").stream().map(ToggleButton.class::cast)
                .filter(button -> String.valueOf(button.getAccessibleText()).startsWith("Compact")).findFirst()
                .orElseThrow().fire());
        assertThat(console.preferred)
                .containsExactly(Preferences.DEFAULT.withCompactStrips(true));
    }
}
