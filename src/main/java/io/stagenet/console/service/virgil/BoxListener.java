package io.stagenet.console.service.virgil;

import io.stagenet.console.model.Severity;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.Stagebox.DeviceError;
import io.stagenet.console.model.virgil.Stagebox.State;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.protocol.virgil.ErrorValue;
import io.stagenet.console.protocol.virgil.ParameterReport;
import io.stagenet.console.protocol.virgil.VirgilMessage;
import io.stagenet.console.text.Text;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Takes what one stagebox says into the state: reports of its head amps, and errors, which belong to a scan, a command, a
/// request or to nothing of ours. Console loop only.
final class BoxListener {
    private final EventLoop loop;
    private final BoxEntry entry;
    private final BoxRequests requests;
    private final Commands commands;
    private final Scan scan;
    private final Runnable grown;
    private Instant scanBegan;

    /// @param grown told when a box that is online has one more head amp
    BoxListener(EventLoop loop, BoxEntry entry, BoxRequests requests, Commands commands, Scan scan, Runnable grown) {
        this.loop = loop;
        this.entry = entry;
        this.requests = requests;
        this.commands = commands;
        this.scan = scan;
        this.grown = grown;
        scanBegan = loop.now();
    }

    /// A scan begins: what was heard before is of the past.
    void scanBegins() {
        scanBegan = loop.now();
    }

    /// What a box had before it went away is not what it has now.
    void forgetUnheard() {
        var box = entry.box();
        var heard = new TreeMap<>(box.preamps());
        heard.values().removeIf(this::isUnheard);
        entry.put(box.withPreamps(heard));
    }

    private boolean isUnheard(Preamp preamp) {
        return preamp.reported() == null || preamp.reported().isBefore(scanBegan);
    }

    /// @param answer whether it was said to us alone, and not to a group
    /// @param faults takes what is wrong with it, in sentences
    void message(VirgilMessage message, boolean answer, List<String> faults) {
        switch (message) {
            case VirgilMessage.Information(int index, var reports) -> report(index, reports, answer, faults);
            case VirgilMessage.Status(int index, var reports) -> report(index, reports, answer, faults);
            case VirgilMessage.Failure failure -> failure(failure);
            case VirgilMessage.Command _,VirgilMessage.Request _ -> faults.add(Text.of("virgil.message.master"));
            case VirgilMessage.Unknown(var type) -> faults.add(Text.of("virgil.message.unknown", type));
        }
    }

    private void report(int index, Map<String, ParameterReport> reports, boolean answer, List<String> faults) {
        var box = entry.box();
        var known = box.preamps().get(index);
        if (known == null && !answer) {
            // A status tells no ranges, and may be of a head amp that is not there: the answer decides.
            requests.askUnknown(index);
            return;
        }
        var before = known == null ? Preamp.unknown(index) : known;
        boolean anew = box.state() != State.ONLINE && isUnheard(before);
        var after = before.told(Reports.merge(anew ? unknown(before) : before.parameters(), reports, faults),
                loop.now());
        // First the commands, which may put this box by themselves, then what the box is after that. What was changed
        // while the box was away was changed elsewhere too.
        var settled = commands.report(before, after, reports, answer);
        entry.put(entry.box().withPreamp(settled));
        if (answer) {
            scan.information(index, loop.nanos());
        }
        if (known == null && entry.isOnline()) {
            grown.run();
        }
    }

    /// What it is like we know; how it is set nobody knows until it tells.
    private static SequencedMap<String, Parameter> unknown(Preamp preamp) {
        var parameters = new LinkedHashMap<>(preamp.parameters());
        parameters.replaceAll((_, parameter) -> parameter.withValue(null));
        return parameters;
    }

    private void failure(VirgilMessage.Failure failure) {
        boolean known = ErrorValue.of(failure.value()).isPresent();
        String text = failure.text().isBlank() ? failure.value()
                : known || failure.value().isBlank() ? failure.text()
                : Text.of("virgil.error.unknown", failure.text(), failure.value());
        if (scan.isRunning() && !commands.isAnyPending()) {
            scan.error(loop.nanos());
            return;
        }
        var verdict = commands.error(text);
        boolean ofRequest = verdict == Commands.Verdict.NOTHING_OF_OURS && known && requests.isAnswerDue();
        if (ofRequest) {
            return;
        }
        entry.put(entry.box().withError(new DeviceError(loop.now(), failure.value(), failure.text())));
        if (verdict != Commands.Verdict.FAILED) {
            entry.notice(Severity.WARNING, text);
        }
    }
}
