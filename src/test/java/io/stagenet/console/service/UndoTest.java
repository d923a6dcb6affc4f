package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LevelKind;
import org.junit.jupiter.api.Test;

/// What UNDO takes back, and when it asks first.
class UndoTest extends StageboxTestBase {
    private final TypedLines typed = new TypedLines(rig);

    @Test
    void undoAndRedoSayWhatTheyTakeBackAndDoAgain() {
        assertThat(typed.refused("UNDO")).isEqualTo("There is nothing to undo");
        assertThat(typed.refused("REDO")).isEqualTo("There is nothing to redo");
        var start = rig.state().show();
        typed.done("NAME 5 \"Front left\"");
        typed.done("1 AT FULL");
        typed.done("RECORD CUE 5");
        var end = rig.state().show();
        assertThat(typed.done("UNDO")).isEqualTo("Undo record cue 5");
        assertThat(rig.state().editing().undo()).isEqualTo("name SN5");
        assertThat(rig.state().editing().redo()).isEqualTo("record cue 5");
        assertThat(typed.done("UNDO")).isEqualTo("Undo name SN5");
        assertThat(rig.state().show()).isSameAs(start);
        assertThat(rig.kept()).as("on disk").isEqualTo(start);
        typed.done("REDO");
        assertThat(typed.done("REDO")).isEqualTo("Redo record cue 5");
        assertThat(rig.state().show()).isSameAs(end);
    }

    @Test
    void undoLeavesHeadAmpsAsTheyAre() {
        online(1);
        typed.done("PREAMP SL-Rack/1 NAME \"Kick\"");
        typed.done("SNAPSHOT STORE Band");
        rig.virgil.take();
        assertThat(typed.done("UNDO")).isEqualTo("Undo store snapshot \"Band\"");
        assertThat(typed.done("UNDO")).isEqualTo("Undo name inputs");
        assertThat(rig.state().show().label(input(0)).name()).isEmpty();
        later(2000);
        assertThat(rig.virgil.take()).as("what was said to the device").isEmpty();
    }

    @Test
    void anUndoThatMovesLightsIsSaidFirstAndDoneAtTheSecondPress() {
        typed.done("1 THRU 3 AT FULL");
        typed.done("KIND 1 THRU 5 SWITCH");
        assertThat(typed.refused("UNDO"))
                .isEqualTo("Undo kind of 5 addresses changes 3 live levels: say UNDO again within 5 s");
        assertThat(typed.done("UNDO")).isEqualTo("Undo kind of 5 addresses");
        assertThat(rig.core.faders().kind(1)).isEqualTo(LevelKind.DIMMER);
        assertThat(typed.refused("REDO"))
                .isEqualTo("Redo kind of 5 addresses changes 3 live levels: say REDO again within 5 s");
        rig.advance(5.1);
        assertThat(typed.refused("REDO")).as("too late, so asked again").contains("changes 3 live levels");
        rig.advance(4);
        typed.done("REDO");
        assertThat(rig.core.faders().kind(1)).isEqualTo(LevelKind.SWITCH);
    }

    @Test
    void anEditBetweenTheTwoPressesIsNotTakenBackUnasked() {
        typed.done("1 AT FULL");
        typed.done("CURVE 1 S");
        assertThat(typed.refused("UNDO"))
                .isEqualTo("Undo curve of SN1 changes 1 live level: say UNDO again within 5 s");
        typed.done("NAME 1 \"Key\"");
        assertThat(typed.done("UNDO")).isEqualTo("Undo name SN1");
        assertThat(typed.refused("UNDO")).contains("changes 1 live level");
    }

    @Test
    void anUndoOfWhatIsDarkNeedsNoSecondPress() {
        typed.done("1 AT FULL");
        typed.done("LIMITS 2 THRU 9 0 50");
        typed.done("COLOUR 1 BLUE");
        typed.done("UNDO");
        assertThat(typed.done("UNDO")).isEqualTo("Undo limits of 8 addresses");
    }

    @Test
    void namesAndKindsOfAKeptShowAreThereFromTheStartAndCannotBeUndone() {
        typed.done("NAME 5 \"Key\"");
        rig.restart();
        assertThat(rig.state().show().name(5)).isEqualTo("Key");
        assertThat(typed.refused("UNDO")).isEqualTo("There is nothing to undo");
    }

    @Test
    void aSnapshotIsFoundInAnyLetterCaseWhileThatLeavesNoChoice() {
        typed.done("1 AT FULL");
        typed.done("RECORD SNAPSHOT \"Rain\"");
        typed.done("RECALL SNAPSHOT \"rain\"");
        typed.done("RECORD SNAPSHOT \"RAIN\"");
        assertThat(typed.refused("RECALL SNAPSHOT \"rain\"")).contains("rain");
        typed.done("RECALL SNAPSHOT \"RAIN\"");
    }

    @Test
    void oneIsOneInASentence() {
        typed.done("1 AT FULL");
        typed.done("RECORD CUE 5");
        assertThat(typed.done("LIST 1")).isEqualTo("List 1: 1 cue");
        assertThat(typed.done("LIST 1 BACK 3")).contains("3 s");
        assertThat(typed.done("DELETE CUE 5 THRU 9")).contains("there was 1");
    }
}
