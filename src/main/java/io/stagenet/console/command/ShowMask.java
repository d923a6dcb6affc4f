package io.stagenet.console.command;

import io.stagenet.console.json.JsonMask;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.WireMessage;
import io.stagenet.console.model.virgil.PreampLabel;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes the show out of what is to be sent to somebody: what the operator called things, and what he set them to.
final class ShowMask {
    private static final String MASK = "…";
    /// Keys of messages whose values say what a device is and how it is reached, but nothing of the show; in lower case.
    private static final Set<String> HARMLESS = Set.of("type", "gatewayid", "addresscount", "leaseid", "addresses",
            "mappings", "stagenetaddress", "channel", "hardwaretype", "version", "messagetype", "messageid",
            "responseid",
            "sendingdevice", "transmittingdevice", "receivingdevice", "preampindex", "preampindices", "preampcount",
            "datatype", "minvalue", "maxvalue", "precision", "precison", "unit", "locked", "options", "multicast",
            "multicastaddress", "port", "servicename", "servicetype", "function", "model", "devicetype", "errorvalue");

    private final @Nullable Pattern names;

    /// @param show whose names are masked in texts
    ShowMask(ShowData show) {
        var typed = new TreeSet<>(Comparator.comparingInt(String::length).reversed()
                .thenComparing(Comparator.naturalOrder()));
        Stream.of(show.names().values(), show.inputs().values().stream().map(PreampLabel::name).toList(),
                show.snapshots().keySet(), show.gangs().keySet()).flatMap(Collection::stream).filter(ShowMask::tells)
                .forEach(typed::add);
        names = typed.isEmpty() ? null
                : Pattern.compile("(?<![\\p{L}\\p{N}])(?:"
                        + typed.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")(?![\\p{L}\\p{N}])");
    }

    /// A number by itself tells nothing of a show, and stands everywhere.
    private static boolean tells(String name) {
        return name.chars().anyMatch(c -> !Character.isDigit(c) && !Character.isWhitespace(c));
    }

    String text(String text) {
        return names == null ? text : names.matcher(text).replaceAll(MASK);
    }

    List<WireMessage> messages(List<WireMessage> messages) {
        return messages.stream().map(each -> new WireMessage(each.number(), each.time(), each.received(), each.way(),
                each.peer(), each.device(), each.type(),
                text(JsonMask.mask(each.text(), key -> HARMLESS.contains(key.toLowerCase(Locale.ROOT)))),
                text(each.reason()))).toList();
    }
}
