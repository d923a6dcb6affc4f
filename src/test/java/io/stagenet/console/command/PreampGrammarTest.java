package io.stagenet.console.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.model.virgil.ParameterValue.Words;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Action.GatewayAction;
import io.stagenet.console.service.PreampAction;
import io.stagenet.console.service.PreampAction.ParameterChange;
import io.stagenet.console.service.PreampAction.PhantomConsent;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreampGrammarTest {
    private static final ConsoleState STATE = new TestStates()
            .endpoint(1, "GATEWAY_01", LinkState.ONLINE, null)
            .gateway("GATEWAY_01", 1, true)
            .gateway("both", null, false)
            .stagebox(TestStates.box("Rack", 1, amps(8)))
            .stagebox(TestStates.box("SL Rack", 2, amps(4)))
            .stagebox(TestStates.box("a.b-c/d", 3, amps(4)))
            .stagebox(TestStates.box("12", 4, amps(2)))
            .stagebox(TestStates.box("twin", 5, amps(2)))
            .stagebox(TestStates.box("TWIN", 6, amps(2)))
            .stagebox(TestStates.box("both", 7, amps(2)))
            .stagebox(TestStates.box("silent", 8))
            .state();

    private static Preamp[] amps(int count) {
        return IntStream.range(0, count).mapToObj(TestStates::preamp).toArray(Preamp[]::new);
    }

    private static Action read(String line) throws CommandSyntaxException {
        return switch (CommandParser.parse(line)) {
            case ParsedCommand.Act(var action) -> action;
            case ParsedCommand.ActOn(var meant) -> meant.in(STATE);
            default -> throw new AssertionError("no action: " + line);
        };
    }

    private static List<PreampKey> inputs(String box, int... indices) {
        return IntStream.of(indices).mapToObj(index -> new PreampKey(new StageboxId(box), index)).toList();
    }

    private static Action set(List<PreampKey> inputs, String parameter, ParameterChange change) {
        return new PreampAction.SetParameter(inputs, parameter, change, PhantomConsent.NONE);
    }

    private static Action gain(List<PreampKey> inputs) {
        return set(inputs, Parameter.GAIN, new ParameterChange.To(new Amount(32)));
    }

    static Stream<Arguments> selections() {
        return Stream.of(
                Arguments.of("Rack/3", inputs("Rack", 2)),
                Arguments.of("rack/#2", inputs("Rack", 2)),
                Arguments.of("RACK / 3", inputs("Rack", 2)),
                Arguments.of("Rack/1 THRU 8", inputs("Rack", 0, 1, 2, 3, 4, 5, 6, 7)),
                Arguments.of("Rack/#0 THRU #7", inputs("Rack", 0, 1, 2, 3, 4, 5, 6, 7)),
                Arguments.of("Rack/3>#0", inputs("Rack", 2, 1, 0)),
                Arguments.of("Rack/1 + Rack/3 t 5 - Rack/4", inputs("Rack", 0, 2, 4)),
                Arguments.of("Rack/1 + 3 THRU 5 - 4", inputs("Rack", 0, 2, 4)),
                Arguments.of("\"SL Rack\"/3", inputs("SL Rack", 2)),
                Arguments.of("\"sl rack\"/#3", inputs("SL Rack", 3)),
                Arguments.of("\"a.b-c/d\"/1", inputs("a.b-c/d", 0)),
                Arguments.of("12/1", inputs("12", 0)),
                Arguments.of("twin/1", inputs("twin", 0)),
                Arguments.of("TWIN/1", inputs("TWIN", 0)),
                Arguments.of("127.0.0.2:2/1", inputs("SL Rack", 0)),
                Arguments.of("silent/1", inputs("silent", 0)),
                Arguments.of("Rack/1 + twin/2",
                        Stream.of(inputs("Rack", 0), inputs("twin", 1)).flatMap(List::stream).toList()));
    }

    @ParameterizedTest
    @MethodSource("selections")
    void readsWhichInputsAreMeant(String selection, List<PreampKey> expected) throws CommandSyntaxException {
        assertThat(read("PREAMP " + selection + " GAIN 32")).isEqualTo(gain(expected));
    }

    static Stream<Arguments> orders() {
        var third = inputs("Rack", 2);
        return Stream.of(
                Arguments.of("gain 32", gain(third)),
                Arguments.of("GAIN 32.5", set(third, "gain", new ParameterChange.To(new Amount(32.5)))),
                Arguments.of("GAIN -3", set(third, "gain", new ParameterChange.To(new Amount(-3)))),
                Arguments.of("GAIN + 3", set(third, "gain", new ParameterChange.By(3))),
                Arguments.of("GAIN +3", set(third, "gain", new ParameterChange.By(3))),
                Arguments.of("GAIN - 3", set(third, "gain", new ParameterChange.By(-3))),
                Arguments.of("GAIN + 1 STEP", set(third, "gain", new ParameterChange.Steps(1))),
                Arguments.of("GAIN - 2 steps", set(third, "gain", new ParameterChange.Steps(-2))),
                Arguments.of("PAD ON", set(third, "pad", new ParameterChange.To(new Flag(true)))),
                Arguments.of("pad off", set(third, "pad", new ParameterChange.To(new Flag(false)))),
                Arguments.of("POLARITY OFF", set(third, "polarity", new ParameterChange.To(new Flag(false)))),
                Arguments.of("LOWCUT 80", set(third, "lowcut", new ParameterChange.To(new Amount(80)))),
                Arguments.of("LOWCUT ON", set(third, "lowcutEnable", new ParameterChange.To(new Flag(true)))),
                Arguments.of("48V ON CONFIRM", phantom(true, PhantomConsent.CONFIRMED)),
                Arguments.of("phantomPower on confirm", phantom(true, PhantomConsent.CONFIRMED)),
                Arguments.of("\"phantomPower\" on", phantom(true, PhantomConsent.NONE)),
                Arguments.of("48V ON", phantom(true, PhantomConsent.NONE)),
                Arguments.of("+48V OFF", phantom(false, PhantomConsent.HELD)),
                Arguments.of("batterylevel 3", set(third, "batteryLevel", new ParameterChange.To(new Amount(3)))),
                Arguments.of("clock internal", set(third, "clock", new ParameterChange.To(new Words("Internal")))),
                Arguments.of("clock 48", set(third, "clock", new ParameterChange.To(new Words("48")))),
                Arguments.of("clock ON", set(third, "clock", new ParameterChange.To(new Words("on")))),
                Arguments.of("\"clock\" \"House sync\"",
                        set(third, "clock", new ParameterChange.To(new Words("House sync")))),
                Arguments.of("TAG Active-DI", new PreampAction.SetTag(third, MicTag.ACTIVE_DI)),
                Arguments.of("TAG nothing", new PreampAction.SetTag(third, MicTag.NOTHING)),
                Arguments.of("NAME \"Kick in\"", new PreampAction.SetInputName(third, "Kick in")),
                Arguments.of("NAME \"\"", new PreampAction.SetInputName(third, "")),
                Arguments.of("SEEN", new PreampAction.Seen(third)));
    }

    private static Action phantom(boolean on, PhantomConsent consent) {
        return new PreampAction.SetParameter(inputs("Rack", 2), Parameter.PHANTOM,
                new ParameterChange.To(new Flag(on)), consent);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void readsWhatIsToBeDone(String order, Action expected) throws CommandSyntaxException {
        // A box that has told nothing yet takes every parameter: its desk says that it does not answer.
        boolean untold = order.startsWith("POL") || order.startsWith("LOW");
        String box = untold ? "silent" : "Rack";
        var wanted = untold && expected instanceof PreampAction.SetParameter set
                ? set(inputs("silent", 2), set.parameter(), set.change()) : expected;
        assertThat(read("PREAMP " + box + "/3 " + order)).isEqualTo(wanted);
    }

    static Stream<Arguments> boxLines() {
        return Stream.of(
                Arguments.of("CONNECT STAGEBOX 127.0.0.2", connect("127.0.0.2", 7889, null)),
                Arguments.of("connect stagebox rack.local:7890", connect("rack.local", 7890, null)),
                Arguments.of("CONNECT STAGEBOX 127.0.0.2:7889/239.193.77", connect("127.0.0.2", 7889, "239.193.77")),
                Arguments.of("CONNECT stagebox:4000", new GatewayAction.Connect(new HostPort("stagebox", 4000))),
                Arguments.of("FORGET GATEWAY_01", new GatewayAction.Forget("GATEWAY_01")),
                Arguments.of("FORGET 127.0.0.1:4000", new GatewayAction.Forget("127.0.0.1:4000")),
                Arguments.of("FORGET \"FOH Rack\"", new GatewayAction.Forget("FOH Rack")),
                Arguments.of("FORGET STAGEBOX", new GatewayAction.Forget("STAGEBOX")),
                Arguments.of("FORGET GATEWAY both", new GatewayAction.Forget("both")),
                Arguments.of("FORGET STAGEBOX both", new PreampAction.ForgetStagebox("both")),
                Arguments.of("FORGET \"sl rack\"", new PreampAction.ForgetStagebox("SL Rack")),
                Arguments.of("FORGET STAGEBOX 127.0.0.2:1", new PreampAction.ForgetStagebox("Rack")),
                Arguments.of("DIALECT rack 0c", new PreampAction.SetDialect(new StageboxId("Rack"), "0c")),
                Arguments.of("DIALECT \"SL Rack\" auto", new PreampAction.SetDialect(new StageboxId("SL Rack"), null)),
                Arguments.of("SNAPSHOT STORE \"Act 1\" rack/1 THRU 2",
                        new PreampAction.StoreSnapshot("Act 1", inputs("Rack", 0, 1))),
                Arguments.of("SNAPSHOT RECALL \"Act 1\"",
                        new PreampAction.RecallSnapshot("Act 1", false, PhantomConsent.NONE)),
                Arguments.of("SNAPSHOT RECALL x 48V",
                        new PreampAction.RecallSnapshot("x", true, PhantomConsent.NONE)),
                Arguments.of("snapshot recall x 48v confirm",
                        new PreampAction.RecallSnapshot("x", true, PhantomConsent.CONFIRMED)),
                Arguments.of("SNAPSHOT DELETE \"Act 1\"", new PreampAction.DeleteSnapshot("Act 1")));
    }

    private static Action connect(String host, int port, String base) {
        return new PreampAction.ConnectStagebox(new HostPort(host, port), base);
    }

    @ParameterizedTest
    @MethodSource("boxLines")
    void readsLinesAboutStageboxes(String line, Action expected) throws CommandSyntaxException {
        assertThat(read(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SNAPSHOT STORE x", "snapshot store \"x\""})
    void storesEveryInputThereIsWhenNoneIsNamed(String line) throws CommandSyntaxException {
        assertThat(read(line)).isInstanceOfSatisfying(PreampAction.StoreSnapshot.class,
                store -> assertThat(store.preamps()).hasSize(24));
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                Arguments.of("stageboxes", new ParsedCommand.Query.Stageboxes()),
                Arguments.of("Preamps", new ParsedCommand.Query.Preamps(PreampFilter.ALL)),
                Arguments.of("snapshots", new ParsedCommand.Query.Snapshots()),
                Arguments.of("wait stagebox \"SL Rack\" 2.5",
                        new ParsedCommand.StageboxWait("SL Rack", Duration.ofMillis(2_500))),
                Arguments.of("WAIT STAGEBOX 127.0.0.2:7889",
                        new ParsedCommand.StageboxWait("127.0.0.2:7889", Duration.ofSeconds(30))),
                Arguments.of("wait confirmed", new ParsedCommand.ConfirmedWait(Duration.ofSeconds(30))),
                Arguments.of("wait confirmed 5", new ParsedCommand.ConfirmedWait(Duration.ofSeconds(5))));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void readsQuestionsAndWaits(String line, ParsedCommand expected) throws CommandSyntaxException {
        assertThat(CommandParser.parse(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', value = {
        "PREAMP^~Expected a stagebox and an input, such as RACK/3 or \"SL Rack\"/3",
        "PREAMP ^SL Rack/3 GAIN 1~Expected a stagebox and an input, such as RACK/3 or \"SL Rack\"/3",
        "PREAMP rack/^~Expected the number of an input (3), or # and its wire index (#2)",
        "PREAMP rack/^x GAIN 1~Expected the number of an input (3), or # and its wire index (#2)",
        "PREAMP rack/^0 GAIN 1~Expected an input from 1 to 128, or a wire index from #0 to #127",
        "PREAMP rack/1 THRU ^129 GAIN 1~Expected an input from 1 to 128, or a wire index from #0 to #127",
        "PREAMP rack/^#128 GAIN 1~Expected an input from 1 to 128, or a wire index from #0 to #127",
        "PREAMP rack/1 + ^GAIN 1~Expected the number of an input (3), or # and its wire index (#2)",
        "PREAMP rack/3^~Expected GAIN, PAD, 48V, POLARITY, LOWCUT, TAG, NAME, SEEN, the name of another parameter, or more inputs",
        "PREAMP rack/3 GAIN^~Expected a gain such as 32, + 3 or - 3",
        "PREAMP rack/3 GAIN ^loud~Expected a gain such as 32, + 3 or - 3",
        "PREAMP rack/3 GAIN ^1e9~Expected a gain such as 32, + 3 or - 3",
        "PREAMP rack/3 GAIN + ^x~Expected how much, such as 3, or 1 STEP",
        "PREAMP rack/3 GAIN - ^-3~Expected how much, such as 3, or 1 STEP",
        "PREAMP rack/3 GAIN + ^1.5 STEPS~Expected a whole number of steps",
        "PREAMP rack/3 GAIN 32 ^dB~Expected the end of the line",
        "PREAMP rack/3 PAD ^MAYBE~Expected ON or OFF",
        "PREAMP rack/3 PAD ON ^CONFIRM~Expected the end of the line",
        "PREAMP rack/3 48V^~Expected ON or OFF",
        "PREAMP rack/3 48V ON ^PLEASE~Expected CONFIRM or the end of the line",
        "PREAMP rack/3 48V OFF ^CONFIRM~Expected the end of the line",
        "PREAMP rack/3 LOWCUT ^high~Expected a frequency such as 80, or ON or OFF",
        "PREAMP rack/3 TAG ^piano~Expected what is plugged in: untagged, dynamic, ribbon, tube, condenser, active-di, line or nothing",
        "PREAMP rack/3 NAME ^Kick~Expected a name in quotes",
        "PREAMP rack/3 clock^~Expected a value: a number, ON, OFF or a word",
        "PREAMP rack/3 SEEN ^it~Expected the end of the line",
        "PREAMP ^twIN/1 GAIN 1~twIN could be each of TWIN, twin",
        "PREAMP ^127.0.0.2/1 GAIN 1~127.0.0.2 could be each of 12, a.b-c/d, both, Rack, silent, SL Rack, TWIN, twin",
        "PREAMP ^nobody/1 GAIN 1~There is no stagebox nobody; there is 12, a.b-c/d, both, Rack, silent, SL Rack, TWIN, twin",
        "PREAMP rack/^9 GAIN 1~Rack has no input 9: it has 8",
        "PREAMP rack/^7 THRU 9 GAIN 1~Rack has no input 9: it has 8",
        "PREAMP rack/^1 - 1 GAIN 1~No input is left of these",
        "PREAMP rack/3 ^gian 32~Rack/3 has no gian; it has batteryLevel, clock, gain, pad, phantomPower",
        "CONNECT STAGEBOX^~Expected host, host:port or host:port/base",
        "CONNECT STAGEBOX ^127.0.0.2/239~239 is no status group: three octets such as 239.193.7",
        "FORGET ^both~both is a gateway and a stagebox: FORGET GATEWAY or FORGET STAGEBOX",
        "FORGET STAGEBOX ^nobody~There is no stagebox nobody; there is 12, a.b-c/d, both, Rack, silent, SL Rack, TWIN, twin",
        "DIALECT^~Expected the name of a stagebox",
        "DIALECT rack^~Expected a dialect such as 0b, or AUTO",
        "SNAPSHOT^~Expected STORE, RECALL or DELETE",
        "SNAPSHOT STORE^~Expected the name of a snapshot",
        "SNAPSHOT RECALL x ^now~Expected 48V CONFIRM or the end of the line",
        "SNAPSHOT RECALL x 48V ^now~Expected CONFIRM or the end of the line",
        "wait stagebox^~Expected the name of a stagebox",
        "wait confirmed ^soon~Expected a number of seconds"})
    void pointsAtTheCharacterAndSaysWhatWasExpected(String marked, String message) {
        int position = marked.indexOf('^');
        String line = marked.substring(0, position) + marked.substring(position + 1);
        assertThatExceptionOfType(CommandSyntaxException.class).isThrownBy(() -> read(line)).withMessage(message)
                .satisfies(refused -> assertThat(refused.position()).isEqualTo(position));
    }
}
