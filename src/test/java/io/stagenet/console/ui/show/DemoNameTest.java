package io.stagenet.console.ui.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.OpenShow;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.control.LocalTimes;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DemoNameTest {
    private static ShowFacts facts(Rig rig, OpenShow open) {
        return ShowFacts.of(rig.state().withOpen(open), new LocalTimes(ZoneOffset.UTC));
    }

    @Test
    void theShowOfTheDemoIsCalledSoAndIsSaidToBeInNoFile() {
        var facts = facts(new Rig().demo().name(1, "Spot"), OpenShow.NONE.withOfDemo(true));
        assertThat(facts.name()).isEqualTo("Demo show");
        assertThat(facts.saved()).isEqualTo("not saved yet");
    }

    @Test
    void anotherShowInTheDemoAndOneThatWasSavedAreCalledAsEverywhere() {
        assertThat(facts(new Rig().demo(), OpenShow.NONE).name()).isEqualTo("New show");
        assertThat(facts(new Rig().demo().name(1, "Spot"), OpenShow.NONE).name()).isEqualTo("New show");
        var saved = OpenShow.NONE.withOfDemo(true).withFile("/shows/Hamlet.stage", null);
        assertThat(facts(new Rig().demo().name(1, "Spot"), saved).name()).isEqualTo("Hamlet");
    }
}
