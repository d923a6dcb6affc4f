package io.stagenet.console.command;

import io.stagenet.console.json.JsonWriter;
import io.stagenet.console.model.doctor.Check;
import io.stagenet.console.model.doctor.DoctorReport;
import io.stagenet.console.model.net.InterfaceFacts;
import io.stagenet.console.text.Text;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the doctor found, for people and for scripts. The names of the JSON fields are a contract.
public final class DoctorAnswers {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);
    private static final String INDENT = "  ";
    private static final int STATE_WIDTH = 13;

    private DoctorAnswers() {
    }

    /// Several lines, without a line end after the last.
    public static String text(DoctorReport report, ZoneId zone) {
        var lines = new ArrayList<String>();
        lines.add(Text.of("doctor.title", Text.of("main.version", report.version()),
                TIME.format(report.time().atZone(zone))));
        lines.add(report.system());
        lines.add("");
        for (var check : report.checks()) {
            lines.add(pad(word(check.state())) + check.sentence());
            if (check.advice() != null) {
                lines.add(pad("") + Text.of("doctor.do", check.advice()));
            }
        }
        lines.add("");
        lines.add(Text.of("doctor.interfaces.list"));
        report.interfaces().forEach(each -> lines.add(
                INDENT + Text.of("doctor.interfaces.row", each.name(), String.join(", ", words(each)))));
        lines.add("");
        lines.add(summary(report));
        return String.join(System.lineSeparator(), lines);
    }

    /// The worst that was found, in one sentence: what was not looked at is not called well.
    public static String summary(DoctorReport report) {
        if (!report.isWell()) {
            return Text.of("doctor.attention", report.attention());
        }
        int unchecked = report.unchecked();
        return unchecked == 0 ? Text.of("doctor.well") : Text.of("doctor.unchecked", unchecked);
    }

    /// What is known of an interface, in a few words each.
    public static List<String> words(InterfaceFacts each) {
        var words = new ArrayList<String>();
        if (!each.displayName().equals(each.name())) {
            words.add(each.displayName());
        }
        words.add(Text.of(each.up() ? "doctor.interface.up" : "doctor.interface.down"));
        if (each.addresses().isEmpty()) {
            words.add(Text.of("doctor.interface.no-address"));
        }
        words.addAll(each.addresses());
        words.add(Text.of(each.multicast() ? "doctor.interface.multicast" : "doctor.interface.no-multicast"));
        if (each.loopback()) {
            words.add(Text.of("doctor.interface.loopback"));
        }
        words.add(Text.of(each.used() ? "doctor.interface.used" : "doctor.interface.unused"));
        return words;
    }

    public static String word(Check.State state) {
        return Text.of("doctor.state." + state.name().toLowerCase(Locale.ROOT));
    }

    private static String pad(String text) {
        return text + " ".repeat(Math.max(0, STATE_WIDTH - text.length()));
    }

    /// One object on one line.
    public static String json(DoctorReport report) {
        var json = JsonWriter.compact().beginObject();
        json.name("time").value(report.time().truncatedTo(ChronoUnit.MILLIS).toString());
        json.name("version").value(report.version());
        json.name("system").value(report.system());
        json.name("well").value(report.isWell());
        json.name("checks").beginArray();
        for (var check : report.checks()) {
            json.beginObject().name("id").value(key(check.topic())).name("subject").valueOrNull(check.subject())
                    .name("state").value(key(check.state())).name("message").value(check.sentence()).name("advice")
                    .valueOrNull(check.advice()).endObject();
        }
        json.endArray().name("interfaces").beginArray();
        for (var each : report.interfaces()) {
            json.beginObject().name("name").value(each.name()).name("displayName").value(each.displayName())
                    .name("up").value(each.up()).name("multicast").value(each.multicast()).name("loopback")
                    .value(each.loopback()).name("used").value(each.used());
            strings(json, "addresses", each.addresses());
            json.endObject();
        }
        json.endArray().name("seen").beginArray();
        for (var each : report.seen()) {
            json.beginObject().name("kind").value(each.kind()).name("name").value(each.name());
            strings(json, "addresses", each.addresses());
            json.endObject();
        }
        return json.endArray().endObject().toString();
    }

    private static void strings(JsonWriter json, String name, List<String> values) {
        json.name(name).beginArray();
        values.forEach(json::value);
        json.endArray();
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
