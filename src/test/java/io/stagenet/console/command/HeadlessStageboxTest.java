package io.stagenet.console.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.virgil.ForeignChange;
import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.Pending;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampLabel;
import io.stagenet.console.model.virgil.Refusal;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.model.virgil.VirgilReach;
import io.stagenet.console.service.PreampAction;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What headless mode says of stageboxes.
@Timeout(60)
class HeadlessStageboxTest {
    private static final Stagebox RACK = TestStates.box("Rack", 7889, TestStates.preamp(0), TestStates.preamp(1));

    private static ConsoleState with(Stagebox... boxes) {
        var states = new TestStates();
        for (var box : boxes) {
            states.stagebox(box);
        }
        var labels = new TreeMap<>(Map.of(new PreampKey(new StageboxId("Rack"), 1),
                PreampLabel.NONE.withName("Kick").withTag(MicTag.DYNAMIC)));
        return states.show(ShowData.EMPTY.withLabels(labels)).state();
    }

    private static List<String> talk(TestConsole console, boolean json, String input) {
        var out = new StringWriter();
        new HeadlessSession(console, () -> Duration.ofSeconds(7), new StringReader(input), out, json).run();
        return out.toString().lines().toList();
    }

    private static Preamp waiting() {
        return TestStates.preamp(0).withPending(Map.of("gain", new Pending(new Amount(35), null, TestStates.NOON)))
                .withForeign(Map.of("gain", new ForeignChange(TestStates.NOON, new Amount(24))));
    }

    @Test
    void listsStageboxesWithTheirKeysInOrder() {
        assertThat(talk(new TestConsole(with(RACK)), true, "stageboxes")).containsExactly("""
                {"command":"stageboxes","status":"ok","message":"Stageboxes: 1","stageboxes":[{"name":"Rack",\
                "host":"127.0.0.2","port":7889,"function":"slave","dialect":"0b","base":"239.193.7",\
                "state":"online","since":"2026-07-28T12:00:00Z","reason":null,"preamps":2,"dialectChosen":false,\
                "polling":false,"origin":"manual","masters":[],"error":null,"failures":0}]}""");
    }

    @Test
    void listsHeadAmpsWithEveryParameterAndNullForWhatIsNotKnown() {
        assertThat(talk(new TestConsole(with(RACK.withPreamp(waiting()))), true, "preamps #0")).containsExactly("""
                {"command":"preamps #0","status":"ok","message":"Inputs: 1","preamps":[{"box":"Rack","index":0,\
                "parameters":{"gain":{"value":32,"pending":35,"min":-5,"max":60,"step":1,"unit":"dB",\
                "locked":false,"type":"int","options":null,"last":32},\
                "pad":{"value":false,"pending":null,"min":null,"max":null,"step":null,"unit":null,"locked":false,\
                "type":"bool","options":null,"last":false},\
                "phantomPower":{"value":null,"pending":null,"min":null,"max":null,"step":null,"unit":null,\
                "locked":false,"type":"bool","options":null,"last":null},\
                "batteryLevel":{"value":0.3,"pending":null,"min":0,"max":1,"step":0.1,"unit":"%","locked":true,\
                "type":"float","options":null,"last":0.3},\
                "clock":{"value":"Internal","pending":null,"min":null,"max":null,"step":null,"unit":null,\
                "locked":false,"type":"enum","options":["Internal","48","on"],"last":"Internal"}},\
                "changedElsewhere":{"gain":{"time":"2026-07-28T12:00:00Z","was":24}},"age":0.0,"number":1,\
                "name":null,"tag":"untagged","state":"online","combinedGain":32.0,"trouble":null}]}""");
    }

    @Test
    void doesNotPassOnWhatALostBoxLastSaidAsIfItStillWereSo() {
        var lost = RACK.withState(Stagebox.State.LOST, TestStates.NOON, "does not answer");
        assertThat(talk(new TestConsole(with(lost)), true, "preamps rack/2")).singleElement().asString()
                .contains("\"gain\":{\"value\":null,", "\"last\":32}", "\"state\":\"lost\",\"combinedGain\":null");
    }

    @Test
    void alignsEveryParameterInAColumnOfItsOwn() {
        assertThat(String.join("\n", talk(new TestConsole(with(RACK.withPreamp(waiting()))), false, "preamps")))
                .isEqualTo("""
                        ok Inputs: 2
                        input   index  name  tag       gain           pad  phantomPower  batteryLevel    clock     \
                        changed elsewhere  age  state   trouble
                        Rack/1  0      -     untagged  32 dB > 35 dB  off  ?             0.3 % (locked)  Internal  \
                        gain was 24        0.0  online  -
                        Rack/2  1      Kick  dynamic   32 dB          off  ?             0.3 % (locked)  Internal  \
                        -                  0.0  online  -""");
    }

