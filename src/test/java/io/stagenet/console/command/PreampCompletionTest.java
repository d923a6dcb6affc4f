package io.stagenet.console.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.virgil.PreampSnapshot;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreampCompletionTest {
    private static final ConsoleState STATE = new TestStates()
            .stagebox(TestStates.box("Rack", 1, TestStates.preamp(0), TestStates.preamp(1)))
            .stagebox(TestStates.box("SL Rack", 2, TestStates.preamp(0)))
            .show(ShowData.EMPTY.withSnapshot("Act 1", new PreampSnapshot(new TreeMap<>())))
            .state();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', ignoreLeadingAndTrailingWhitespace = false, value = {
        "pre|amp", "preamps|", "PREAMP R|ack/", "PREAMP \"SL| Rack\"/", "PREAMP Rack/1 |", "PREAMP Rack/1 g|ain",
        "PREAMP Rack/1 G|AIN", "PREAMP Rack/1 b|atteryLevel", "PREAMP rack/1 T|AG", "PREAMP Rack/1 TH|RU",
        "PREAMP Rack/1 THRU 2 th|", "PREAMP Rack/1 THRU 2 P|AD", "PREAMP Rack/1 + R|ack/", "PREAMP Rack/1 PAD O|N",
        "PREAMP Rack/#0 + 2 PAD of|f", "PREAMP Rack/1 TAG con|denser", "PREAMP Rack/1 clock I|nternal",
        "PREAMP Rack/1 48V ON |", "PREAMP Rack/1 48V ON c|onfirm", "PREAMP Rack/1 48V OFF C|", "PREAMP nobody/1 g|",
        "PREAMP Rack/1 GAIN 3|", "FORGET STAGEBOX R|ack", "FORGET STA|GEBOX", "FORGET Ra|ck", "CONNECT st|agebox",
        "DIALECT Rack A|UTO", "SNAPSHOT ST|ORE", "SNAPSHOT RECALL |\"Act 1\"", "SNAPSHOT RECALL x 4|8v",
        "SNAPSHOT RECALL x 48V |", "wait st|agebox", "wait stagebox R|ack", "stage|boxes"})
    void proposesTheRestOfWhatTheGrammarAndTheBoxesKnow(String line, String expected) {
        assertThat(Completion.propose(line, line.length(), STATE)).isEqualTo(expected == null ? "" : expected);
    }
}
