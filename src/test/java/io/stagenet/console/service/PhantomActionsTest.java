package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.service.PreampAction.PhantomConsent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// +48V: where it is refused, when it asks, and what a recall leaves alone.
class PhantomActionsTest extends StageboxTestBase {
    @ParameterizedTest
    @EnumSource(names = {"RIBBON", "LINE", "NOTHING"})
    void phantomThatWaitsToBeSentIsNotSentToWhatHasBeenTaggedMeanwhile(MicTag tag) {
        online(1);
        phantom(true, PhantomConsent.CONFIRMED, 0);
        phantom(false, PhantomConsent.HELD, 0);
        phantom(true, PhantomConsent.CONFIRMED, 0);
        rig.virgil.take();
        rig.submit(new PreampAction.SetTag(List.of(input(0)), tag));
        later(100);
        assertThat(rig.virgil.take()).noneMatch(text -> text.contains("\"command\""));
        assertThat(preamp(0).pending()).isEmpty();
    }

    @Test
    void taggingWhatHasPhantomAsARibbonIsWarnedOf() {
        online(1);
        stream(envelope(information(0, 25, true)));
        rig.submit(new PreampAction.SetTag(List.of(input(0)), MicTag.RIBBON));
        assertThat(rig.core.state().notices().getLast().text()).contains("+48V").contains("ribbon");
    }

    @ParameterizedTest
    @EnumSource(names = {"RIBBON", "LINE", "NOTHING"})
    void phantomIsRefusedWhereItDestroys(MicTag tag) {
        online(1);
        rig.submit(new PreampAction.SetTag(List.of(input(0)), tag));
        assertThat(phantom(true, PhantomConsent.CONFIRMED, 0)).isInstanceOf(Outcome.Refused.class);
        assertThat(rig.virgil.take()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CONDENSER,HELD,true", "ACTIVE_DI,HELD,true", "CONDENSER,NONE,false", "DYNAMIC,HELD,false",
        "UNTAGGED,HELD,false", "TUBE,HELD,false", "TUBE,CONFIRMED,true", "UNTAGGED,CONFIRMED,true"})
    void phantomTakesWhatTheTagAsksFor(MicTag tag, PhantomConsent consent, boolean done) {
        online(1);
        rig.submit(new PreampAction.SetTag(List.of(input(0)), tag));
        assertThat(phantom(true, consent, 0)).isInstanceOf(done ? Outcome.Done.class : Outcome.Refused.class);
        assertThat(rig.virgil.take()).hasSize(done ? 1 : 0);
    }

    @Test
    void phantomOfSeveralInputsIsConfirmedWhateverTheyAre() {
        online(2);
        rig.submit(new PreampAction.SetTag(List.of(input(0), input(1)), MicTag.CONDENSER));
        assertThat(phantom(true, PhantomConsent.HELD, 0, 1)).isInstanceOf(Outcome.Refused.class);
        assertThat(phantom(true, PhantomConsent.CONFIRMED, 0, 1)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void phantomOffNeedsAHoldAndNoMore() {
        online(1);
        assertThat(phantom(false, PhantomConsent.NONE, 0)).isInstanceOf(Outcome.Refused.class);
        assertThat(phantom(false, PhantomConsent.HELD, 0)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aSnapshotIsRecalledWithoutPhantomUnlessTicked() {
        online(1);
        stream(envelope(information(0, 40, true)));
        rig.submit(new PreampAction.StoreSnapshot("Band", List.of(input(0))));
        stream(envelope(information(0, 25, false)));
        rig.virgil.take();
        assertThat(rig.submit(new PreampAction.RecallSnapshot("Band", false, PhantomConsent.NONE)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(rig.virgil.take()).containsExactly(command(0, "\"gain\":{\"value\":40}"));
        assertThat(rig.submit(new PreampAction.RecallSnapshot("Band", true, PhantomConsent.HELD)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(rig.submit(new PreampAction.RecallSnapshot("Band", true, PhantomConsent.CONFIRMED)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(rig.kept().snapshots()).containsKey("Band");
    }
}