    @ParameterizedTest
    @CsvSource({"'',3", "rack,3", "sl,1", "kick,1", "DYNAMIC,1", "2,1", "#1,1", "1..2,3", "1 THRU 2,3", "rack/2,1",
        "'\"sl rack\"/1',1", "'\"SL Rack\"/1..5 sl',1", "rack/1 THRU 2,2", "'\"2\"',0", "pending,1", "changed,1",
        "48v,0",
        "locked,0", "lost,0", "rack kick,1", "nobody/1,0", "127.0.0.2:7889/1,1"})
    void listsThoseThatEveryWordMatches(String filter, int rows) {
        var console = new TestConsole(with(RACK.withPreamp(waiting()),
                TestStates.box("SL Rack", 7890, TestStates.preamp(0))));
        assertThat(talk(console, false, "preamps " + filter).getFirst()).isEqualTo("ok Inputs: " + rows);
    }

    @Test
    void looksUpWhatALineMeansAndHandsItToTheDesk() {
        var console = new TestConsole(with(RACK));
        console.desk = action -> action instanceof PreampAction.SetTag ? Outcome.done("tagged")
                : Outcome.refused("no such snapshot");
        assertThat(talk(console, true, "PREAMP rack/2 TAG line\nSNAPSHOT DELETE x\nPREAMP nobody/1 PAD ON\n"))
                .containsExactly(
                        "{\"command\":\"PREAMP rack/2 TAG line\",\"status\":\"ok\",\"message\":\"tagged\"}",
                        "{\"command\":\"SNAPSHOT DELETE x\",\"status\":\"error\",\"message\":\"no such snapshot\","
                                + "\"position\":null}",
                        "{\"command\":\"PREAMP nobody/1 PAD ON\",\"status\":\"error\","
                                + "\"message\":\"There is no stagebox nobody; there is Rack\",\"position\":7}");
        assertThat(console.submitted).startsWith(
                new PreampAction.SetTag(List.of(new PreampKey(new StageboxId("Rack"), 1)), MicTag.LINE));
    }

    @Test
    void waitsForABoxByNameOrAddressAndSaysWhatIsThereInstead() {
        var scanning = RACK.withState(Stagebox.State.SCANNING, TestStates.NOON, null);
        assertThat(talk(new TestConsole(with(RACK)), false, "wait stagebox RACK 0\nwait stagebox 127.0.0.2:7889 0\n"))
                .containsExactly("ok Rack is online with 2 inputs", "ok Rack is online with 2 inputs");
        assertThat(talk(new TestConsole(with(scanning)), false, "wait stagebox RACK 0\nwait stagebox nobody 0.01\n"))
                .containsExactly("error Gave up after 0 s: Rack is scanning",
                        "error Gave up after 0.01 s: nobody was never heard of");
    }

    @Test
    void saysHowALowCutWithoutASwitchIsSwitchedOff() {
        var parameters = new LinkedHashMap<>(TestStates.preamp(0).parameters());
        parameters.put("lowcut", Parameter.unknown("lowcut"));
        var box = RACK.withPreamp(TestStates.preamp(0).withParameters(parameters));
        assertThat(talk(new TestConsole(with(box)), false, "PREAMP Rack/1 LOWCUT OFF").getFirst())
                .startsWith("error ").contains("Rack/1 cannot switch its low cut").contains("LOWCUT 0 is off");
    }

    @Test
    void aBoxThatCanOnlyBeReachedByHalvesSaysWhy() {
        var deaf = with(RACK).withVirgil(VirgilReach.DEFAULT.withDeaf("Port 7889 is in use"));
        assertThat(talk(new TestConsole(deaf), true, "stageboxes").getFirst())
                .contains("\"state\":\"online\"").contains("\"reason\":\"Port 7889 is in use\"");
    }

    @Test
    void tellsOfEveryCommandThatCameToNothingOnce() {
        var stuck = new Refusal(TestStates.NOON, new Amount(40), "the relay is stuck");
        var refused = RACK.withPreamp(TestStates.preamp(0).withTrouble("the relay is stuck")
                .withRefused(Map.of("gain", stuck))).withFailure();
        assertThat(talk(new TestConsole(with(refused)), false, "wait confirmed 1\nwait confirmed 1\n"))
                .containsExactly(
                        "error Commands that were refused or not confirmed: 1 (Rack/1 gain 40: the relay is stuck)",
                        "ok Every command is confirmed");
        assertThat(talk(new TestConsole(with(RACK.withPreamp(waiting()))), false, "wait confirmed 0.01"))
                .containsExactly("error Gave up after 0.01 s: Values not confirmed yet: 1");
    }
}
