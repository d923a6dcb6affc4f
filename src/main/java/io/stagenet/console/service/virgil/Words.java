package io.stagenet.console.service.virgil;

import io.stagenet.console.protocol.virgil.VirgilMessage;
import java.util.List;
import java.util.stream.Collectors;

/// What the monitor calls the messages of a transmission.
final class Words {
    /// Not a message of the protocol, but of the programs that came before it.
    static final String BEACON = "beacon";

    private Words() {
    }

    static String of(List<VirgilMessage> messages) {
        return switch (messages.size()) {
            case 0 -> "?";
            case 1 -> of(messages.getFirst());
            default -> messages.stream().map(Words::of).distinct().collect(Collectors.joining(", "));
        };
    }

    private static String of(VirgilMessage message) {
        return switch (message) {
            case VirgilMessage.Command _ -> "command";
            case VirgilMessage.Request request -> request.array() ? "infoRequest" : "statusRequest";
            case VirgilMessage.Information _ -> "informationMessage";
            case VirgilMessage.Status _ -> "statusUpdate";
            case VirgilMessage.Failure _ -> "errorMessage";
            case VirgilMessage.Unknown(var type) -> type;
        };
    }
}
