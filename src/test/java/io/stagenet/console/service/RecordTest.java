package io.stagenet.console.service;

import static io.stagenet.console.service.TypedLines.levels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagenet.console.command.CommandParser;
import io.stagenet.console.command.CommandSyntaxException;
import io.stagenet.console.command.ParsedCommand;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What RECORD, UPDATE and RECALL take, on a clock moved by hand.
class RecordTest extends StageboxTestBase {
    private final TypedLines typed = new TypedLines(rig);

    @Test
    void recordsAllThatIsCapturedZeroIncluded() {
        typed.done("1 THRU 2 AT FULL");
        typed.done("3 AT 0");
        typed.done("9 AT 50");
        typed.done("RELEASE 9");
        assertThat(typed.done("RECORD CUE 5 \"Storm\" TIME 3 / 5 DELAY 1"))
                .isEqualTo("Recorded cue 5: 3 addresses, up 3 s, down 5 s, delay 1 s");
        assertThat(typed.cue(1, "5")).isEqualTo(new Cue(CueNumber.of(5), "Storm", new CueTimes(3000, 5000, 1000),
                levels(1, 255, 2, 255, 3, 0)));
        assertThat(rig.kept()).as("on disk").isEqualTo(rig.state().show());
        assertThat(rig.state().editing().undo()).isEqualTo("record cue 5");
    }

    @Test
    void recordsNothingWhereNothingIsHeld() {
        assertThat(typed.refused("RECORD CUE 5")).isEqualTo("Nothing is held by hand, so there is nothing to record");
        assertThat(typed.refused("RECORD SUB 5 FROM UP")).isEqualTo("Nothing is up, so there is nothing to record");
        assertThat(typed.refused("RECORD GROUP 5")).isEqualTo("Nothing is held by hand, so there is nothing to record");
    }

    @Test
    void recordsFromASelectionOrFromAllThatIsUp() {
        typed.done("1 AT FULL");
        typed.done("2 AT 20");
        typed.done("3 AT 0");
        typed.done("RECORD SUB 1 \"Two\" FROM 2 THRU 4");
        typed.done("RECORD SNAPSHOT \"All of it\" FROM UP");
        var playback = rig.state().show().playback();
        assertThat(playback.submasters().get(1).levels()).isEqualTo(levels(2, 51, 3, 0, 4, 0));
        assertThat(playback.snapshots().get("All of it")).isEqualTo(levels(1, 255, 2, 51));
    }

    @Test
    void aCueWithoutANumberGoesBehindTheLastOfTheListThatIsSelected() {
        typed.done("1 AT FULL");
        typed.done("RECORD CUE");
        typed.done("RECORD CUE 3.5");
        typed.done("RECORD CUE \"Out\" TIME 2");
        assertThat(typed.cue(1, "4").label()).isEqualTo("Out");
        assertThat(typed.done("LIST 2")).isEqualTo("List 2 has no cues; the first that is recorded makes it");
        assertThat(typed.done("RECORD CUE")).isEqualTo("Recorded cue 1 of list 2: 1 address, no time");
        assertThat(typed.done("LIST 1")).isEqualTo("List 1: 3 cues");
        typed.done("RECORD CUE 2/7");
        assertThat(typed.cue(2, "7").levels()).isEqualTo(levels(1, 255));
    }

    @Test
    void anUpdateTakesWhatIsCapturedIntoWhatIsThere() {
        typed.done("1 AT FULL");
        typed.done("RECORD CUE 5");
        typed.done("RELEASE ALL");
        typed.done("2 AT 0");
        assertThat(typed.done("UPDATE CUE 5")).isEqualTo("Updated cue 5: 1 address");
        assertThat(typed.cue(1, "5").levels()).isEqualTo(levels(1, 255, 2, 0));
        assertThat(typed.refused("UPDATE CUE 6")).isEqualTo("There is no cue 6");
    }

    @Test
    void aCueOfAWholeListSaysHowManyThatAreUpGoOutInIt() {
        typed.done("1 THRU 5 AT FULL");
        typed.done("RECORD CUE 1");
        typed.done("7 AT FULL");
        typed.done("RECORD SUB 1 FROM 4 + 7");
        typed.done("RELEASE ALL");
        typed.done("GO");
        rig.advance(1);
        typed.done("5 AT 0");
        typed.done("9 AT FULL");
        assertThat(typed.done("RECORD CUE 2")).isEqualTo(
                "Recorded cue 2: 2 addresses, no time; 4 that are up go out in it");
        assertThat(typed.done("RECORD CUE 2 FROM 1 THRU 3")).isEqualTo(
                "Recorded cue 2 anew: 3 addresses, no time; 1 that is up goes out in it");
        assertThat(typed.done("RECORD CUE 2 FROM UP")).isEqualTo("Recorded cue 2 anew: 5 addresses, no time");
        typed.done("SUB 1 AT FULL");
        assertThat(typed.done("RECORD CUE 2")).as("a submaster holds one of them up").endsWith(
                "3 that are up go out in it");
        assertThat(typed.done("RECORD CUE 2/1")).as("another list has nothing up").endsWith("no time");
        assertThat(typed.done("RECORD SUB 3")).as("no cue").endsWith("2 addresses");
        typed.done("LIST 1 TRACKING ON");
        assertThat(typed.done("RECORD CUE 3")).as("a list that tracks").endsWith("no time");
    }

