package io.stagenet.console.ui.show;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.show.Binding;
import io.stagenet.console.model.show.RigMapping;
import io.stagenet.console.model.show.RigMapping.Fit;
import io.stagenet.console.model.show.RigMapping.Role;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LinkStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Addresses of a show that drove neighbouring channels, and meet this rig in the same way.
///
/// @param first  of the run
/// @param length addresses, 1 or more
record RigLine(Role first, int length) {
    /// In the order of the show's addresses.
    static List<RigLine> of(RigMapping mapping) {
        var lines = new ArrayList<RigLine>();
        for (var role : mapping.roles()) {
            var last = lines.isEmpty() ? null : lines.getLast();
            if (last != null && role.continues(last.first, last.length)) {
                lines.set(lines.size() - 1, new RigLine(last.first, last.length + 1));
            } else {
                lines.add(new RigLine(role, 1));
            }
        }
        return lines;
    }

    Fit fit() {
        return first.fit();
    }

    /// The lamp says it by its shape.
    LinkStatus lamp() {
        return switch (first.fit()) {
            case SAME -> LinkStatus.ONLINE;
            case PROPOSED -> LinkStatus.SLOW;
            case NOTHING -> LinkStatus.LOST;
        };
    }

    String word() {
        return Text.of("ui.rig.fit." + switch (first.fit()) {
            case SAME -> "same";
            case PROPOSED -> otherwise(first.wanted(), first.proposed());
            case NOTHING -> "nothing";
        });
    }

    /// What is not as it was, the most of it.
    private static String otherwise(Binding wanted, @Nullable Binding proposed) {
        return proposed == null || proposed.equals(wanted) ? "address"
                : proposed.gateway().equals(wanted.gateway()) ? "channel" : "gateway";
    }

    GatewayId gateway() {
        return first.wanted().gateway();
    }

    /// `DMX 1-12`
    String channels() {
        return channels(first.wanted());
    }

    /// `SN101-SN112`
    String addresses() {
        return addresses(first.address());
    }

    /// The gateway of this rig that is proposed; a dash when there is none.
    String place() {
        var proposed = first.proposed();
        return first.target() == 0 ? "–" : proposed == null ? gateway().value() : proposed.gateway().value();
    }

    String placeChannels() {
        var proposed = first.proposed();
        return first.target() == 0 ? Text.of("ui.rig.nothing") : proposed == null ? Text.of("ui.rig.silent")
                : channels(proposed);
    }

    String placeAddresses() {
        return first.target() == 0 ? "–" : addresses(first.target());
    }

    String spoken() {
        return Text.of("ui.rig.spoken", word(), String.join(", ", gateway().value(), channels(), addresses()),
                String.join(", ", place(), placeChannels(), placeAddresses()));
    }

    private String channels(Binding binding) {
        return binding.hardwareType() + " " + binding.channel()
                + (length == 1 ? "" : "–" + binding.plus(length - 1L).channel());
    }

    private String addresses(int from) {
        return "SN" + from + (length == 1 ? "" : "–SN" + (from + length - 1));
    }
}
