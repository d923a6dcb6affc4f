package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LinkStatus;
import io.stagenet.console.ui.control.LocalTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What the head of a box says, ready to be drawn. Immutable.
///
/// @param line    how many preamps, where, in which dialect, on which status group
/// @param reason  what is reduced or wrong, and since when; empty when all is well
/// @param error   what the device complained of last, and when; empty for nothing
/// @param summary what stands in the place of its strips while there are none to see
record BoxFacts(LinkStatus link, String name, String line, String reason, String error, String summary) {

    static BoxFacts of(Stagebox box, boolean collapsed, LocalTimes times) {
        return new BoxFacts(linkOf(box), box.id().value(), lineOf(box), reasonOf(box, times), errorOf(box, times),
                summaryOf(box, collapsed));
    }

    /// A box that is polled is reached, and not as it should be.
    static LinkStatus linkOf(Stagebox box) {
        return switch (box.state()) {
            case FOUND -> LinkStatus.FOUND;
            case SCANNING -> LinkStatus.CONNECTING;
            case ONLINE -> box.polling() || box.reason() != null ? LinkStatus.SLOW : LinkStatus.ONLINE;
            case LOST -> LinkStatus.LOST;
        };
    }

    private static String lineOf(Stagebox box) {
        var parts = new ArrayList<String>();
        parts.add(Text.of(box.preamps().size() == 1 ? "ui.preamp.box.one" : "ui.preamp.box.count",
                box.preamps().size()));
        parts.add(box.address().toString());
        parts.add(Text.of("ui.preamp.box.dialect", box.dialect()));
        if (!box.polling() && box.base() != null) {
            parts.add(Text.of("ui.preamp.box.group", box.base()));
        }
        return String.join(" · ", parts);
    }

    private static String reasonOf(Stagebox box, LocalTimes times) {
        String why = box.reason() == null ? "" : box.reason();
        return switch (box.state()) {
            case LOST -> Text.of(box.preamps().isEmpty() ? "ui.preamp.box.never" : "ui.preamp.box.lost",
                    times.minute(box.since()), why);
            case SCANNING -> Text.of("ui.preamp.box.scanning");
            case FOUND -> Text.of("ui.preamp.box.found");
            case ONLINE -> !why.isEmpty() ? why : box.polling() ? Text.of("ui.preamp.box.polling") : "";
        };
    }

    private static String errorOf(Stagebox box, LocalTimes times) {
        var error = box.error();
        return error == null ? "" : Text.of("ui.preamp.box.error", times.second(error.time()),
                error.text().isEmpty() ? error.value() : error.text());
    }

    private static String summaryOf(Stagebox box, boolean collapsed) {
        if (box.preamps().isEmpty()) {
            return Text.of(switch (box.state()) {
                case FOUND, SCANNING -> "ui.preamp.box.empty.asked";
                case ONLINE -> "ui.preamp.box.empty";
                case LOST -> "ui.preamp.box.empty.lost";
            });
        }
        if (!collapsed) {
            return "";
        }
        var parts = new ArrayList<String>();
        parts.add(Text.of("ui.preamp.box.collapsed", box.preamps().size()));
        if (all(box, Parameter.GAIN, Parameter::locked)) {
            parts.add(Text.of("ui.preamp.box.gain.fixed"));
        }
        if (all(box, Parameter.PHANTOM, Parameter::locked)) {
            parts.add(Text.of("ui.preamp.box.phantom.locked"));
        }
        int live = 0;
        for (var preamp : box.preamps().values()) {
            live += isOn(preamp.parameter(Parameter.PHANTOM)) ? 1 : 0;
        }
        if (live > 0) {
            parts.add(Text.of("ui.preamp.box.phantom.live", live));
        }
        return String.join(" · ", parts);
    }

    static boolean isOn(@Nullable Parameter parameter) {
        return parameter != null && Boolean.TRUE.equals(parameter.flag());
    }

    private static boolean all(Stagebox box, String name, Predicate<Parameter> condition) {
        return box.preamps().values().stream().map(preamp -> preamp.parameter(name))
                .allMatch(parameter -> parameter != null && condition.test(parameter));
    }

    /// How old the newest report is, in steps so coarse that the words stand still while reports come in.
    static String age(Stagebox box, Instant now, LocalTimes times) {
        var newest = box.preamps().values().stream().map(Preamp::reported).filter(java.util.Objects::nonNull)
                .max(Instant::compareTo).orElse(null);
        if (newest == null) {
            return Text.of("ui.preamp.age.none");
        }
        long seconds = Math.max(0, Duration.between(newest, now).toSeconds());
        for (long step : new long[]{1, 3, 5, 10, 30, 60}) {
            if (seconds < step) {
                return Text.of("ui.preamp.age", step);
            }
        }
        return Text.of("ui.preamp.age.at", times.second(newest));
    }
}
