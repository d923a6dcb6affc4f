package io.stagenet.console.service.virgil;

import io.stagenet.console.model.Severity;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.protocol.virgil.VirgilMessage;
import io.stagenet.console.text.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One stagebox as its [Commands] see it.
final class CommandedBox implements Commands.Box {
    private final BoxEntry entry;
    private final BoxSender sender;
    private final BoxRequests requests;
    /// What was told of commands that came to nothing, by head amp and parameter.
    private final Map<Integer, Map<String, String>> told = new HashMap<>();

    CommandedBox(BoxEntry entry, BoxSender sender, BoxRequests requests) {
        this.entry = entry;
        this.sender = sender;
        this.requests = requests;
    }

    @Override
    public @Nullable Preamp preamp(int index) {
        return entry.preamp(index);
    }

    @Override
    public void put(Preamp preamp) {
        entry.put(entry.box().withPreamp(preamp));
        var failures = told.get(preamp.index());
        if (failures != null) {
            failures.entrySet().removeIf(each -> {
                boolean over = !preamp.refused().containsKey(each.getKey());
                if (over) {
                    entry.over(each.getValue());
                }
                return over;
            });
        }
    }

    @Override
    public void send(List<VirgilMessage> messages, Consumer<String> failed) {
        sender.send(messages, failed);
    }

    @Override
    public void ask(List<Integer> preamps) {
        requests.ask(preamps);
    }

    @Override
    public void failed(int preamp, String parameter, String reason, boolean known) {
        entry.put(entry.box().withFailure());
        if (!known) {
            var sentence = Text.of("virgil.command.failed", preamp + 1, parameter, reason);
            told.computeIfAbsent(preamp, _ -> new HashMap<>()).put(parameter, sentence);
            entry.notice(Severity.WARNING, sentence);
        }
    }
}
