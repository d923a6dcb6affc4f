package io.stagenet.console.ui.cue;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.OpenShow;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.ListStatus;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.model.show.Wanted;
import io.stagenet.console.model.show.WantedList;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Desk;
import io.stagenet.console.service.Faders;
import io.stagenet.console.service.PlaybackAction;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.ViewId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;

/// The GO panel under an operator's hand: what a press does, what none does, and what is read from it.
class GoViewTest extends GoViewTestBase {
    @Test
    void whatSpaceDoesIsSaidFromTheBeginning() {
        runOnFx(() -> assertThat(((ToggleButton) one(".arm")).getText()).isEqualTo(Text.of("ui.go.disarmed")));
    }

    @Test
    void whatWaitsForAWordAboutWhatWasLostDoesNotLookReady() {
        var notReady = PseudoClass.getPseudoClass("end");
        runOnFx(() -> assertThat(one(".go").getPseudoClassStates()).doesNotContain(notReady));
        var playing = console.state();
        console.say(playing.withPlayback(PlaybackStatus.EMPTY).withOpen(playing.open().withRecovered(LOST, null)));
        runOnFx(() -> {
            assertThat(one(".go").getPseudoClassStates()).contains(notReady);
            assertThat(((Label) one(".cue-face.next .caption")).getText()).isEqualTo("NEXT, after RESUME or HOLD");
            assertThat(((Label) one(".cue-face.next .cue-number")).getText()).as("behind the cue that was lost")
                    .isEqualTo("2");
            assertThat(((Label) one(".cue-face.current .cue-label")).getText()).isEqualTo("Nothing plays");
        });
        console.say(playing);
        runOnFx(() -> {
            assertThat(one(".go").getPseudoClassStates()).doesNotContain(notReady);
            assertThat(((Label) one(".cue-face.next .caption")).getText()).isEqualTo("NEXT");
        });
    }

    @Test
    void noListLooksReadyWhileAnotherOneWaits() {
        var lost = new Wanted(LevelSet.EMPTY, 100, false,
                new TreeMap<>(Map.of(2, new WantedList(CueShow.number("8"), 100, 100, null))),
                Collections.emptySortedMap());
        var playing = console.state();
        console.say(playing.withPlayback(PlaybackStatus.EMPTY).withOpen(playing.open().withRecovered(lost, null)));
        runOnFx(() -> {
            assertThat(one(".go").getPseudoClassStates()).contains(PseudoClass.getPseudoClass("end"));
            assertThat(((Label) one(".cue-face.next .caption")).getText()).isEqualTo("NEXT, after RESUME or HOLD");
            assertThat(((Label) one(".cue-face.next .cue-number")).getText()).isEqualTo("1");
        });
    }

    @Test
    void aCueThatIsDeletedOnStageIsNamedAsThat() {
        var show = console.state().show();
        var playback = show.playback();
        var list = playback.cueLists().get(1).without(CueShow.number("1"));
        console.say(console.state().withShow(show.withPlayback(playback.withCueList(1, list))));
        runOnFx(() -> {
            assertThat(((Label) one(".cue-face.current .cue-number")).getText()).isEqualTo("1");
            assertThat(((Label) one(".cue-face.current .cue-label")).getText()).isEqualTo("(deleted)");
            assertThat(((Label) one(".cue-face.next .cue-number")).getText()).isEqualTo("2");
        });
    }

    @Test
    void whatIsRefusedIsSaidInThePanelUntilSomethingIsDone() {
        runOnFx(() -> {
            var refusal = (Label) one(".go-view .refusal");
            double top = refusal.getParent().getLayoutY();
            console.outcome = Outcome.refused("Cue list 1: a cue began less than 300 ms ago");
            press(one(".go"));
            window.pulse(1);
            assertThat(refusal.getText()).isEqualTo("Cue list 1: a cue began less than 300 ms ago");
            window.scene().getRoot().layout();
            assertThat(refusal.getParent().getLayoutY()).as("nothing moves for it").isEqualTo(top);
            console.outcome = Outcome.done("Cue list 1: cue 2");
            press(one(".go"));
            window.pulse(2);
            assertThat(refusal.getText()).isEmpty();
        });
    }

