package io.stagenet.console.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.OpenShow;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.Editing;
import io.stagenet.console.model.show.ListStatus;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.model.show.Wanted;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.FileAction;
import io.stagenet.console.service.PlaybackAction;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// One word, two things: a list that is paused, or what was up when the console was lost.
class ResumeTest {
    private static ConsoleState paused() {
        var status = new ListStatus(CueNumber.of(5), true, 100, 100, Instant.EPOCH, 0, 0, null);
        return TestStates.empty().withEditing(Editing.FRESH.withList(3))
                .withPlayback(new PlaybackStatus(new TreeMap<>(Map.of(3, status)), new TreeMap<>()));
    }

    private static Action in(ConsoleState state) throws CommandSyntaxException {
        assertThat(CommandParser.parse("RESUME")).isInstanceOf(ParsedCommand.ActOn.class);
        return ((ParsedCommand.ActOn) CommandParser.parse("RESUME")).meant().in(state);
    }

    @Test
    void aloneItIsOfTheListThatIsMeant() throws CommandSyntaxException {
        assertThat(in(paused())).isEqualTo(new PlaybackAction.Resume(3));
    }

    @Test
    void whatWasLostComesFirst() throws CommandSyntaxException {
        var lost = paused().withOpen(OpenShow.NONE.withRecovered(Wanted.NOTHING, null));
        assertThat(in(lost)).isEqualTo(new FileAction.Resume(null));
    }

    @Test
    void whereNothingPlaysItIsOfWhatWasLost() throws CommandSyntaxException {
        assertThat(in(TestStates.empty())).isEqualTo(new FileAction.Resume(null));
    }
}