    @Test
    void anUpdateAloneMeansTheCueThatPlaysInTheListThatIsSelected() throws CommandSyntaxException {
        typed.done("1 AT FULL");
        typed.done("RECORD CUE 5");
        typed.done("RECORD CUE 6");
        typed.done("RECORD CUE 2/7");
        var update = (ParsedCommand.ActOn) CommandParser.parse("UPDATE");
        assertThatThrownBy(() -> update.meant().in(rig.state())).isInstanceOf(CommandSyntaxException.class)
                .hasMessage("No cue of list 1 plays: GO first, or UPDATE CUE and its number");
        typed.done("RELEASE ALL");
        typed.done("GO");
        typed.done("2 AT 0");
        assertThat(typed.done("UPDATE")).isEqualTo("Updated cue 5: 1 address");
        assertThat(typed.cue(1, "5").levels()).isEqualTo(levels(1, 255, 2, 0));
        assertThat(typed.done("update from 3")).isEqualTo("Updated cue 5: 1 address");
        typed.done("LIST 2");
        typed.done("GO");
        assertThat(typed.done("UPDATE")).isEqualTo("Updated cue 7 of list 2: 1 address");
    }

    @Test
    void groupsKeepTheOrderInWhichTheyAreSaidAndStandForTheirAddresses() {
        typed.done("GROUP 1 = 5 THRU 3 + 9");
        assertThat(rig.state().show().playback().groups().get(1).addresses()).containsExactly(5, 4, 3, 9);
        assertThat(typed.done("GROUP 1 - 4 AT 50")).startsWith("3 addresses at 50 % (128/255)");
        assertThat(rig.core.faders().asked(9)).isEqualTo(128);
        assertThat(rig.core.faders().asked(4)).isNotPositive();
        typed.done("GROUP 2 = GROUP 1 + 12");
        assertThat(rig.state().show().playback().groups().get(2).addresses()).containsExactly(5, 4, 3, 9, 12);
        assertThat(typed.outcome("1 + GROUP 7 AT 50")).isEqualTo(new Outcome.Refused("There is no group 7", 10));
    }

    @Test
    void takesHeadAmpsAlongWhenTold() {
        online(2);
        stream(envelope(information(0, 40, true)));
        typed.done("1 AT FULL");
        assertThat(typed.done("RECORD CUE 5 WITH PREAMPS"))
                .isEqualTo("Recorded cue 5: 1 address, no time, head amps of 2 inputs, +48V not recalled");
        var preamps = Objects.requireNonNull(typed.cue(1, "5").preamps());
        assertThat(preamps.phantom()).isFalse();
        assertThat(preamps.snapshot().values().get(input(0))).containsEntry(Parameter.GAIN, new Amount(40))
                .containsEntry(Parameter.PHANTOM, new Flag(true)).doesNotContainKey("batteryLevel");
        typed.done("UPDATE CUE 5 WITHOUT PREAMPS");
        assertThat(typed.cue(1, "5").preamps()).isNull();
        typed.done("RELEASE ALL");
        typed.done("RECORD CUE 6 WITH PREAMPS 48V");
        assertThat(Objects.requireNonNull(typed.cue(1, "6").preamps()).phantom()).as("without levels too").isTrue();
    }

    @Test
    void whatIsRecalledIsTakenInHand() {
        typed.done("1 AT FULL");
        typed.done("2 AT 0");
        typed.done("RECORD SNAPSHOT Rain");
        typed.done("RELEASE ALL");
        assertThat(typed.done("RECALL SNAPSHOT Rain")).startsWith(
                "Taken in hand of level snapshot \"Rain\": 2 addresses");
        assertThat(rig.core.faders().asked(1)).isEqualTo(255);
        assertThat(typed.refused("RECALL SUB 3")).isEqualTo("There is no submaster 3");
    }

    @Test
    void whatIsRecordedPlaysAndGoesOnAsItWasWhenItIsEdited() {
        typed.done("1 AT FULL");
        typed.done("RECORD CUE 1");
        typed.done("RECORD CUE 2 TIME 4");
        typed.done("RELEASE ALL");
        typed.done("GO");
        rig.advance(1);
        assertThat(rig.core.faders().asked(1)).isEqualTo(255);
        typed.done("2 AT FULL");
        typed.done("RECORD CUE 1");
        typed.done("UNDO");
        rig.advance(1);
        assertThat(rig.core.faders().asked(1)).as("what runs keeps its levels").isEqualTo(255);
        typed.done("RELEASE LIST");
        rig.advance(1);
        assertThat(rig.core.faders().asked(1)).isNotPositive();
    }
}
