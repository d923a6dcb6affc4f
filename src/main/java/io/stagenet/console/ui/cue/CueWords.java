package io.stagenet.console.ui.cue;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;

/// Facts of a cue, in the words of its line.
final class CueWords {
    private CueWords() {
    }

    /// Whether the next goes by itself, as `follow 3 s`; empty when it waits for GO.
    static String link(CueLink link) {
        return link.kind() == CueLink.Kind.NONE ? ""
                : Text.of("ui.cue.then." + link.kind().name().toLowerCase(Locale.ROOT),
                        PlayTime.plain(link.millis()));
    }

    /// What it has beside levels and one set of times, as `2 parts, preamps`; empty when nothing.
    static String extras(Cue cue) {
        var extras = new ArrayList<String>();
        if (!cue.parts().isEmpty()) {
            extras.add(Text.of(cue.parts().size() == 1 ? "ui.cue.part" : "ui.cue.parts", cue.parts().size()));
        }
        if (!cue.kindTimes().isEmpty()) {
            extras.add(Text.of("ui.cue.kinds"));
        }
        var preamps = cue.preamps();
        if (preamps != null) {
            extras.add(Text.of(preamps.phantom() ? "ui.cue.preamps.phantom" : "ui.cue.preamps"));
        }
        if (cue.blocked()) {
            extras.add(Text.of("ui.cue.blocked"));
        }
        return String.join(", ", extras);
    }

    /// The same in whole sentences, a line each: what no field shows at once.
    static String details(Cue cue) {
        var lines = new ArrayList<String>();
        cue.kindTimes().forEach((kind, times) -> lines.add(Text.of("ui.cue.detail.times",
                Text.of("ui.kind." + kind.name().toLowerCase(Locale.ROOT)), times(times))));
        for (var part : cue.parts()) {
            int first = part.addresses().runs().getFirst().first();
            lines.add(part.addresses().size() == 1
                    ? Text.of("ui.cue.detail.times", "SN" + first, times(part.times()))
                    : Text.of("ui.cue.detail.part", "SN" + first, part.addresses().size() - 1, times(part.times())));
        }
        var preamps = cue.preamps();
        if (preamps != null) {
            lines.add(Text.of(preamps.phantom() ? "ui.cue.detail.preamps.phantom" : "ui.cue.detail.preamps",
                    preamps.snapshot().values().size()));
        }
        return String.join("\n", lines);
    }

    /// Addresses as in the command line: `1 THRU 4 + 9`.
    static String addresses(AddressRuns addresses) {
        return addresses.runs().stream().map(run -> run.first() == run.last() ? String.valueOf(run.first())
                : run.first() + " THRU " + run.last()).collect(Collectors.joining(" + "));
    }

    private static String times(CueTimes times) {
        return Text.of("ui.cue.times", PlayTime.plain(times.up()), PlayTime.plain(times.down()),
                PlayTime.plain(times.delay()));
    }
}
