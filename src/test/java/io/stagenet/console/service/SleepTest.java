package io.stagenet.console.service;

import static io.stagenet.console.service.Rig.request;
import static io.stagenet.console.service.Rig.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.net.LinkListener.Vitals;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A machine that sleeps: what was known of the links is old, and a fade never jumps. Both kinds of clock: one that runs
/// on in a sleep and one that stands still.
class SleepTest {
    private static final Duration NIGHT = Duration.ofHours(8);

    private final Rig rig = new Rig();
    private FakeNetwork.FakeLink link;

    @BeforeEach
    void begin() {
        rig.loop.run(() -> rig.core.begin(List.of(), List.of(), List.of()));
        link = rig.connect("10.0.0.1", 4000);
        rig.says(link, request("A", 4));
        rig.advance(5);
    }

    private String reason() {
        return String.valueOf(rig.state().endpointOf(rig.gateway("A")).reason());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyLinkIsStaleUntilItIsHeard(boolean nanosRunOn) {
        assertThat(rig.linkState("A")).as("before").isEqualTo(LinkState.ONLINE);
        link.fallsSilent();
        rig.loop.sleep(NIGHT, nanosRunOn);
        rig.advance(0.2);
        assertThat(rig.linkState("A")).isEqualTo(LinkState.SLOW);
        assertThat(reason()).contains("slept");
        assertThat(rig.notices()).filteredOn(text -> text.contains("slept for 28800 s")).hasSize(1);
        assertThat(link.pings()).as("asked at once").isEqualTo(1);
        rig.loop.execute(() -> link.vitals(new Vitals(false, false)));
        rig.advance(1);
        assertThat(rig.linkState("A")).as("not before it is heard").isEqualTo(LinkState.SLOW);
        rig.says(link, request("A", 4));
        assertThat(rig.linkState("A")).isEqualTo(LinkState.ONLINE);
        assertThat(reason()).isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPongIsEnoughAndBringsBackWhatWasKnown(boolean nanosRunOn) {
        rig.loop.execute(() -> link.vitals(new Vitals(true, false)));
        rig.loop.sleep(NIGHT, nanosRunOn);
        rig.advance(0.2);
        assertThat(link.pings()).isEqualTo(1);
        assertThat(rig.linkState("A")).isEqualTo(LinkState.SLOW);
        assertThat(reason()).contains("more slowly").doesNotContain("slept");
    }

    @Test
    void whoeverNeverAnsweredIsNotDoubtedForEver() {
        rig.loop.execute(() -> link.vitals(new Vitals(false, true)));
        rig.advance(1);
        link.fallsSilent();
        rig.loop.sleep(NIGHT, false);
        rig.advance(0.2);
        assertThat(rig.linkState("A")).isEqualTo(LinkState.ONLINE);
        assertThat(reason()).contains("heartbeat");
    }

    @Test
    void aLinkThatIsGoneIsLostAndTheNextOneIsInNoDoubt() {
        link.fallsSilent();
        rig.loop.sleep(NIGHT, false);
        rig.advance(0.2);
        rig.dies(link);
        assertThat(rig.linkState("A")).isEqualTo(LinkState.LOST);
        rig.advance(1);
        rig.says(rig.network.link("10.0.0.1", 4000), request("A", 4));
        assertThat(rig.linkState("A")).isEqualTo(LinkState.ONLINE);
        assertThat(reason()).isEqualTo("null");
    }

    @Test
    void anHourOfWakingIsNoSleep() {
        rig.advance(3600);
        assertThat(link.pings()).isZero();
        assertThat(rig.notices()).noneMatch(text -> text.contains("slept"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aResumeFadeGoesOnFromWhereItWasAndFinishes(boolean nanosRunOn) {
        rig.level(1, 1, 100);
        link.takeValues();
        rig.dies(link);
        rig.advance(1);
        link = rig.network.link("10.0.0.1", 4000);
        rig.level(1, 1, 200);
        rig.says(link, request("A", 4));
        assertThat(link.takeValues()).containsExactly(value(1, 100));
        rig.advance(0.5);
        assertThat(link.takeValues()).containsExactly(value(1, 125));
        rig.loop.sleep(NIGHT, nanosRunOn);
        assertThat(link.takeValues()).as("no jump").isEmpty();
        rig.advance(0.5);
        assertThat(link.takeValues()).containsExactly(value(1, 150));
        rig.advance(1);
        assertThat(link.takeValues()).containsExactly(value(1, 200));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFadeThatBeginsAfterASleepIsWhole(boolean nanosRunOn) {
        rig.loop.sleep(NIGHT, nanosRunOn);
        rig.dies(link);
        rig.advance(1);
        link = rig.network.link("10.0.0.1", 4000);
        rig.level(1, 1, 200);
        rig.says(link, request("A", 4));
        assertThat(link.takeValues()).containsExactly(value(1, 0));
        rig.advance(1);
        assertThat(link.takeValues()).containsExactly(value(1, 100));
    }
}
