package io.stagenet.console.command;

import io.stagenet.console.command.PreampOrder.Change;
import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.service.PreampAction;
import io.stagenet.console.service.PreampAction.PhantomConsent;
import java.util.Locale;
import java.util.regex.Pattern;

/// What follows `PREAMP`:
///
/// ```
/// preamp    = selection ( parameter change | 48V ON CONFIRM | TAG tag | NAME "text" | SEEN )
/// parameter = GAIN | PAD | 48V | POLARITY | LOWCUT | the name of any other the device reports
/// change    = [ - ] number | ( + | - ) number [ STEP ] | ON | OFF | word
/// tag       = untagged | dynamic | ribbon | tube | condenser | active-di | line | nothing
/// ```
///
/// See [PreampSelection]. A sign apart from its number moves the value, `+` always does; `-3` is the value itself, for a
/// gain may be negative. `LOWCUT ON` switches what the device calls `lowcutEnable`. A parameter that is called like one of
/// these words is quoted. +48V needs `CONFIRM` to go on, whatever is plugged in, and nothing to go off.
final class PreampGrammar {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,9})?");
    private static final int MAX_STEPS = 1_000_000;

    private final LineScanner scanner;

    PreampGrammar(LineScanner scanner) {
        this.scanner = scanner;
    }

    ParsedCommand parse() throws CommandSyntaxException {
        var inputs = PreampSelection.parse(scanner);
        int start = scanner.skipBlanks();
        boolean quoted = scanner.nextIs('"');
        var word = scanner.word();
        if (word == null) {
            throw LineScanner.refused(start, "command.expected.parameter");
        }
        return new ParsedCommand.ActOn(switch (quoted ? "" : word.text().toUpperCase(Locale.ROOT)) {
            case "TAG" -> tag(inputs);
            case "NAME" -> name(inputs);
            case "SEEN" -> state -> new PreampAction.Seen(inputs.in(state));
            case "GAIN" -> set(inputs, named(word, Parameter.GAIN), number("command.expected.gain"));
            case "PAD" -> set(inputs, named(word, Parameter.PAD), onOff());
            case "POLARITY" -> set(inputs, named(word, Parameter.POLARITY), onOff());
            case "48V", "+48V", "PHANTOMPOWER" -> phantom(inputs, word);
            case "LOWCUT" -> lowCut(inputs, word);
            default -> word.text().equalsIgnoreCase(Parameter.PHANTOM) ? phantom(inputs, word)
                    : set(inputs, word, any());
        });
    }

    private static ParsedCommand.Meant set(PreampSelection inputs, LineScanner.Word parameter, Change change) {
        return new PreampOrder(inputs, parameter, change, PhantomConsent.NONE);
    }

    private static LineScanner.Word named(LineScanner.Word typed, String wireName) {
        return new LineScanner.Word(typed.position(), wireName, true);
    }

    private ParsedCommand.Meant phantom(PreampSelection inputs, LineScanner.Word word) throws CommandSyntaxException {
        var change = onOff();
        boolean on = change.equals(new Change.Switched(true));
        // A line is no slip of the hand, so it is as good as a hold; but nobody types CONFIRM without meaning it.
        var consent = !on ? PhantomConsent.HELD
                : scanner.acceptWord("CONFIRM") ? PhantomConsent.CONFIRMED : PhantomConsent.NONE;
        if (on && consent == PhantomConsent.NONE && !scanner.atEnd()) {
            throw scanner.expected("command.expected.confirm");
        }
        return new PreampOrder(inputs, named(word, Parameter.PHANTOM), change, consent);
    }

    private ParsedCommand.Meant lowCut(PreampSelection inputs, LineScanner.Word word) throws CommandSyntaxException {
        boolean switched = scanner.nextIsWord("ON") || scanner.nextIsWord("OFF");
        return switched ? set(inputs, named(word, Parameter.LOW_CUT_ENABLE), onOff())
                : set(inputs, named(word, Parameter.LOW_CUT), number("command.expected.lowcut"));
    }

    private ParsedCommand.Meant tag(PreampSelection inputs) throws CommandSyntaxException {
        int start = scanner.skipBlanks();
        var word = scanner.word();
        var tag = word == null ? null : MicTag.of(word.text()).orElse(null);
        if (tag == null) {
            throw LineScanner.refused(start, "command.expected.tag");
        }
        return state -> new PreampAction.SetTag(inputs.in(state), tag);
    }

    private ParsedCommand.Meant name(PreampSelection inputs) throws CommandSyntaxException {
        if (scanner.acceptEmptyQuotes()) {
            return state -> new PreampAction.SetInputName(inputs.in(state), "");
        }
        var word = scanner.nextIs('"') ? scanner.word() : null;
        if (word == null) {
            throw scanner.expected("command.expected.quoted");
        }
        return state -> new PreampAction.SetInputName(inputs.in(state), word.text());
    }

    private Change onOff() throws CommandSyntaxException {
        if (scanner.acceptWord("ON")) {
            return new Change.Switched(true);
        }
        if (scanner.acceptWord("OFF")) {
            return new Change.Switched(false);
        }
        throw scanner.expected("command.expected.on-off");
    }

    private Change number(String expected) throws CommandSyntaxException {
        if (scanner.acceptWord("-")) {
            return moved(-1);
        }
        if (scanner.accept('+')) {
            return moved(1);
        }
        int start = scanner.skipBlanks();
        var word = scanner.word();
        if (word == null || !NUMBER.matcher(word.text()).matches()) {
            throw LineScanner.refused(start, expected);
        }
        return new Change.Figure(word.text());
    }

    private Change any() throws CommandSyntaxException {
        if (scanner.atEnd()) {
            throw scanner.expected("command.expected.value");
        }
        if (scanner.nextIs('+') || scanner.nextIsWord("-")) {
            return number("command.expected.value");
        }
        if (scanner.nextIsWord("ON") || scanner.nextIsWord("OFF")) {
            return onOff();
        }
        boolean quoted = scanner.nextIs('"');
        var word = scanner.word("command.expected.value");
        return !quoted && NUMBER.matcher(word.text()).matches() ? new Change.Figure(word.text())
                : new Change.Word(word.text());
    }

    private Change moved(int direction) throws CommandSyntaxException {
        int start = scanner.skipBlanks();
        var word = scanner.word();
        if (word == null || word.text().startsWith("-") || !NUMBER.matcher(word.text()).matches()) {
            throw LineScanner.refused(start, "command.expected.amount");
        }
        if (!scanner.acceptWord("STEP") && !scanner.acceptWord("STEPS")) {
            return new Change.Moved(direction * Double.parseDouble(word.text()));
        }
        long steps = LineScanner.number(word.text());
        if (steps < 0 || steps > MAX_STEPS) {
            throw LineScanner.refused(start, "command.expected.steps");
        }
        return new Change.Stepped(direction * (int) steps);
    }
}
