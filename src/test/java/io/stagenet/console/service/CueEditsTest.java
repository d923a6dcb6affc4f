package io.stagenet.console.service;

import static io.stagenet.console.service.TypedLines.levels;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.FaderPage;
import io.stagenet.console.model.show.FaderSlot;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What lines about cues and their lists come to.
class CueEditsTest {
    private final Rig rig = new Rig();
    private final TypedLines typed = new TypedLines(rig);

    @Test
    void cuesAreCopiedMovedMergedAndDeleted() {
        typed.done("1 AT FULL");
        typed.done("RECORD CUE 1 \"Storm\"");
        assertThat(typed.done("COPY CUE 1 TO 2/5")).isEqualTo("Copied cue 1 to cue 5 of list 2");
        assertThat(typed.cue(2, "5").label()).isEqualTo("Storm");
        assertThat(typed.done("MOVE CUE 1 TO CUE 1.5")).isEqualTo("Moved cue 1 to cue 1.5");
        assertThat(typed.refused("COPY CUE 1.5 TO 2/5")).isEqualTo("There is a cue 5 of list 2 already");
        typed.done("RELEASE ALL");
        typed.done("4 AT 20");
        typed.done("RECORD SUB 3");
        assertThat(typed.done("MERGE SUB 3 INTO CUE 1.5")).isEqualTo("Merged submaster 3 into cue 1.5");
        assertThat(typed.cue(1, "1.5").levels()).isEqualTo(levels(1, 255, 4, 51));
        assertThat(typed.done("DELETE CUE 1.5")).isEqualTo("Deleted cue 1.5");
    }

    @Test
    void deletesWhatIsUsedOnlyWhenItWasSaidWhatUsesIt() {
        typed.done("GROUP 1 = 1 THRU 3");
        typed.done("PAGE 1 \"Main\"");
        typed.done("PAGE 1 FADER 2 GROUP 1");
        assertThat(typed.refused("DELETE GROUP 1")).isEqualTo(
                "Not deleted: group 1 is used (fader 2 of page \"Main\"). Say CONFIRM to delete it all the same");
        typed.done("PAGE 1 \"\"");
        assertThat(typed.refused("DELETE GROUP 1")).contains("is used (fader 2 of page 1).");
        typed.done("PAGE 1 \"Main\"");
        assertThat(typed.done("DELETE GROUP 1 CONFIRM")).isEqualTo("Deleted group 1");
        assertThat(typed.done("UNDO")).isEqualTo("Undo delete group 1");
        assertThat(rig.state().show().pages()).containsExactly(
                new FaderPage("Main", List.of(new FaderSlot.Empty(), new FaderSlot.OfGroup(1))));
    }

    @Test
    void cuesThatFollowEachOtherAreDeletedInOneStepAndComeBackInOne() {
        typed.done("1 AT FULL");
        for (var number : List.of("4", "5", "6.5", "9", "10", "2/6")) {
            typed.done("RECORD CUE " + number);
        }
        assertThat(typed.done("DELETE CUE 9 THRU 5")).isEqualTo("Deleted cues 5 to 9; there were 3");
        assertThat(cues(1)).containsExactly("4", "10");
        assertThat(cues(2)).containsExactly("6");
        assertThat(typed.refused("DELETE CUE 5 THRU 9")).isEqualTo("There are no cues 5 to 9");
        assertThat(typed.done("UNDO")).isEqualTo("Undo delete cues 5 to 9");
        assertThat(cues(1)).containsExactly("4", "5", "6.5", "9", "10");
        typed.done("FOLLOW 4 2");
        assertThat(typed.refused("DELETE CUE 5 THRU 9"))
                .isEqualTo("Not deleted: cues 5 to 9 are used (cue 4 goes on into it by "
                        + "itself). Say CONFIRM to delete them all the same");
        typed.done("DELETE CUE 5 THRU 9 CONFIRM");
        assertThat(cues(1)).containsExactly("4", "10");
    }

    private List<String> cues(int list) {
        return rig.state().show().playback().cueLists().get(list).cues().keySet().stream().map(Object::toString)
                .toList();
    }

    @Test
    void deletingTrackedCuesNamesOnlyThoseThatStay() {
        typed.done("LIST 1 TRACKING ON");
        for (int number = 1; number <= 5; number++) {
            typed.done("RELEASE ALL");
            typed.done(number + " AT FULL");
            typed.done("RECORD CUE " + number);
        }
        typed.done("BLOCK CUE 5");
        assertThat(typed.refused("DELETE CUE 2 THRU 3")).contains("its levels track into cue 4)");
        assertThat(typed.done("DELETE CUE 2 THRU 4")).isEqualTo("Deleted cues 2 to 4; there were 3");
    }

    @Test
    void theFieldsOfACueAreSaidOneByOne() {
        typed.done("1 AT FULL");
        typed.done("RECORD CUE 5");
        typed.done("LABEL CUE 5 \"Storm\"");
        typed.done("NOTE 5 \"On the bell\"");
        typed.done("TIME 5 3 / 5 DELAY 0.5");
        typed.done("TIME CUE 5 1:30 FOR NON-DIM");
        typed.done("TIME CUE 5 0 FOR 1 + 7");
        assertThat(typed.done("FOLLOW 5 2.5")).isEqualTo("Set cue 5 to be followed 2.5 s after its GO");
        var cue = typed.cue(1, "5");
        assertThat(cue.label()).isEqualTo("Storm");
        assertThat(cue.notes()).isEqualTo("On the bell");
        assertThat(cue.times()).isEqualTo(new CueTimes(3000, 5000, 500));
        assertThat(cue.times(2, LevelKind.NON_DIM)).isEqualTo(new CueTimes(90_000, 90_000, 0));
        assertThat(cue.times(7, LevelKind.DIMMER)).isEqualTo(CueTimes.CUT);
        assertThat(cue.link()).isEqualTo(new CueLink(CueLink.Kind.FOLLOW, 2500));
        typed.done("HANG 5 OFF");
        assertThat(typed.cue(1, "5").link()).isEqualTo(CueLink.NONE);
        typed.done("TIME 5 DEFAULT FOR 1 THRU 9");
        assertThat(typed.cue(1, "5").parts()).isEmpty();
    }

    @Test
    void listsAreToldHowTheyRun() {
        typed.done("1 AT FULL");
        typed.done("RECORD CUE 1");
        typed.done("LIST 1 TRACKING ON");
        typed.done("LIST 1 BACK 4");
        typed.done("LABEL LIST 1 \"Main\"");
        typed.done("UNBLOCK 1");
        typed.done("RENUMBER FROM 10 STEP 0.5");
        var list = Objects.requireNonNull(rig.state().show().playback().cueLists().get(1));
        assertThat(list.tracking()).isTrue();
        assertThat(list.back()).isEqualTo(4000);
        assertThat(list.name()).isEqualTo("Main");
        assertThat(list.cues().keySet()).extracting(Object::toString).containsExactly("10");
    }

    @Test
    void anAnswerSaysWhatTrackingDoesToTheCuesThereAre() {
        typed.done("1 AT FULL");
        typed.done("RECORD CUE 1");
        assertThat(typed.done("LIST 1 TRACKING ON"))
                .isEqualTo("Tracking is on in cue list 1: levels stay until a later cue "
                        + "changes them. The cues it has are blocked and look as before");
        assertThat(typed.done("LIST 1 TRACKING OFF"))
                .isEqualTo("Tracking is off in cue list 1: each cue holds all that it wants. "
                        + "The cues it has look as before");
    }
}
