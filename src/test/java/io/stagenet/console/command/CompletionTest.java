package io.stagenet.console.command;

import static io.stagenet.console.command.TestStates.lease;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.LeaseState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {
    private static ConsoleState rig() {
        return new TestStates()
                .gateway("GATEWAY_01", null, false,
                        lease("GATEWAY_01", 1, AddressRuns.of(1, 4), LeaseState.HELD, false))
                .gateway("FOH Rack", null, false)
                .gateway("12", null, false)
                .forgotten("GONE")
                .state();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', ignoreLeadingAndTrailingWhitespace = false, value = {
        "re|lease", "RE|LEASE", "release |", "release l|ease", "release a|ll",
        "RELEASE gate|WAY_01/", "RELEASE 1 |THRU", "RELEASE 1 THRU 5 |", "RELEASE ALL |", "RELEASE/1 |",
        "g|m", "GM |", "GM a|t", "GM f|ull", "GM @ O|UT", "GM AT 5|", "bl|ackout", "blackout of|f", "fl|ash",
        "FLASH gate|WAY_01/", "FLASH 1 THRU 3 o|n", "FLASH 1 t|hru", "FLASH 1 ON |", "k|ind", "KIND 20 s|witch",
        "KIND GATEWAY_01/5 n|on-dim", "KIND 1 + GATE|WAY_01/", "KIND 1 THRU 5 de|fault", "KIND 1 SWITCH |",
        "res|ume", "resume gate|WAY_01", "resume GATEWAY_01 s|nap", "rat|e", "wait x |", "FLASH/2 a|t",
        "RELEASE LEASE |lease_001",
        "RELEASE LEASE le|ase_001", "for|get", "FORGET G|ATEWAY_01", "FORGET \"F|OH Rack\"", "FORGET GO|",
        "wait o|nline", "wait online gate|WAY_01", "gatew|ays", "gateway_|01/", "GATEWAY_01/200 t|hru",
        "GATEWAY_01 / 200 A|T", "1 THRU 12 |AT", "1 THRU 12 a|t", "1 THRU 12 @ f|ull", "1 @ F|ULL", "1@O|UT",
        "1 + GATE|WAY_01/", "1 |", "1 THRU |", "12|", "xyz|", "patch SN|", "1 AT 50 |", "1 AT FULL|",
        "DELETE CUE 5 t|hru", "DELETE CUE 5 c|onfirm", "DELETE SUB 5 t|", "DELETE CUE 5 |",
        "DELETE CUE 5 THRU 9 c|onfirm",
        "PAGES FROM p|atch", "PAGES FROM PATCH |", "PAGES FROM PATCH 4|8", "PAGES FROM PATCH 1|6",
        "quit |", "FORGET |"})
    void proposesTheRestOfWhatTheGrammarKnows(String line, String expected) {
        assertThat(Completion.propose(line, line.length(), rig())).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void proposesNothingInAnEmptyLineOrInTheMiddleOfOne() {
        assertThat(Completion.propose("", 0, rig())).isEmpty();
        assertThat(Completion.propose("re", 1, rig())).isEmpty();
    }

    @Test
    void quotesAProposedNameThatIsANumberOrHasBlanks() {
        var one = new TestStates().gateway("12", null, false).state();
        assertThat(Completion.propose("FORGET ", 7, one)).isEqualTo("\"12\"");
    }
}
