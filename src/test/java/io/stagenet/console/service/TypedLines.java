package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.command.CommandParser;
import io.stagenet.console.command.CommandSyntaxException;
import io.stagenet.console.command.ParsedCommand;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.LevelSet;
import java.util.Objects;

/// Lines as an operator types them at a console, and what they come to in its show.
final class TypedLines {
    private final Rig rig;

    TypedLines(Rig rig) {
        this.rig = rig;
    }

    Outcome outcome(String line) {
        try {
            return rig.submit(switch (CommandParser.parse(line)) {
                case ParsedCommand.Act(var action) -> action;
                case ParsedCommand.ActOn(var meant) -> meant.in(rig.state());
                default -> throw new AssertionError(line);
            });
        } catch (CommandSyntaxException refused) {
            throw new AssertionError(line, refused);
        }
    }

    /// What a line that must be done answers.
    String done(String line) {
        var outcome = outcome(line);
        assertThat(outcome).as(line).isInstanceOf(Outcome.Done.class);
        return outcome.message();
    }

    /// Why a line that must be refused is; it changes nothing.
    String refused(String line) {
        var before = rig.state().show();
        var outcome = outcome(line);
        assertThat(outcome).as(line).isInstanceOf(Outcome.Refused.class);
        assertThat(rig.state().show()).as("changed by what was refused").isSameAs(before);
        return outcome.message();
    }

    Cue cue(int list, String number) {
        return Objects.requireNonNull(Objects.requireNonNull(rig.state().show().playback().cueLists().get(list)).cues()
                .get(CueNumber.parse(number).orElseThrow()));
    }

    /// @param addressesAndLevels in turn
    static LevelSet levels(int... addressesAndLevels) {
        var levels = LevelSet.builder();
        for (int i = 0; i < addressesAndLevels.length; i += 2) {
            levels.put(addressesAndLevels[i], addressesAndLevels[i + 1]);
        }
        return levels.build();
    }
}