    @Test
    void theAnswerToAnOlderPressDoesNotHideTheNewestRefusal() {
        var answers = new ArrayList<CompletableFuture<Outcome>>();
        var model = new GoViewModel(new Desk() {
            @Override
            public CompletionStage<Outcome> submit(Action action) {
                var answer = new CompletableFuture<Outcome>();
                answers.add(answer);
                return answer;
            }

            @Override
            public Faders faders() {
                return console.faders;
            }
        });
        model.go();
        model.go();
        answers.getLast().complete(Outcome.refused("too soon"));
        answers.getFirst().complete(Outcome.done("cue 1"));
        model.pulse(Rig.EIGHT_O_NINE);
        assertThat(model.refusalProperty().get()).isEqualTo("too soon");
        model.pulse(Rig.EIGHT_O_NINE.plusSeconds(9));
        assertThat(model.refusalProperty().get()).isNotEmpty();
        model.pulse(Rig.EIGHT_O_NINE.plusSeconds(10));
        assertThat(model.refusalProperty().get()).as("it need not be so any more").isEmpty();
        model.go();
        answers.getLast().complete(Outcome.refused("too soon"));
        model.pulse(Rig.EIGHT_O_NINE);
        model.go();
        answers.getLast().complete(Outcome.done("cue 2"));
        model.pulse(Rig.EIGHT_O_NINE);
        assertThat(model.refusalProperty().get()).isEmpty();
    }

    @Test
    void anotherListThatHasACueUpIsNamed() {
        var model = new GoViewModel(console);
        var now = CueShow.playing(CueShow.rig().show(CueShow.three(false)).state(), "2", 1);
        model.show(now);
        assertThat(model.factsProperty().get().others()).isEmpty();
        model.show(now.withEditing(now.editing().withList(7)));
        assertThat(model.factsProperty().get().current()).isNull();
        assertThat(model.factsProperty().get().others()).isEqualTo("list 1 at cue 2");
    }

    @Test
    void addressesOfTheCueThatHandsHoldAreCountedUntilTheyAreReleased() {
        runOnFx(() -> {
            var hands = (Label) one(".go-view .current .hands");
            double top = inScene(".go-view .current .cue-line").getMinY();
            assertThat(hands.isVisible()).isFalse();
            for (int address : new int[]{1, 4, 9}) {
                console.faders.move(address, 255);
            }
            pulse();
            assertThat(hands.isVisible()).isTrue();
            assertThat(hands.getText()).as("address 9 is in no cue").isEqualTo("Hands hold 2 addresses");
            assertThat(inScene(".go-view .current .cue-line").getMinY()).as("nothing moves for it").isEqualTo(top);
            window.show(playing(new ListStatus(CueShow.number("2"), false, 100, 100, Rig.EIGHT_O_NINE, 0, 0, null)));
            assertThat(hands.getText()).as("of the next cue, at once").isEqualTo("Hands hold 1 address");
            for (int address : new int[]{1, 4, 9}) {
                console.faders.wanted[address] = Level.NONE;
            }
            pulse();
            assertThat(hands.isVisible()).isFalse();
        });
    }

    @Test
    void noHandIsSaidToHoldAnythingOfAListWithoutACue() {
        runOnFx(() -> {
            console.faders.move(1, 255);
            pulse();
            window.show(console.state().withPlayback(PlaybackStatus.EMPTY));
            assertThat(one(".go-view .current .hands").isVisible()).isFalse();
        });
    }

    /// As many as there are between two counts.
    private void pulse() {
        for (int i = 0; i <= 12; i++) {
            window.pulse(i);
        }
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
    }

