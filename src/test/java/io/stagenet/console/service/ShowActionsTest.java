package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.command.CommandParser;
import io.stagenet.console.command.ParsedCommand;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.Preferences;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ShowActionsTest {
    private final Rig rig = new Rig();

    private Outcome line(String text) throws Exception {
        return rig.submit(((ParsedCommand.Act) CommandParser.parse(text)).action());
    }

    @Test
    void aNameIsKeptAndTakenAway() throws Exception {
        assertThat(line("NAME 5 \"Front left\"")).isEqualTo(Outcome.done("SN5 is \"Front left\""));
        assertThat(rig.core.state().show().names()).containsExactly(Map.entry(5, "Front left"));
        assertThat(rig.kept().names()).as("on disk").containsExactly(Map.entry(5, "Front left"));
        assertThat(line("name 5 \"\"").message()).isEqualTo("SN5 has no name");
        assertThat(rig.kept().names()).isEmpty();
    }

    @Test
    void severalOfOneNameAreNumberedInTheirOrder() throws Exception {
        line("NAME 3 THRU 5 + 9 \"Cyc\"");
        assertThat(rig.core.state().show().names())
                .isEqualTo(new TreeMap<>(Map.of(3, "Cyc 1", 4, "Cyc 2", 5, "Cyc 3", 9, "Cyc 4")));
    }

    @Test
    void aNameThatIsTooLongChangesNothing() throws Exception {
        line("NAME 5 \"Key\"");
        var outcome = line("NAME 5 \"" + "x".repeat(65) + "\"");
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.message()).contains("64").contains("65");
        assertThat(rig.core.state().show().name(5)).isEqualTo("Key");
    }

    @Test
    void twoChangesOfThePreferencesAtOnceAreBothKept() {
        var first = rig.core.submit(new Action.ChangePreferences(now -> now.withStripsPerPage(48)));
        var second = rig.core.submit(new Action.ChangePreferences(now -> now.withCompactStrips(true)));
        rig.advance(0);
        assertThat(first).isCompletedWithValueMatching(Outcome.Done.class::isInstance);
        assertThat(second).isCompletedWithValueMatching(Outcome.Done.class::isInstance);
        var wished = Preferences.DEFAULT.withStripsPerPage(48).withCompactStrips(true);
        assertThat(rig.core.state().preferences()).isEqualTo(wished);
        assertThat(rig.settings.preferences()).isEqualTo(wished);
    }
}
