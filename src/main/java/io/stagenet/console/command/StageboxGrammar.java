package io.stagenet.console.command;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.StageboxPlace;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Action.GatewayAction;
import io.stagenet.console.service.PreampAction;
import io.stagenet.console.service.PreampAction.PhantomConsent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines about stageboxes as a whole:
///
/// ```
/// CONNECT STAGEBOX host[:port][/base]
/// FORGET   [ STAGEBOX | GATEWAY ] name
/// DIALECT  box ( 0a | 0b | 0c | AUTO )
/// SNAPSHOT STORE name [ selection ] | RECALL name [ 48V CONFIRM ] | DELETE name
/// ```
///
/// `FORGET` alone means a stagebox only where no gateway is called so. See [PreampSelection].
final class StageboxGrammar {
    /// Virgil's, by the protocol document.
    private static final int DEFAULT_PORT = 7_889;

    private final LineScanner scanner;

    StageboxGrammar(LineScanner scanner) {
        this.scanner = scanner;
    }

    PreampAction connect() throws CommandSyntaxException {
        var target = scanner.word("command.expected.stagebox.host");
        try {
            var place = StageboxPlace.parse(target.text(), DEFAULT_PORT);
            return new PreampAction.ConnectStagebox(place.target(), place.base());
        } catch (IllegalArgumentException refused) {
            throw new CommandSyntaxException(target.position(), String.valueOf(refused.getMessage()));
        }
    }

    ParsedCommand forget() throws CommandSyntaxException {
        if (acceptBefore("STAGEBOX")) {
            var name = scanner.word("command.expected.stagebox");
            return new ParsedCommand.ActOn(
                    state -> new PreampAction.ForgetStagebox(Stageboxes.named(state, name).id().value()));
        }
        if (acceptBefore("GATEWAY")) {
            return new ParsedCommand.Act(new GatewayAction.Forget(scanner.word("command.expected.gateway").text()));
        }
        var name = scanner.word("command.expected.gateway");
        return new ParsedCommand.ActOn(state -> forget(state, name));
    }

    private static Action forget(ConsoleState state, LineScanner.Word name) throws CommandSyntaxException {
        var box = Stageboxes.named(state, name.text());
        if (box == null) {
            return new GatewayAction.Forget(name.text());
        }
        if (isGateway(state, name.text())) {
            throw LineScanner.refused(name.position(), "command.forget.both", name.text());
        }
        return new PreampAction.ForgetStagebox(box.id().value());
    }

    private static boolean isGateway(ConsoleState state, String name) {
        var gateway = name.isBlank() || name.length() > GatewayId.MAX_LENGTH ? null
                : state.gateways().get(new GatewayId(name));
        return (gateway != null && !gateway.forgotten()) || state.endpoints().values().stream()
                .anyMatch(endpoint -> name.equals(endpoint.serviceName()) || endpoint.addresses().stream()
                        .anyMatch(address -> address.toString().equals(name)));
    }

    ParsedCommand dialect() throws CommandSyntaxException {
        var box = scanner.word("command.expected.stagebox");
        var dialect = scanner.word("command.expected.dialect");
        @Nullable String chosen = dialect.text().equalsIgnoreCase("AUTO") ? null : dialect.text();
        return new ParsedCommand.ActOn(
                state -> new PreampAction.SetDialect(Stageboxes.named(state, box).id(), chosen));
    }

    ParsedCommand snapshot() throws CommandSyntaxException {
        if (scanner.acceptWord("STORE")) {
            String name = scanner.word("command.expected.snapshot.name").text();
            var inputs = scanner.atEnd() ? null : PreampSelection.parse(scanner);
            return new ParsedCommand.ActOn(
                    state -> new PreampAction.StoreSnapshot(name, inputs == null ? all(state) : inputs.in(state)));
        }
        if (scanner.acceptWord("RECALL")) {
            String name = scanner.word("command.expected.snapshot.name").text();
            boolean phantom = scanner.acceptWord("48V");
            boolean confirmed = phantom && scanner.acceptWord("CONFIRM");
            if (!scanner.atEnd()) {
                throw scanner.expected(confirmed ? "command.expected.end"
                        : phantom ? "command.expected.confirm" : "command.expected.48v");
            }
            return new ParsedCommand.Act(new PreampAction.RecallSnapshot(name, phantom,
                    confirmed ? PhantomConsent.CONFIRMED : PhantomConsent.NONE));
        }
        if (scanner.acceptWord("DELETE")) {
            return new ParsedCommand.Act(
                    new PreampAction.DeleteSnapshot(scanner.word("command.expected.snapshot.name").text()));
        }
        throw scanner.expected("command.expected.snapshot");
    }

    private static List<PreampKey> all(ConsoleState state) {
        return state.stageboxes().values().stream()
                .flatMap(box -> box.preamps().keySet().stream().map(index -> new PreampKey(box.id(), index))).toList();
    }

    /// Takes the keyword if a word follows it: alone it is a name.
    private boolean acceptBefore(String keyword) {
        int start = scanner.skipBlanks();
        if (scanner.acceptWord(keyword) && !scanner.atEnd()) {
            return true;
        }
        scanner.back(start);
        return false;
    }
}