    @Test
    void whatWaitedForResumeIsNotSaidOnceItIsResumed() {
        var model = new GoViewModel(console);
        var now = CueShow.rig().state();
        model.show(now.withOpen(OpenShow.NONE.withRecovered(LOST, null)));
        console.outcome = Outcome.refused("RESUME or HOLD first");
        model.go();
        model.pulse(Rig.EIGHT_O_NINE);
        assertThat(model.refusalProperty().get()).isEqualTo("RESUME or HOLD first");
        model.show(now);
        assertThat(model.refusalProperty().get()).isEmpty();
    }

    @Test
    void saysHowFarTheFadeIsAndWhenTheNextCueGoes() {
        runOnFx(() -> {
            var go = window.model().go();
            go.pulse(Rig.EIGHT_O_NINE);
            assertThat(go.progressProperty().get()).isEqualTo(0.25);
            assertThat(go.leftProperty().get()).isEqualTo("3.8 s");
            assertThat(go.untilNextProperty().get()).isEqualTo("7.8 s");
            go.pulse(Rig.EIGHT_O_NINE.plus(Duration.ofMillis(3749)));
            assertThat(go.leftProperty().get()).as("never 0 while it runs").isEqualTo("0.1 s");
            go.pulse(Rig.EIGHT_O_NINE.plus(Duration.ofMillis(3750)));
            assertThat(go.leftProperty().get()).isEmpty();
            assertThat(go.progressProperty().get()).isEqualTo(1);
        });
    }

    @Test
    void aPauseIsEndedByTheSameButton() {
        runOnFx(() -> {
            var pause = window.scene().getRoot().lookupAll(".go-view .small-buttons .press-button").stream().toList()
                    .getLast();
            press(pause);
            assertThat(console.actions).containsExactly(new PlaybackAction.Pause(1));
            window.show(playing(
                    new ListStatus(CueShow.number("1"), true, 100, 100, Rig.EIGHT_O_NINE, 1_250, 5_000, null)));
            assertThat(((Label) pause.lookup(".word")).getText()).isEqualTo("RESUME");
            press(pause);
            assertThat(console.actions).last().isEqualTo(new PlaybackAction.Resume(1));
            window.model().go().pulse(Rig.EIGHT_O_NINE.plusSeconds(60));
            assertThat(window.model().go().leftProperty().get()).as("its time stands still").isEqualTo("3.8 s");
        });
    }

    @Test
    void spaceIsNotArmedAtTheStartAndSaysSoWhenItIs() {
        runOnFx(() -> {
            assertThat(window.model().go().armedProperty().get()).isFalse();
            assertThat(((Label) one(".go .key")).getText()).isEmpty();
            window.model().go().armedProperty().set(true);
            assertThat(((Label) one(".go .key")).getText()).isEqualTo("Space");
            assertThat(((javafx.scene.control.ToggleButton) one(".arm")).getText()).isEqualTo("Space: armed");
        });
    }

    @Test
    void goIsAsFarFromBlackoutAsTheWindowGoesAndNoNoticeMovesIt() {
        runOnFx(() -> {
            window.scene().getRoot().layout();
            Bounds go = inScene(".go");
            Bounds blackout = inScene(".blackout");
            assertThat(go.getMinY() - blackout.getMaxY()).isGreaterThan(200);
            assertThat(go.getMaxX()).isLessThan(blackout.getMinX());
            window.show(CueShow.rig().show(CueShow.three(false))
                    .notice(io.stagenet.console.model.Severity.WARNING, "console", "beware", 1).state());
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
            assertThat(one(".notices").isVisible()).isTrue();
            assertThat(inScene(".go")).isEqualTo(go);
            assertThat(inScene(".notices").getMaxY()).isLessThanOrEqualTo(go.getMinY());
            assertThat(List.of(ViewId.FADERS, ViewId.PATCH)).allSatisfy(view -> {
                window.open(view);
                assertThat(one(".go-view").isVisible()).isFalse();
            });
        });
    }

    private Bounds inScene(String selector) {
        return one(selector).localToScene(one(selector).getLayoutBounds());
    }
}
