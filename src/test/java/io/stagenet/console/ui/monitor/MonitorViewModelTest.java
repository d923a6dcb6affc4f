package io.stagenet.console.ui.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.command.MessageLines;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.WireMessage;
import io.stagenet.console.model.WireMessage.Way;
import io.stagenet.console.service.Console.Traffic;
import io.stagenet.console.service.MessageLog;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.control.LocalTimes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonitorViewModelTest {
    private final FakeConsole console = new FakeConsole(new Rig().state());
    private final LinkedBlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final MonitorViewModel model = new MonitorViewModel(console, new LocalTimes(ZoneOffset.UTC), screen::add);

    private void said(boolean received, String device, String type, String reason) {
        console.messages.add(Rig.EIGHT_O_NINE, received, device, type, "{\"Type\":\"" + type + "\"}", reason);
    }

    private List<String> shown() {
        return model.rows().stream().map(row -> row.device() + " " + row.type()).toList();
    }

    @Test
    void listsWhatWasSaidBeforeItWasOpenedAndWhatComes() {
        said(true, "A", "LEASE_REQ", "");
        model.pulse(0);
        said(false, "A", "LEASE_RESP", "");
        model.pulse(0);
        assertThat(shown()).containsExactly("A LEASE_REQ", "A LEASE_RESP");
        assertThat(model.timeOf(model.rows().getFirst())).isEqualTo("20:09:14.000");
        assertThat(model.missedProperty().get()).isZero();
    }

    @Test
    void filtersByWordsAndByDirectionAndByRefusal() {
        said(true, "FOH", "LEASE_REQ", "");
        said(false, "FOH", "LEASE_RESP", "");
        said(true, "BALCONY", "MAPPING_UPDATE", "Mappings[3] is not of this lease");
        model.pulse(0);
        model.filterProperty().set("foh lease");
        assertThat(shown()).hasSize(2);
        model.sentProperty().set(false);
        assertThat(shown()).containsExactly("FOH LEASE_REQ");
        model.filterProperty().set("");
        model.refusedOnlyProperty().set(true);
        assertThat(shown()).containsExactly("BALCONY MAPPING_UPDATE");
        model.filterProperty().set("not of this lease");
        assertThat(shown()).hasSize(1);
        said(true, "FOH", "LEASE_REQ", "");
        model.pulse(0);
        assertThat(shown()).as("what comes passes the filter too").hasSize(1);
    }

    @Test
    void aPauseHoldsTheListStillAndLosesNothingThatIsKept() {
        model.pausedProperty().set(true);
        said(true, "A", "LEASE_REQ", "");
        model.pulse(0);
        assertThat(shown()).isEmpty();
        model.pausedProperty().set(false);
        model.pulse(0);
        assertThat(shown()).hasSize(1);
        model.clear();
        model.pulse(0);
        assertThat(shown()).isEmpty();
    }

    @Test
    void aFloodIsBoundedAndWhatWasMissedIsCounted() {
        said(true, "A", "LEASE_REQ", "");
        model.pulse(0);
        for (int i = 0; i < 7_000; i++) {
            said(true, "MAD", "?", "no JSON");
        }
        model.pulse(0);
        assertThat(model.rows()).hasSize(MonitorViewModel.MOST);
        assertThat(model.missedProperty().get()).isEqualTo(5_000);
    }

    @Test
    void valuesAreListedOnlyWhenAskedForAndOnlyWhenTheyChange() {
        model.show(new Rig().gateway("A", LinkState.ONLINE, 1, 512, "DMX").state());
        console.faders.sent[1] = 10;
        model.pulse(0);
        assertThat(shown()).isEmpty();
        model.valuesProperty().set(true);
        model.pulse(0);
        assertThat(shown()).as("what was sent before is no news").isEmpty();
        console.faders.sent[1] = 20;
        model.pulse(0);
        model.pulse(0);
        assertThat(model.rows()).singleElement().extracting(WireMessage::text)
                .isEqualTo("SN1 = 20, the newest of this frame");
        for (int i = 1; i <= 512; i++) {
            console.faders.sent[i] = 99;
        }
        model.pulse(0);
        assertThat(model.missedProperty().get()).isEqualTo(512 - 100);
    }

    @Test
    void tellsWhatPassesInASecondOverAllLinksAndNothingBeforeItKnows() {
        var state = new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX").gateway("B", LinkState.ONLINE, 5, 4, "DMX")
                .state();
        model.show(state);
        long second = 1_000_000_000L;
        model.pulse(0);
        assertThat(model.trafficProperty().get()).isEmpty();
        state.endpoints().keySet().forEach(
                each -> console.traffic.put(each, new Traffic(60 * each.number(), 0, 0, 0, -1)));
        said(true, "A", "LEASE_REQ", "");
        said(true, "A", "?", "no JSON");
        said(false, "A", "LEASE_RESP", "");
        model.pulse(second - 1);
        assertThat(model.trafficProperty().get()).as("too early").isEmpty();
        model.pausedProperty().set(true);
        model.pulse(2 * second);
        assertThat(model.trafficProperty().get().split(" +")).as("also while the list is paused")
                .containsExactly("90", "values/s", "1", "in/s", "1", "out/s", "1", "bad/s");
        model.pulse(3 * second);
        assertThat(model.trafficProperty().get().split(" +")).as("it was so for one second")
                .containsExactly("0", "values/s", "0", "in/s", "0", "out/s", "0", "bad/s");
        model.pulse(9 * second);
        assertThat(model.trafficProperty().get()).as("the view was closed").isEmpty();
    }

    @Test
    void exportsOneObjectALine(@TempDir Path folder) throws Exception {
        said(true, "A", "LEASE_REQ", "");
        said(true, "B", "?", "no \"JSON\"");
        model.pulse(0);
        var file = folder.resolve("m.jsonl");
        model.export(file.toString());
        var task = screen.poll(10, TimeUnit.SECONDS);
        assertThat(task).isNotNull();
        task.run();
        assertThat(Files.readString(file)).isEqualTo(
                """
                        {"time":"2026-11-23T20:09:14Z","direction":"received","protocol":"stagenet","transport":null,"peer":null,"device":"A","type":"LEASE_REQ","text":"{\\"Type\\":\\"LEASE_REQ\\"}","reason":null}
                        {"time":"2026-11-23T20:09:14Z","direction":"received","protocol":"stagenet","transport":null,"peer":null,"device":"B","type":"?","text":"{\\"Type\\":\\"?\\"}","reason":"no \\"JSON\\""}
                        """);
        assertThat(model.answerProperty().get()).contains("2 lines").contains(file.toString());
    }

    private void status(int count) {
        for (int i = 0; i < count; i++) {
            console.messages.add(Rig.EIGHT_O_NINE, true, Way.VIRGIL_UDP, "239.193.7.3", "SL-Rack", "statusUpdate", "{}",
                    "");
        }
    }

    @Test
    void filtersByProtocolTransportAndGroup() {
        said(true, "FOH", "LEASE_REQ", "");
        status(1);
        console.messages.add(Rig.EIGHT_O_NINE, false, Way.VIRGIL_TCP, "10.0.0.7:7889", "SL-Rack", "command", "{}", "");
        model.pulse(0);
        for (var expected : Map.of("stagenet", "FOH LEASE_REQ", "virgil udp", "SL-Rack statusUpdate", "tcp",
                "SL-Rack command", "239.193.7.3", "SL-Rack statusUpdate").entrySet()) {
            model.filterProperty().set(expected.getKey());
            assertThat(shown()).containsExactly(expected.getValue());
        }
    }

    @Test
    void statusOfManyBoxesDoesNotDrownTheRest() {
        said(true, "FOH", "LEASE_REQ", "");
        for (int pulse = 0; pulse < 20; pulse++) {
            status(400);
            model.pulse(0);
        }
        assertThat(shown()).hasSize(1 + MessageLog.FREQUENT_SIZE).startsWith("FOH LEASE_REQ");
        model.filterProperty().set("stagenet");
        assertThat(shown()).containsExactly("FOH LEASE_REQ");
        assertThat(model.missedProperty().get()).as("what came could be listed in its time").isZero();
    }

    @Test
    void theExportTellsTheTransportAndThePeer() {
        status(1);
        assertThat(MessageLines.of(console.messages.since(0))).contains("\"protocol\":\"virgil\"")
                .contains("\"transport\":\"udp\"").contains("\"peer\":\"239.193.7.3\"");
        said(true, "FOH", "LEASE_REQ", "");
        assertThat(MessageLines.of(console.messages.since(1))).contains("\"protocol\":\"stagenet\"")
                .contains("\"transport\":null");
    }
}
