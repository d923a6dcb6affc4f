package io.stagenet.console.ui.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.service.Action.GatewayAction.Connect;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.Rig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskInterpreterTest {
    private final FakeConsole console = new FakeConsole(new Rig().state());
    private final DeskInterpreter interpreter = new DeskInterpreter(console);

    private Outcome outcomeOf(String line) {
        return interpreter.submit(line, console.desk()).toCompletableFuture().join();
    }

    @Test
    void handsAnActionToTheDesk() {
        assertThat(outcomeOf("CONNECT 10.0.0.9:4100")).isEqualTo(Outcome.done(""));
        assertThat(console.actions).containsExactly(new Connect(new HostPort("10.0.0.9", 4100)));
    }

    @Test
    void refusesWhatIsNoCommandAtTheCharacterInTheWay() {
        assertThat(outcomeOf("1 ATT 50")).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.position()).isEqualTo(2));
        assertThat(console.actions).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateways", "wait online X", "sleep 1", "quit"})
    void refusesWhatOnlyMakesSenseWithoutAWindow(String line) {
        assertThat(outcomeOf(line)).isInstanceOf(Outcome.Refused.class);
        assertThat(console.actions).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1 T,HRU", "1 thru 5 a,t", "CON,NECT", "1 AT F,ULL", "'1 AT ',''", "'',''", "1 THRU,''", "X,''"})
    void completesTheKeywordBegunInItsLetterCase(String line, String ghost) {
        assertThat(interpreter.completionOf(line)).isEqualTo(ghost);
    }
}
