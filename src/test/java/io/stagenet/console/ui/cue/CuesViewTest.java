package io.stagenet.console.ui.cue;

import static io.stagenet.console.ui.FxToolkit.await;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Notice;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.FaderPage;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.Parts;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.ViewId;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// An operator's way through the cues of a real console: levels are set, recorded, played, gone back on and undone, by the
/// buttons of the view.
@ExtendWith(FxToolkit.class)
class CuesViewTest extends CuesWindowTestBase {
    @Test
    void twoCuesAreRecordedAndPlayedForwardAndBack() {
        recordTwo("0");
        assertThat(cues()).extracting(Cue::label).containsExactly("House open", "Storm");
        assertThat(cues().getFirst().levels()).isEqualTo(CueShow.levels(1, 128, 2, 255));
        runOnFx(() -> click(one(".go")));
        await("cue 1 plays", () -> plays("1") && console.desk().faders().asked(1) == 128);
        goTo("2");
        await("cue 2 is up", () -> console.desk().faders().asked(1) == 255);
        await("GO at the end is refused", () -> {
            click(one(".go"));
            return refusal().equals(Text.of("playback.end", 1, CueShow.number("2")));
        });
        assertThat(FxToolkit.onFx(() -> plays("2"))).isTrue();
        var back = window.scene().getRoot().lookupAll(".go-view .small-buttons .press-button").iterator().next();
        runOnFx(() -> click(back));
        await("back at cue 1", () -> plays("1") && refusal().isEmpty());
    }

    @Test
    void aSecondGoOnTheHeelsOfTheFirstIsRefusedWithASentence() {
        recordTwo("0");
        runOnFx(() -> {
            click(one(".go"));
            click(one(".go"));
        });
        await("it is said", () -> refusal().equals(Text.of("playback.lockout", 1, 300)));
        assertThat(FxToolkit.onFx(() -> plays("1"))).isTrue();
    }

    @Test
    void aFadeIsPausedAndGoesOn() {
        recordTwo("600");
        var pause = window.scene().getRoot().lookupAll(".go-view .small-buttons .press-button").stream().toList()
                .getLast();
        runOnFx(() -> click(one(".go")));
        await("it fades", () -> plays("1") && !window.model().go().leftProperty().get().isEmpty());
        runOnFx(() -> click(pause));
        await("it is paused", () -> window.model().go().factsProperty().get().paused());
        runOnFx(() -> click(pause));
        await("it goes on", () -> !window.model().go().factsProperty().get().paused());
    }

    @Test
    void whatIsRecordedIsUndoneAndTheEmptyStateTeachesAgain() {
        assertThat(FxToolkit.onFx(() -> one(".cues .empty-state").isVisible())).isTrue();
        assertThat(FxToolkit.onFx(() -> one(".cues .empty-state .button").isDisabled())).as("nothing is held").isTrue();
        record("7", "", "3", 1, 128);
        await("cue 7", () -> numbers().equals(List.of("7")));
        assertThat(cues().getFirst().times()).isEqualTo(new CueTimes(3000, 3000, 0));
        assertThat(FxToolkit.onFx(() -> one(".cues .empty-state").isVisible())).isFalse();
        console.desk().submit(new EditAction.Undo());
        await("it is gone", () -> numbers().isEmpty() && one(".cues .empty-state").isVisible());
        readWhatCameOfIt();
        runOnFx(() -> ((Button) one(".cues .empty-state .button")).fire());
        await("recorded from the empty state", () -> numbers().equals(List.of("1")));
    }

    @Test
    void aFaderThatIsWantedIsBroughtThoughAPageIsInFront() {
        console.desk().submit(new EditAction.SetPages(new EditAction.PageChange.Insert(1,
                new FaderPage("Front", List.of(new FaderSlot.GrandMaster())))));
        var model = window.model();
        await("the page", () -> model.bank().pages().isChosen());
        runOnFx(() -> {
            model.cues().openFader(5);
            assertThat(model.openProperty().get()).isEqualTo(ViewId.FADERS);
            assertThat(model.bank().pages().isChosen()).isFalse();
        });
    }

    @Test
    void aNoticeThatIsClosedGivesTheKeyboardBackAndNeverToTheGoPanel() {
        runOnFx(() -> {
            window.model().notices().show(List.of(new Notice(1, Rig.EIGHT_O_NINE, Severity.WARNING, "HOUSE", "slow", 1,
                    false)));
            window.root().applyCss();
            window.root().layout();
            var had = one(".cues .record-bar .text-field");
            had.requestFocus();
            var close = (Button) one(".notices .close");
            // As the mouse does.
            close.requestFocus();
            close.fire();
            assertThat(window.shows(".notices")).isFalse();
            assertThat(window.owner()).isSameAs(had);
        });
    }

    private double topOfGo() {
        return FxToolkit.onFx(() -> {
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
            return one(".go-view .go").localToScene(0, 0).getY();
        });
    }

    @Test
    void noButtonOfACueMovesUnderAHandWhateverTheShowSays() {
        recordTwo("0");
        var before = placesOfButtons();
        assertThat(before).isNotEmpty();
        runOnFx(() -> window.model().showPanel().drop(List.of(Path.of("notes.txt"))));
        assertThat(placesOfButtons()).isEqualTo(before);
        runOnFx(() -> window.model().notices().show(List.of(new Notice(1, Rig.EIGHT_O_NINE, Severity.WARNING, "HOUSE",
                "slow", 1, false))));
        assertThat(placesOfButtons()).isEqualTo(before);
    }

    private List<Double> placesOfButtons() {
        return FxToolkit.onFx(() -> {
            window.root().applyCss();
            window.root().layout();
            return window.all(".cue-detail .button", Button.class).filter(Parts::isInSight)
                    .map(button -> button.localToScene(0, 0).getY()).toList();
        });
    }

    @Test
    void goStaysWhereTheHandIsWhateverTheShowSays() {
        double before = topOfGo();
        runOnFx(() -> window.model().showPanel().drop(List.of(Path.of("notes.txt"))));
        assertThat(topOfGo()).isEqualTo(before);
        assertThat(FxToolkit.onFx(() -> one(".show-bar.answered").isVisible())).isTrue();
    }
}
