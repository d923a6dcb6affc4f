package io.stagenet.console.ui.device;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.model.virgil.StatusBase;
import io.stagenet.console.service.virgil.BoxTraffic;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LinkStatus;
import io.stagenet.console.ui.control.LocalTimes;
import io.stagenet.console.ui.device.DeviceDetail.BoxDetail;
import io.stagenet.console.ui.device.DeviceDetail.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts what is known of a stagebox into words and figures; what is unknown is shown as unknown.
///
/// @param traffic of a box, counted beside the state
/// @param now     the time of day
record StageboxDetails(LocalTimes times, Function<StageboxId, BoxTraffic> traffic, Supplier<Instant> now) {
    /// Ages up to this are told in seconds, above in minutes.
    private static final Duration LONGEST_IN_SECONDS = Duration.ofMinutes(2);

    DeviceDetail of(ConsoleState state, Stagebox box) {
        var status = LinkStatus.of(box);
        return new DeviceDetail(box.id().value(), null, new BoxDetail(box.id(), box.chosen() ? box.dialect() : ""),
                status, times.second(box.since()), Condition.of(state, box, status), facts(box), counts(box), List.of(),
                ResumePolicy.FADE, Gateway.DEFAULT_RATE, box.origin() == Stagebox.Origin.SIMULATED);
    }

    private List<Fact> facts(Stagebox box) {
        var facts = new ArrayList<Fact>();
        add(facts, "kind", Text.of("ui.box.kind"));
        add(facts, "function", box.function() == null ? Text.of("ui.box.unknown") : box.function());
        add(facts, "dialect", Text.of(box.chosen() ? "ui.box.dialect.chosen" : "ui.box.dialect.heard", box.dialect()));
        add(facts, "status", status(box));
        add(facts, "preamps", Integer.toString(box.preamps().size()));
        add(facts, "address", box.address().toString());
        add(facts, "others", box.addresses().stream().skip(1).map(HostPort::toString)
                .collect(Collectors.joining(", ")));
        add(facts, "origin", Text.of("ui.box.origin." + box.origin().name().toLowerCase(Locale.ROOT)));
        add(facts, "masters", box.masters().isEmpty() ? Text.of("ui.box.masters.none")
                : String.join(", ", box.masters()));
        var error = box.error();
        if (error != null) {
            add(facts, "error", Text.of("ui.box.error", times.second(error.time()), error.value(), error.text()));
        }
        return facts;
    }

    /// Where its status is heard.
    private static String status(Stagebox box) {
        String base = box.base();
        if (base == null) {
            return Text.of("ui.box.unknown");
        }
        var groups = StatusBase.parse(base).filter(StatusBase::isJoinable);
        return groups.isEmpty() || box.preamps().isEmpty() ? base
                : Text.of("ui.box.groups", base, groups.get().group(box.preamps().firstKey()),
                        groups.get().group(box.preamps().lastKey()));
    }

    private List<Fact> counts(Stagebox box) {
        var counted = traffic.apply(box.id());
        var counts = new ArrayList<Fact>();
        add(counts, "report", age(box));
        add(counts, "sent", Long.toString(counted.sent()));
        add(counts, "received", Long.toString(counted.received()));
        add(counts, "bad", Long.toString(counted.bad()));
        add(counts, "failures", Long.toString(box.failures()));
        return counts;
    }

    private String age(Stagebox box) {
        var newest = box.preamps().values().stream().map(Preamp::reported).filter(Objects::nonNull)
                .max(Instant::compareTo);
        if (newest.isEmpty()) {
            return Text.of("ui.level.none");
        }
        var age = Duration.between(newest.get(), now.get());
        return age.compareTo(LONGEST_IN_SECONDS) <= 0 ? Text.of("ui.box.age.seconds", Math.max(0, age.toSeconds()))
                : Text.of("ui.box.age.minutes", age.toMinutes());
    }

    /// For the list: bad messages where there are any.
    String inShort(StageboxId box) {
        long bad = traffic.apply(box).bad();
        return bad == 0 ? "" : Text.of("ui.box.short.bad", bad);
    }

    private static void add(List<Fact> facts, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(Text.of("ui.device.fact." + key), value));
        }
    }
}
