package io.stagenet.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Endpoint;
import io.stagenet.console.model.EndpointId;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.service.Console.Traffic;
import io.stagenet.console.ui.control.LinkStatus;
import io.stagenet.console.ui.line.DeskInterpreter;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ModelFeedTest {
    private final FakeConsole console = new FakeConsole(new Rig().state());
    private final ConsoleViewModel model = new ConsoleViewModel(console, new DeskInterpreter(console), Runnable::run,
            ZoneOffset.UTC);
    private final ModelFeed feed = new ModelFeed(console, model);

    @Test
    void saysHowManyGatewaysAreOnlineAndTheWorstOfTheirStates() {
        feed.show(new Rig().gateway("A", LinkState.ONLINE, 1, 1, "DMX").gateway("B", LinkState.SLOW, 2, 1, "DMX")
                .gateway("C", LinkState.LOST, 3, 1, "DMX").state());
        assertThat(model.status().factsProperty().get().linkText()).contains("2").contains("3");
        assertThat(model.status().factsProperty().get().links()).isEqualTo(LinkStatus.LOST);
    }

    @Test
    void gearThatIsOnlySeenIsNotMissed() {
        feed.show(new Rig().demo().gateway("A", LinkState.ONLINE, 1, 1, "DMX")
                .place("REAL", LinkState.FOUND, Endpoint.Origin.SEEN_ONLY).state());
        assertThat(model.status().factsProperty().get().links()).isEqualTo(LinkStatus.ONLINE);
        assertThat(model.status().factsProperty().get().demo()).isTrue();
    }

    @Test
    void countsValuesPerSecondOverTheTimeThatReallyPassed() {
        feed.show(new Rig().gateway("A", LinkState.ONLINE, 1, 1, "DMX").gateway("B", LinkState.ONLINE, 2, 1, "DMX")
                .state());
        sent(1, 1_000);
        sent(2, 0);
        feed.pulse(5_000_000_000L);
        sent(1, 1_600);
        sent(2, 400);
        feed.pulse(5_900_000_000L);
        assertThat(model.status().rateProperty().get()).isEqualTo("0 msg/s");
        feed.pulse(7_000_000_000L);
        assertThat(model.status().rateProperty().get()).isEqualTo("500 msg/s");
    }

    private void sent(int endpoint, long values) {
        console.traffic.put(new EndpointId(endpoint), new Traffic(values, 0, 0, 0, -1));
    }
}
