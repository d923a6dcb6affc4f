package io.stagenet.console.command;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.service.Action.GatewayAction;

/// Lines about gateways and the addresses they may have:
///
/// ```
/// CONNECT host[:port]
/// RESUME  gateway ( FADE | SNAP | WAIT )
/// RATE    gateway values-per-second
/// POOL    address ( THRU | - ) address
/// ```
final class GatewayGrammar {
    private static final int DEFAULT_PORT = 4_000;

    private final LineScanner scanner;

    GatewayGrammar(LineScanner scanner) {
        this.scanner = scanner;
    }

    GatewayAction connect() throws CommandSyntaxException {
        var target = scanner.word("command.expected.host");
        try {
            return new GatewayAction.Connect(HostPort.parse(target.text(), DEFAULT_PORT));
        } catch (IllegalArgumentException refused) {
            throw new CommandSyntaxException(target.position(), String.valueOf(refused.getMessage()));
        }
    }

    GatewayAction resume() throws CommandSyntaxException {
        var gateway = SelectionGrammar.gateway(scanner.word("command.expected.gateway"));
        for (var policy : ResumePolicy.values()) {
            if (scanner.acceptWord(policy.name())) {
                return new GatewayAction.SetResume(gateway, policy);
            }
        }
        throw scanner.expected("command.expected.policy");
    }

    GatewayAction rate() throws CommandSyntaxException {
        var gateway = SelectionGrammar.gateway(scanner.word("command.expected.gateway"));
        int start = scanner.skipBlanks();
        String digits = scanner.digits();
        if (digits.isEmpty() || digits.length() > 3 || Integer.parseInt(digits) < 1
                || Integer.parseInt(digits) > Gateway.MAX_RATE) {
            throw LineScanner.refused(start, "command.expected.rate", Gateway.MAX_RATE);
        }
        return new GatewayAction.SetRate(gateway, Integer.parseInt(digits));
    }

    /// From the first address to the last, both with it.
    AddressRange range() throws CommandSyntaxException {
        int first = SelectionGrammar.address(scanner);
        if (!SelectionGrammar.acceptThru(scanner) && !scanner.accept('-')) {
            throw scanner.expected("command.expected.thru");
        }
        int position = scanner.skipBlanks();
        int last = SelectionGrammar.address(scanner);
        if (last < first) {
            throw LineScanner.refused(position, "command.range.last", first);
        }
        return new AddressRange(first, last);
    }
}
