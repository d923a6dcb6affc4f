package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.Binding;
import io.stagenet.console.store.KeptShow;
import io.stagenet.console.store.Ledger;
import io.stagenet.console.store.LedgerLease;
import io.stagenet.console.store.ShowDocument;
import io.stagenet.console.store.ShowExtras;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Which data folders a demo puts its own show into.
class DemoBeginningTest {
    private static final AddressRange ALL = new AddressRange(1, 65_535);
    private static final ShowData LAMP = ShowData.EMPTY.withNames(new TreeMap<>(Map.of(1, "Lamp")));
    private static final DemoShow DEMO = new DemoShow(new ShowDocument(LAMP,
            new TreeMap<>(Map.of(1, new Binding(new GatewayId("DMX-FOH"), "DMX", 1))), ShowExtras.NONE));

    private static Ledger leased(String gateway, int first, int last) {
        return new Ledger(2, List.of(new LedgerLease(LeaseId.ofNumber(1), new GatewayId(gateway), 1,
                AddressRuns.of(first, last))));
    }

    @Test
    void oneThatWasNeverUsed() {
        assertThat(DEMO.isDue(KeptShow.NONE, Ledger.EMPTY)).isTrue();
        assertThat(DEMO.fits(Ledger.EMPTY, ALL)).isTrue();
    }

    @Test
    void oneOfAnEarlierDemoWithoutAShow() {
        var earlier = leased("DMX-FOH", 1, 512);
        assertThat(DEMO.isDue(KeptShow.NONE, earlier)).isTrue();
        assertThat(DEMO.fits(earlier, ALL)).isTrue();
    }

    @Test
    void notOneWithAShow() {
        var own = ShowDocument.of(ShowData.EMPTY.withNames(new TreeMap<>(Map.of(7, "Mine"))));
        assertThat(DEMO.isDue(KeptShow.of(own), Ledger.EMPTY)).isFalse();
        assertThat(DEMO.isDue(new KeptShow(ShowDocument.EMPTY, Path.of("/shows/Empty.stage"), null, false,
                KeptShow.NONE.wanted(), true, null), Ledger.EMPTY)).as("an empty show of a file").isFalse();
        assertThat(DEMO.isDue(new KeptShow(ShowDocument.EMPTY, null, null, false, KeptShow.NONE.wanted(), false, null),
                Ledger.EMPTY)).as("one that was lost and may be resumed").isFalse();
    }

    @Test
    void notOneOfARealRig() {
        assertThat(DEMO.isDue(KeptShow.NONE, leased("HOUSE", 600, 610))).isFalse();
    }

    @Test
    void notAtOnceWhereItsGearHasOtherAddresses() {
        assertThat(DEMO.fits(leased("DMX-FOH", 600, 610), ALL)).isFalse();
        assertThat(DEMO.fits(Ledger.EMPTY, new AddressRange(1000, 2000))).isFalse();
    }

    @Test
    void andOnlyInTheDemo() {
        assertThat(DemoShow.NONE.isDue(KeptShow.NONE, Ledger.EMPTY)).isFalse();
        assertThat(started(DEMO, null, false).core.state().show()).isEqualTo(ShowData.EMPTY);
    }

    @Test
    void withAWordOfWhatToDo() {
        var rig = started(DEMO, null, true);
        assertThat(rig.core.state().show()).isEqualTo(LAMP);
        assertThat(rig.core.state().notices()).extracting(notice -> notice.text())
                .containsExactly("The demo show is open: GO runs it, cue by cue");
        rig.advance(2);
        assertThat(rig.shelf.kept.document().show()).isEqualTo(LAMP);
    }

    @Test
    void afterTheOperatorsWordWhereTheRigIsAnother() {
        var rig = started(DEMO, new AddressRange(1000, 2000), true);
        assertThat(rig.core.state().show()).isEqualTo(ShowData.EMPTY);
        assertThat(rig.core.state().open().mapping()).isNotNull();
        assertThat(rig.submit(new FileAction.Accept()).message()).contains("Demo show");
    }

    @Test
    void whichIsKnownAsTheDemosUntilAnotherTakesItsPlace() throws IOException {
        var ofDemo = new DemoShow(ShowDocument.read(new ByteArrayInputStream("""
                { "format": 2, "kind": "stagenet-show", "demo": true, "addresses": [ { "address": "SN1", "name": "Lamp" } ] }
                """.getBytes(StandardCharsets.UTF_8))));
        var rig = started(ofDemo, null, true);
        assertThat(rig.core.state().open().ofDemo()).isTrue();
        rig.advance(2);
        assertThat(rig.shelf.kept.document().extras().isOfDemo()).as("after a restart").isTrue();

        rig.shelf.files.put(Path.of("/shows/Mine.stage"), rig.shelf.kept.document());
        assertThat(rig.submit(new FileAction.New(Path.of("/shows/Mine.stage"))).message())
                .isEqualTo("A new show that begins with Mine, without a file yet");
        assertThat(rig.core.state().open().ofDemo()).as("made of it, but not it").isFalse();

        assertThat(rig.submit(new FileAction.New(null))).isInstanceOf(Outcome.Done.class);
        assertThat(rig.core.state().open().ofDemo()).isFalse();
        rig.advance(2);
        assertThat(rig.shelf.kept.document().extras().isOfDemo()).isFalse();
    }

    private static Rig started(DemoShow demo, @org.jspecify.annotations.Nullable AddressRange pool, boolean inDemo) {
        var rig = new Rig(pool, 32_768, inDemo, demo);
        rig.loop.runReady();
        return rig;
    }
}
