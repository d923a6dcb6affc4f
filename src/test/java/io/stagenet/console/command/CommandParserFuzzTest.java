package io.stagenet.console.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.command.ParsedCommand.Act;
import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.service.Action.LevelAction.SetLevels;
import io.stagenet.console.service.Action.LevelChange;
import io.stagenet.console.service.Action.Selection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever is typed is a command, or an error at a character of the line; and what is printed is read back.
class CommandParserFuzzTest {
    private static final long SEED = 20_260_728;
    private static final List<String> PIECES = List.of("1", "12", "SN5", "sn65535", "0", "99999999999999999999", "THRU",
            "T", ">", "+", "-", "@", "AT", "FULL", "OUT", "/", "255", "GATEWAY_01", "\"FOH Rack\"", "\"", "%", ".",
            "12.5", "GM", "BLACKOUT", "FLASH", "KIND", "ON", "OFF", "NON-DIM", "ALL", "RELEASE", "LEASE", "CONNECT",
            "FORGET", "POOL", "gateways", "patch", "levels", "wait", "online",
            "mapped", "sleep", "quit", "SN1..SN8", "200..220", "conflict", "host:4000", "[::1]", ":", "\t", "\u0000",
            "é", "\ud83c", "\uFEFF", "\u2028", "-1", "1e9", "Infinity", "\u0663", "PREAMP",
            "PREAMP RACK/1", "RACK/", "\"SL Rack\"/", "#0", "#7", "GAIN", "PAD", "48V", "+48V", "LOWCUT", "TAG",
            "ribbon",
            "NAME", "\"Kick\"", "\"\"", "SEEN", "CONFIRM", "STEP", "clock", "batteryLevel", "STAGEBOX", "DIALECT",
            "SNAPSHOT", "STORE", "RECALL", "preamps", "stageboxes", "confirmed", "127.0.0.2:7889/239.193.7");
    private static final ConsoleState STATE = new TestStates()
            .stagebox(TestStates.box("RACK", 1, TestStates.preamp(0), TestStates.preamp(1)))
            .stagebox(TestStates.box("SL Rack", 2, TestStates.preamp(0))).state();

    @Test
    void neverGivesAnythingButACommandOrAnErrorInsideTheLine() {
        var random = new Random(SEED);
        int commands = 0;
        int errors = 0;
        for (int round = 0; round < 200_000; round++) {
            String line = line(random);
            try {
                if (CommandParser.parse(line) instanceof ParsedCommand.ActOn(var meant)) {
                    assertThat(meant.in(STATE)).isNotNull();
                }
                commands++;
            } catch (CommandSyntaxException refused) {
                errors++;
                assertThat(refused.position()).as(line).isBetween(0, line.length());
                assertThat(refused.getMessage()).as(line).isNotBlank();
            }
        }
        assertThat(commands).as("lines that are commands").isGreaterThan(1_000);
        assertThat(errors).as("lines that are none").isGreaterThan(1_000);
    }

    @Test
    void readsBackEveryLevelCommandItPrints() throws CommandSyntaxException {
        var random = new Random(SEED);
        for (int round = 0; round < 20_000; round++) {
            var command = new SetLevels(selection(random), change(random));
            String line = print(command);
            assertThat(withoutPositions(CommandParser.parse(line))).as(line).isEqualTo(command);
        }
    }

    private static String line(Random random) {
        var line = new StringBuilder();
        int pieces = random.nextInt(9);
        for (int i = 0; i < pieces; i++) {
            line.append(random.nextInt(20) == 0 ? Character.toString(random.nextInt(0x300))
                    : PIECES.get(random.nextInt(PIECES.size())));
            if (random.nextInt(3) > 0) {
                line.append(' ');
            }
        }
        return line.toString();
    }

    private static Selection selection(Random random) {
        var terms = new ArrayList<Selection.Term>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            boolean removes = i > 0 && random.nextBoolean();
            if (random.nextBoolean()) {
                int first = 1 + random.nextInt(65_535);
                terms.add(new Selection.Addresses(first, random.nextBoolean() ? first : 1 + random.nextInt(65_535),
                        removes));
            } else {
                long first = random.nextLong(Long.MAX_VALUE);
                terms.add(new Selection.Channels(new GatewayId(name(random)), first,
                        random.nextBoolean() ? first : random.nextLong(Long.MAX_VALUE), removes, 0));
            }
        }
        return new Selection(terms);
    }

    private static String name(Random random) {
        String letters = "aZ09-._ \"/+@>é#:,%";
        var name = new StringBuilder();
        int length = 1 + random.nextInt(12);
        for (int i = 0; i < length; i++) {
            name.append(letters.charAt(random.nextInt(letters.length())));
        }
        return name.toString();
    }

    private static LevelChange change(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new LevelChange.To(random.nextInt(256));
            case 1 -> new LevelChange.ByRaw(random.nextInt(-255, 256));
            default -> new LevelChange.ByPercent(random.nextDouble(-100, 100));
        };
    }

    private static String print(SetLevels command) {
        var line = new StringBuilder();
        for (var term : command.selection().terms()) {
            if (!line.isEmpty()) {
                line.append(term.removes() ? " - " : " + ");
            }
            line.append(switch (term) {
                case Selection.Addresses(int first, int last, _) ->
                    first == last ? "SN" + first : "SN" + first + " THRU SN" + last;
                case Selection.Channels(var gateway, long first, long last, _, _) ->
                    '"' + gateway.value().replace("\"", "\"\"") + "\" / " + first
                            + (first == last ? "" : " THRU " + last);
                case Selection.OfGroup(int number, _, _) -> "GROUP " + number;
            });
        }
        return line + " AT " + switch (command.change()) {
            case LevelChange.To(int value) -> value + "/255";
            case LevelChange.ByRaw(int steps) -> (steps < 0 ? "- " : "+ ") + Math.abs(steps) + "/255";
            case LevelChange.ByPercent(double points) ->
                (points < 0 ? "- " : "+ ") + BigDecimal.valueOf(Math.abs(points)).toPlainString();
        };
    }

    private static SetLevels withoutPositions(ParsedCommand parsed) {
        var command = (SetLevels) ((Act) parsed).action();
        return new SetLevels(
                new Selection(command.selection().terms().stream().<Selection.Term>map(term -> switch (term) {
                    case Selection.Addresses addresses -> addresses;
                    case Selection.Channels(var gateway, long first, long last, boolean removes, _) ->
                        new Selection.Channels(gateway, first, last, removes, 0);
                    case Selection.OfGroup(int number, boolean removes, _) ->
                        new Selection.OfGroup(number, removes, 0);
                }).toList()), command.change(), command.time());
    }
}
