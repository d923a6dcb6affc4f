package io.stagenet.console.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stagenet.console.command.ParsedCommand.Act;
import io.stagenet.console.command.ParsedCommand.Query;
import io.stagenet.console.command.ParsedCommand.Wait;
import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Action.GatewayAction;
import io.stagenet.console.service.Action.LevelAction.Flash;
import io.stagenet.console.service.Action.LevelAction.Release;
import io.stagenet.console.service.Action.LevelAction.ReleaseAll;
import io.stagenet.console.service.Action.LevelAction.SetBlackout;
import io.stagenet.console.service.Action.LevelAction.SetGrandMaster;
import io.stagenet.console.service.Action.LevelAction.SetLevels;
import io.stagenet.console.service.Action.LevelChange;
import io.stagenet.console.service.Action.LevelChange.ByPercent;
import io.stagenet.console.service.Action.LevelChange.ByRaw;
import io.stagenet.console.service.Action.LevelChange.To;
import io.stagenet.console.service.Action.MasterChange;
import io.stagenet.console.service.Action.Selection;
import io.stagenet.console.service.Action.Selection.Addresses;
import io.stagenet.console.service.Action.Selection.Channels;
import io.stagenet.console.service.Action.ShowAction.NameSelection;
import io.stagenet.console.service.EditAction.AddressChange;
import io.stagenet.console.service.EditAction.SetAddresses;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandParserTest {

    static Stream<Arguments> levelLines() {
        return Stream.of(
                levels("1 THRU 12 AT 75", to(191), plus(1, 12)),
                levels("SN1 + SN5 THRU SN8 - SN7 @ FULL", to(255), plus(1, 1), plus(5, 8), minus(7, 7)),
                levels("sn1 thru sn4 at out", to(0), plus(1, 4)),
                levels("1 AT OUT", to(0), plus(1, 1)),
                levels("1 AT ZERO", to(0), plus(1, 1)),
                levels("1 AT 191/255", to(191), plus(1, 1)),
                levels("1 AT 191 / 255", to(191), plus(1, 1)),
                levels("1 AT 0/255", to(0), plus(1, 1)),
                levels("1 AT 100", to(255), plus(1, 1)),
                levels("1 AT 50", to(128), plus(1, 1)),
                levels("1 AT 0", to(0), plus(1, 1)),
                levels("1 AT 12.5", to(32), plus(1, 1)),
                levels("1 AT 50%", to(128), plus(1, 1)),
                levels("1 AT + 10", new ByPercent(10), plus(1, 1)),
                levels("1 AT - 10", new ByPercent(-10), plus(1, 1)),
                levels("1 AT -10.5", new ByPercent(-10.5), plus(1, 1)),
                levels("1 AT+10", new ByPercent(10), plus(1, 1)),
                levels("1AT-10", new ByPercent(-10), plus(1, 1)),
                levels("1 AT + 10/255", new ByRaw(10), plus(1, 1)),
                levels("1 AT - 10/255", new ByRaw(-10), plus(1, 1)),
                levels("1@75", to(191), plus(1, 1)),
                levels("1>12@75", to(191), plus(1, 12)),
                levels("1 T 12 @ 75", to(191), plus(1, 12)),
                levels("1t12@75", to(191), plus(1, 12)),
                levels("1THRU12AT75", to(191), plus(1, 12)),
                levels("5 THRU 1 AT FULL", to(255), plus(5, 1)),
                levels("65535 AT FULL", to(255), plus(65_535, 65_535)),
                levels("007 AT FULL", to(255), plus(7, 7)),
                levels("1-3 AT FULL", to(255), plus(1, 1), minus(3, 3)),
                levels("1 THRU 9 -3 AT FULL", to(255), plus(1, 9), minus(3, 3)),
                levels("SN1-SN3 AT FULL", to(255), plus(1, 1), minus(3, 3)),
                levels("1+2+3@FULL", to(255), plus(1, 1), plus(2, 2), plus(3, 3)),
                levels("\t1\u00a0@ FULL ", to(255), plus(1, 1)),
                levels("\uFEFF1 @ FULL", to(255), plus(1, 1)),
                levels("GATEWAY_01 / 200 AT 50", to(128), plus("GATEWAY_01", 200, 200, 0)),
                levels("GATEWAY_01/200 THRU 210 @ 50", to(128), plus("GATEWAY_01", 200, 210, 0)),
                levels("gateway_01/200 AT 50", to(128), plus("gateway_01", 200, 200, 0)),
                levels("  FOH-2.left_a/0 @ FULL", to(255), plus("FOH-2.left_a", 0, 0, 2)),
                levels("\"FOH Rack\"/1 AT FULL", to(255), plus("FOH Rack", 1, 1, 0)),
                levels("\"say \"\"hi\"\"\" / 1 AT FULL", to(255), plus("say \"hi\"", 1, 1, 0)),
                levels("\"12\"/3 AT FULL", to(255), plus("12", 3, 3, 0)),
                levels("\"A/B\"/3 AT FULL", to(255), plus("A/B", 3, 3, 0)),
                levels("1-3/200 AT FULL", to(255), plus("1-3", 200, 200, 0)),
                levels("1 - GW/3 AT FULL", to(255), plus(1, 1),
                        new Channels(new GatewayId("GW"), 3, 3, true, 4)),
                levels("GW-1/1-GW-2/2 AT FULL", to(255), plus("GW-1", 1, 1, 0),
                        new Channels(new GatewayId("GW-2"), 2, 2, true, 7)),
                levels("GW/1 + 2 AT FULL", to(255), plus("GW", 1, 1, 0), plus(2, 2)),
                levels("PATCH/3 AT FULL", to(255), plus("PATCH", 3, 3, 0)),
                levels("FLASH/3 AT FULL", to(255), plus("FLASH", 3, 3, 0)),
                levels("GM / 3 AT FULL", to(255), plus("GM", 3, 3, 0)),
                levels("SN1/200 AT FULL", to(255), plus("SN1", 200, 200, 0)),
                levels("Bühne/9223372036854775807 AT FULL", to(255),
                        plus("Bühne", Long.MAX_VALUE, Long.MAX_VALUE, 0)));
    }

    @ParameterizedTest
    @MethodSource("levelLines")
    void readsAddressesAndWhatToDoWithThem(String line, Action expected) throws CommandSyntaxException {
        assertThat(CommandParser.parse(line)).isEqualTo(new Act(expected));
    }

    static Stream<Arguments> otherLines() {
        return Stream.of(
                Arguments.of("RELEASE LEASE lease_001", act(new GatewayAction.ReleaseLease(new LeaseId("lease_001")))),
                Arguments.of("release lease \"lease_001\"",
                        act(new GatewayAction.ReleaseLease(new LeaseId("lease_001")))),
                Arguments.of("RELEASE LEASE \"a/b\"", act(new GatewayAction.ReleaseLease(new LeaseId("a/b")))),
                Arguments.of("RELEASE 1 THRU 5", act(new Release(selection(plus(1, 5))))),
                Arguments.of("release 1 + sn7 - 3", act(new Release(selection(plus(1, 1), plus(7, 7), minus(3, 3))))),
                Arguments.of("RELEASE ALL", act(new ReleaseAll())),
                Arguments.of("release all ", act(new ReleaseAll())),
                Arguments.of("RELEASE \"ALL\"/5", act(new Release(selection(plus("ALL", 5, 5, 8))))),
                Arguments.of("RELEASE ALL / 5", act(new Release(selection(plus("ALL", 5, 5, 8))))),
                Arguments.of("RELEASE \"LEASE\" / 1 T 2", act(new Release(selection(plus("LEASE", 1, 2, 8))))),
                Arguments.of("GM 75", grandMaster(75)),
                Arguments.of("gm 75%", grandMaster(75)),
                Arguments.of("GM 33.25", grandMaster(33.25)),
                Arguments.of("GM AT 75", grandMaster(75)),
                Arguments.of("Gm @ 75", grandMaster(75)),
                Arguments.of("GM@75", grandMaster(75)),
                Arguments.of("GM FULL", grandMaster(100)),
                Arguments.of("GM out", grandMaster(0)),
                Arguments.of("GM ZERO", grandMaster(0)),
                Arguments.of("GM 191/255", grandMaster(191 * 100.0 / 255)),
                Arguments.of("GM + 10", act(new SetGrandMaster(new MasterChange.By(10)))),
                Arguments.of("GM+10", act(new SetGrandMaster(new MasterChange.By(10)))),
                Arguments.of("GM - 10.5", act(new SetGrandMaster(new MasterChange.By(-10.5)))),
                Arguments.of("GM AT -51/255", act(new SetGrandMaster(new MasterChange.By(-20)))),
                Arguments.of("GM", new Query.ShowMasters()),
                Arguments.of("blackout ", new Query.ShowMasters()),
                Arguments.of("BLACKOUT ON", act(new SetBlackout(true))),
                Arguments.of("Blackout off", act(new SetBlackout(false))),
                Arguments.of("FLASH 1 THRU 3 ON", act(new Flash(selection(plus(1, 3)), true))),
                Arguments.of("flash GW/2 - 1 off",
                        act(new Flash(selection(plus("GW", 2, 2, 6), minus(1, 1)), false))),
                Arguments.of("FLASH ON/3 OFF", act(new Flash(selection(plus("ON", 3, 3, 6)), false))),
                Arguments.of("NAME 5 \"Front left\"", act(new NameSelection(selection(plus(5, 5)), "Front left"))),
                Arguments.of("name 1 thru 3 \"\"", act(new NameSelection(selection(plus(1, 3)), ""))),
                Arguments.of("KIND 20 SWITCH",
                        act(new SetAddresses(selection(plus(20, 20)), new AddressChange.Kind(LevelKind.SWITCH)))),
                Arguments.of("kind 1 + 2 dimmer",
                        act(new SetAddresses(selection(plus(1, 1), plus(2, 2)),
                                new AddressChange.Kind(LevelKind.DIMMER)))),
                Arguments.of("KIND 1 THRU 9 - 3 NON-DIM",
                        act(new SetAddresses(selection(plus(1, 9), minus(3, 3)),
                                new AddressChange.Kind(LevelKind.NON_DIM)))),
                Arguments.of("KIND GW/1 nondim",
                        act(new SetAddresses(selection(plus("GW", 1, 1, 5)),
                                new AddressChange.Kind(LevelKind.NON_DIM)))),
                Arguments.of("KIND 20 DEFAULT",
                        act(new SetAddresses(selection(plus(20, 20)), new AddressChange.Kind(null)))),
                Arguments.of("CONNECT 192.168.1.200", connect("192.168.1.200", 4000)),
                Arguments.of("connect rack.local:4001", connect("rack.local", 4001)),
                Arguments.of("CONNECT [::1]:4001", connect("::1", 4001)),
                Arguments.of("CONNECT fe80::1", connect("fe80::1", 4000)),
                Arguments.of("resume GATEWAY_01 snap",
                        act(new GatewayAction.SetResume(new GatewayId("GATEWAY_01"), ResumePolicy.SNAP))),
                Arguments.of("RATE \"FOH Rack\" 30",
                        act(new GatewayAction.SetRate(new GatewayId("FOH Rack"), 30))),
                Arguments.of("POOL 1 THRU 512", pool(1, 512)),
                Arguments.of("pool sn1>sn512", pool(1, 512)),
                Arguments.of("POOL SN1-SN512", pool(1, 512)),
                Arguments.of("POOL 7 T 7", pool(7, 7)),
                Arguments.of("pool", new Query.ShowPool()),
                Arguments.of("POOL  ", new Query.ShowPool()),
                Arguments.of("gateways", new Query.Gateways()),
                Arguments.of(" Gateways ", new Query.Gateways()),
                Arguments.of("leases", new Query.Leases()),
                Arguments.of("patch", new Query.Patch(PatchFilter.ALL)),
                Arguments.of("levels", new Query.ShowLevels(PatchFilter.ALL)),
                Arguments.of("notices", new Query.Notices()),
                Arguments.of("stats", new Query.Stats()),
                Arguments.of("quit", new ParsedCommand.Quit()),
                Arguments.of("sleep 0.25", new ParsedCommand.Sleep(Duration.ofMillis(250))),
                Arguments.of("sleep 2", new ParsedCommand.Sleep(Duration.ofSeconds(2))),
                Arguments.of("wait online GATEWAY_01", waitFor(Wait.Goal.ONLINE, "GATEWAY_01", 30_000)),
                Arguments.of("wait mapped GATEWAY_01 5", waitFor(Wait.Goal.MAPPED, "GATEWAY_01", 5_000)),
                Arguments.of("WAIT MAPPED \"FOH Rack\" 0.5", waitFor(Wait.Goal.MAPPED, "FOH Rack", 500)),
                Arguments.of("wait online 12 1", waitFor(Wait.Goal.ONLINE, "12", 1_000)));
    }

    private static ParsedCommand grandMaster(double percent) {
        return act(new SetGrandMaster(new MasterChange.To(percent)));
    }

    private static Selection selection(Selection.Term... terms) {
        return new Selection(List.of(terms));
    }

    @ParameterizedTest
    @MethodSource("otherLines")
    void readsCommandsAndQueries(String line, ParsedCommand expected) throws CommandSyntaxException {
        assertThat(CommandParser.parse(line)).isEqualTo(expected);
    }

    /// `^` stands before the character that is in the way, and is not part of the line.
    @ParameterizedTest
    @CsvSource(delimiter = '~', ignoreLeadingAndTrailingWhitespace = false, quoteCharacter = '\0', value = {
        "^~Expected a command, or addresses such as 1 THRU 12 AT 75",
        "   ^~Expected a command, or addresses such as 1 THRU 12 AT 75",
        "^FOO~Expected a command, or addresses such as 1 THRU 12 AT 75",
        "  ^FOO 1~Expected a command, or addresses such as 1 THRU 12 AT 75",
        "^SN AT 1~Expected a command, or addresses such as 1 THRU 12 AT 75",
        "^- 3 AT 1~Expected a command, or addresses such as 1 THRU 12 AT 75",
        "^@ 50~Expected addresses before AT",
        "^AT OUT~Expected addresses before AT",
        "1 THRU 12^~Expected AT and a level, or + or - and more addresses",
        "1^~Expected AT and a level, THRU and the last of a range, or + or - and more addresses",
        "1 ^12 AT 1~Expected AT and a level, THRU and the last of a range, or + or - and more addresses",
        "1 ^FULL~Expected AT and a level, THRU and the last of a range, or + or - and more addresses",
        "1 THRU 5 ^THRU 7 AT 1~Expected AT and a level, or + or - and more addresses",
        "GW/1^~Expected AT and a level, THRU and the last of a range, or + or - and more addresses",
        "1 THRU^~Expected an address (12 or SN12), or a gateway and a channel (GATEWAY_01 / 200)",
        "1 + ^AT 50~Expected an address (12 or SN12), or a gateway and a channel (GATEWAY_01 / 200)",
        "1 + ^- 3 AT 1~Expected an address (12 or SN12), or a gateway and a channel (GATEWAY_01 / 200)",
        "1 + ^SNX AT 50~Expected an address (12 or SN12), or a gateway and a channel (GATEWAY_01 / 200)",
        "1 + ^GATEWAY_01 AT 50~Expected an address (12 or SN12), or a gateway and a channel (GATEWAY_01 / 200)",
        "^\"FOH Rack\" AT 1~Expected an address (12 or SN12), or a gateway and a channel (GATEWAY_01 / 200)",
        "^0 AT 1~Expected an address from SN1 to SN65535",
        "^SN65536 AT 1~Expected an address from SN1 to SN65535",
        "1 THRU ^99999999999999999999 AT 1~Expected an address from SN1 to SN65535",
        "GW/^X AT 1~Expected a channel number",
        "GW/ ^-1 AT 1~Expected a channel number",
        "GW/1 THRU ^GW/2 AT 1~Expected a channel number",
        "GW/^9223372036854775808 AT 1~Expected a channel from 0 to 9223372036854775807",
        "^12/3 AT 1~A gateway whose name is a number is quoted: \"12\"/...",
        "\"FOH/1 AT 1^~Expected a closing quote",
        "^\"\"/1 AT 1~Expected a name between the quotes",
        "1 AT^~Expected a level: 0 to 100, FULL, OUT or n/255",
        "1 AT ^HALF~Expected a level: 0 to 100, FULL, OUT or n/255",
        "1 AT ^,5~Expected a level: 0 to 100, FULL, OUT or n/255",
        "1 AT + ^FULL~Expected how much: 0 to 100, or n/255",
        "1 AT + ^-10~Expected how much: 0 to 100, or n/255",
        "1 AT ^101~Expected a percentage from 0 to 100",
        "1 AT ^100.01~Expected a percentage from 0 to 100",
        "1 AT - ^150~Expected a percentage from 0 to 100",
        "1 AT ^256/255~Expected a whole number from 0 to 255 before the /",
        "1 AT ^1.5/255~Expected a whole number from 0 to 255 before the /",
        "1 AT 128/^256~Expected 255: a raw level is written n/255",
        "1 AT 128/^~Expected 255: a raw level is written n/255",
        "1 AT 50 ^60~Expected the end of the line",
        "1 AT 12^,5~Expected the end of the line",
        "1 AT 50^.~Expected the end of the line",
        "gateways ^now~Expected the end of the line",
        "quit ^1~Expected the end of the line",
        "RELEASE^~Expected addresses, ALL, or LEASE and the name of a lease",
        "RELEASE ^lease_001~Expected addresses, ALL, or LEASE and the name of a lease",
        "RELEASE ^\"ALL\"~Expected an address (12 or SN12), or a gateway and a channel (GATEWAY_01 / 200)",
        "RELEASE ALL ^1~Expected the end of the line",
        "RELEASE 1 ^2~Expected the end of the line, THRU and the last of a range, or + or - and more addresses",
        "RELEASE 1 THRU 5 ^OFF~Expected the end of the line, or + or - and more addresses",
        "GM ^HALF~Expected a level: 0 to 100, FULL, OUT or n/255",
        "GM AT^~Expected a level: 0 to 100, FULL, OUT or n/255",
        "GM ^101~Expected a percentage from 0 to 100",
        "GM + ^FULL~Expected how much: 0 to 100, or n/255",
        "GM ^256/255~Expected a whole number from 0 to 255 before the /",
        "GM 75 ^80~Expected the end of the line",
        "^GM-10~Expected a command, or addresses such as 1 THRU 12 AT 75",
        "^GM75~Expected a command, or addresses such as 1 THRU 12 AT 75",
        "BLACKOUT ^NOW~Expected ON or OFF",
        "BLACKOUT ON ^1~Expected the end of the line",
        "FLASH^~Expected what is to flash, such as FLASH 1 THRU 3 ON or FLASH SUB 2 ON",
        "FLASH 1^~Expected ON or OFF, THRU and the last of a range, or + or - and more addresses",
        "FLASH 1 THRU 3^~Expected ON or OFF, or + or - and more addresses",
        "FLASH 1 THRU 3 ^AT 5~Expected ON or OFF, or + or - and more addresses",
        "FLASH ^OFF~Expected an address (12 or SN12), or a gateway and a channel (GATEWAY_01 / 200)",
        "KIND 20^~Expected DIMMER, NON-DIM, SWITCH or DEFAULT, THRU and the last of a range, or + or - and more addresses",
        "KIND 1 THRU 5 ^RELAY~Expected DIMMER, NON-DIM, SWITCH or DEFAULT, or + or - and more addresses",
        "KIND ^SWITCH~Expected an address (12 or SN12), or a gateway and a channel (GATEWAY_01 / 200)",
        "RELEASE LEASE^~Expected the name of a lease",
        "RELEASE LEASE a ^b~Expected the end of the line",
        "CONNECT^~Expected a host or host:port",
        "CONNECT ^host:0~\"host:0\": the port must be 1 to 65535",
        "CONNECT ^:4000~\":4000\" is not a host or host:port",
        "CONNECT host ^4000~Expected the end of the line",
        "RESUME A ^now~Expected FADE, SNAP or WAIT",
        "RATE A ^121~Expected values per second, 1 to 120",
        "FORGET^~Expected the name of a gateway",
        "FORGET FOH ^Rack~Expected the end of the line",
        "FORGET \"FOH\"^Rack~Expected a blank after the closing quote",
        "POOL 1^~Expected THRU and the last address",
        "POOL ^x~Expected an address (12 or SN12), or a gateway and a channel (GATEWAY_01 / 200)",
        "POOL 1 THRU ^70000~Expected an address from SN1 to SN65535",
        "POOL 5 THRU ^1~Expected SN5 or a higher address",
        "wait^~Expected ONLINE, MAPPED, STAGEBOX or CONFIRMED",
        "wait ^online-GW~Expected ONLINE, MAPPED, STAGEBOX or CONFIRMED",
        "wait ^there GW~Expected ONLINE, MAPPED, STAGEBOX or CONFIRMED",
        "wait online^~Expected the name of a gateway",
        "wait online GW ^soon~Expected a number of seconds",
        "wait online GW ^86401~Expected 0 to 86400 seconds",
        "wait online GW 5^s~Expected the end of the line",
        "sleep^~Expected a number of seconds",
        "sleep ^-1~Expected a number of seconds",
        "sleep ^99999999999999999999999~Expected 0 to 86400 seconds",
        "patch \"x^~Expected a closing quote"})
    void pointsAtTheCharacterAndSaysWhatWasExpected(String marked, String message) {
        int position = marked.indexOf('^');
        String line = marked.substring(0, position) + marked.substring(position + 1);
        assertThatExceptionOfType(CommandSyntaxException.class).isThrownBy(() -> CommandParser.parse(line))
                .withMessage(message)
                .satisfies(refused -> assertThat(refused.position()).isEqualTo(position));
    }

    @Test
    void refusesALineLongerThanAnyCommand() {
        String line = "1+".repeat(CommandParser.MAX_LINE) + "1 AT 1";
        assertThatExceptionOfType(CommandSyntaxException.class).isThrownBy(() -> CommandParser.parse(line))
                .satisfies(refused -> assertThat(refused.position()).isEqualTo(CommandParser.MAX_LINE));
    }

    @Test
    void refusesMoreTermsThanAnyShowNeeds() {
        String most = "1" + "+1".repeat(SelectionGrammar.MAX_TERMS - 1);
        assertThatExceptionOfType(CommandSyntaxException.class).isThrownBy(() -> CommandParser.parse(most + "+1 AT 1"))
                .satisfies(refused -> assertThat(refused.position()).isEqualTo(most.length()));
        assertThat(most).satisfies(text -> CommandParser.parse(text + " AT 1"));
    }

    @Test
    void refusesANameLongerThanAGatewayCanHave() {
        String name = "x".repeat(GatewayId.MAX_LENGTH + 1);
        for (String line : List.of("1 + " + name + "/1 AT 1", "wait online " + name)) {
            assertThatExceptionOfType(CommandSyntaxException.class).isThrownBy(() -> CommandParser.parse(line))
                    .withMessage("Expected a name of at most 256 characters")
                    .satisfies(refused -> assertThat(refused.position()).isEqualTo(line.indexOf(name)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SN1-SN512", "1-512", "SN1 THRU SN512", "sn1>512"})
    void readsTheExtentOfAPoolAsAnOption(String text) throws CommandSyntaxException {
        assertThat(CommandParser.parseRange(text)).isEqualTo(new AddressRange(1, 512));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SN1", "SN1-", "SN0-SN5", "SN5-SN1", "SN1-SN5 x", "1..5"})
    void refusesAnythingElseAsTheExtentOfAPool(String text) {
        assertThatExceptionOfType(CommandSyntaxException.class).isThrownBy(() -> CommandParser.parseRange(text));
    }

    private static Arguments levels(String line, LevelChange change, Selection.Term... terms) {
        return Arguments.of(line, new SetLevels(new Selection(List.of(terms)), change));
    }

    private static To to(int value) {
        return new To(value);
    }

    private static Addresses plus(int first, int last) {
        return new Addresses(first, last, false);
    }

    private static Addresses minus(int first, int last) {
        return new Addresses(first, last, true);
    }

    private static Channels plus(String gateway, long first, long last, int position) {
        return new Channels(new GatewayId(gateway), first, last, false, position);
    }

    private static ParsedCommand act(Action action) {
        return new Act(action);
    }

    private static ParsedCommand connect(String host, int port) {
        return act(new GatewayAction.Connect(new HostPort(host, port)));
    }

    private static ParsedCommand pool(int first, int last) {
        return act(new GatewayAction.SetPool(new AddressRange(first, last)));
    }

    private static ParsedCommand waitFor(Wait.Goal goal, String gateway, long millis) {
        return new Wait(goal, gateway, Duration.ofMillis(millis));
    }
}
