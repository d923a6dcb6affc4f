package io.stagenet.console.store;

import io.stagenet.console.json.JsonException;
import io.stagenet.console.json.JsonObject;
import io.stagenet.console.json.JsonWriter;
import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.Pool;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.StageboxPlace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// The settings on disk: `settings.json`. No file means the defaults, and so does every key that is left out; keys it
/// does not know are ignored.
public final class SettingsFile {
    private static final int FORMAT = 1;
    private static final int MAX_TEXT = 1 << 16;
    private static final int MAX_PORT = 65_535;

    private final AtomicFile file;
    private final Disk disk;
    private final Executor answers;

    /// @param answers runs the completion of saves: the console loop
    public SettingsFile(DataFolder folder, Disk disk, Executor answers) {
        file = folder.file("settings.json");
        this.disk = disk;
        this.answers = answers;
    }

    /// Reads the settings; blocks, so before the console runs. Not after the first save.
    ///
    /// @throws IOException with a sentence for the operator, if a bad file cannot even be set aside
    public Loaded<Settings> load() throws IOException {
        return file.load(SettingsFile::decode, Settings.DEFAULT);
    }

    /// Makes settings durable; see [Disk] for how requests are merged. Any thread; never blocks.
    ///
    /// @return completed on the executor once these settings or newer ones are durable; exceptionally with an
    ///         [IOException] that has a sentence for the operator
    public CompletionStage<@Nullable Void> save(Settings settings) {
        return disk.save(file, () -> encode(settings), answers);
    }

    static byte[] encode(Settings settings) {
        var writer = Envelope.begin(FORMAT);
        writer.name("pool").beginObject();
        writer.name("first").value("SN" + settings.pool().first());
        writer.name("last").value("SN" + settings.pool().last());
        writer.endObject();
        writer.name("manualHosts").beginArray();
        settings.manualHosts().forEach(host -> write(writer, host));
        writer.endArray();
        writer.name("gateways").beginArray();
        for (var gateway : settings.gateways()) {
            writer.beginObject();
            writer.name("id").value(gateway.id().value());
            writer.name("type").valueOrNull(gateway.type());
            writer.name("version").valueOrNull(gateway.version());
            writer.name("serviceName").valueOrNull(gateway.serviceName());
            var address = gateway.lastAddress();
            if (address != null) {
                write(writer.name("lastAddress"), address);
            }
            writer.name("resume").value(wordOf(gateway.resume()));
            writer.name("rate").value(gateway.rate());
            writer.endObject();
        }
        writer.endArray();
        writer.name("kinds").beginArray();
        for (var run : settings.kinds()) {
            writer.beginObject();
            writer.name("lease").value(run.lease().value());
            writer.name("first").value("SN" + run.addresses().first());
            writer.name("last").value("SN" + run.addresses().last());
            writer.name("kind").value(wordOf(run.kind()));
            writer.endObject();
        }
        writer.endArray();
        writer.name("stageboxes").beginArray();
        for (var place : settings.stageboxes()) {
            writer.beginObject().name("host").value(place.target().host()).name("port").value(place.target().port())
                    .name("base").valueOrNull(place.base()).endObject();
        }
        writer.endArray();
        writer.name("shows").beginArray();
        settings.shows().forEach(writer::value);
        writer.endArray();
        PreferencesCodec.write(writer.name("preferences"), settings.preferences());
        return Envelope.seal(writer);
    }

    private static void write(JsonWriter writer, HostPort host) {
        writer.beginObject().name("host").value(host.host()).name("port").value(host.port()).endObject();
    }

    static Settings decode(byte[] content) throws UnusableContentException {
        var object = Envelope.open(content, FORMAT);
        try {
            var pool = object.optionalObject("pool");
            return new Settings(pool == null ? Pool.DEFAULT_RANGE : range(pool), hosts(object), gateways(object),
                    kinds(object), PreferencesCodec.read(object.optionalObject("preferences")), stageboxes(object),
                    shows(object));
        } catch (JsonException | IllegalArgumentException e) {
            throw UnusableContentException.damaged(String.valueOf(e.getMessage()));
        }
    }

    private static AddressRange range(JsonObject entry) throws JsonException {
        int first = address(entry, "first");
        int last = address(entry, "last");
        if (last < first) {
            throw entry.refuse("last", "store.settings.pool", "SN" + first, "SN" + last);
        }
        return new AddressRange(first, last);
    }

    private static int address(JsonObject entry, String name) throws JsonException {
        return StageNetAddress.parse(entry.string(name, 1, MAX_TEXT)).number();
    }

    private static List<HostPort> hosts(JsonObject object) throws JsonException {
        var hosts = new ArrayList<HostPort>();
        var entries = object.optionalArray("manualHosts");
        for (int i = 0; entries != null && i < entries.size(); i++) {
            hosts.add(host(entries.object(i)));
        }
        return hosts;
    }

    private static List<StageboxPlace> stageboxes(JsonObject object) throws JsonException {
        var places = new ArrayList<StageboxPlace>();
        var entries = object.optionalArray("stageboxes");
        for (int i = 0; entries != null && i < entries.size(); i++) {
            places.add(new StageboxPlace(host(entries.object(i)), text(entries.object(i), "base")));
        }
        return places;
    }

    private static List<String> shows(JsonObject object) throws JsonException {
        var shows = new ArrayList<String>();
        var entries = object.optionalArray("shows");
        for (int i = 0; entries != null && i < entries.size(); i++) {
            shows.add(entries.string(i, 1, MAX_TEXT));
        }
        return shows;
    }

    private static HostPort host(JsonObject entry) throws JsonException {
        return new HostPort(entry.string("host", 1, MAX_TEXT), (int) entry.integer("port", 1, MAX_PORT));
    }

    private static List<KnownGateway> gateways(JsonObject object) throws JsonException {
        var gateways = new ArrayList<KnownGateway>();
        var entries = object.optionalArray("gateways");
        for (int i = 0; entries != null && i < entries.size(); i++) {
            gateways.add(gateway(entries.object(i)));
        }
        return gateways;
    }

    private static KnownGateway gateway(JsonObject entry) throws JsonException {
        var address = entry.optionalObject("lastAddress");
        return new KnownGateway(new GatewayId(entry.string("id", 1, GatewayId.MAX_LENGTH)), text(entry, "type"),
                text(entry, "version"), text(entry, "serviceName"), address == null ? null : host(address),
                resume(entry),
                (int) entry.optionalInteger("rate", 1, Gateway.MAX_RATE).orElse(Gateway.DEFAULT_RATE));
    }

    private static @Nullable String text(JsonObject entry, String name) throws JsonException {
        return entry.optionalString(name, 0, MAX_TEXT);
    }

    private static ResumePolicy resume(JsonObject entry) throws JsonException {
        String word = entry.optionalString("resume", 0, MAX_TEXT);
        if (word == null) {
            return ResumePolicy.FADE;
        }
        var policy = named(ResumePolicy.values(), word);
        if (policy == null) {
            throw entry.refuse("resume", "store.settings.resume", word);
        }
        return policy;
    }

    private static List<KindRun> kinds(JsonObject object) throws JsonException {
        var kinds = new ArrayList<KindRun>();
        var entries = object.optionalArray("kinds");
        for (int i = 0; entries != null && i < entries.size(); i++) {
            var entry = entries.object(i);
            String word = entry.string("kind", 0, MAX_TEXT);
            var kind = named(LevelKind.values(), word);
            if (kind == null) {
                throw entry.refuse("kind", "store.settings.kind", word);
            }
            kinds.add(new KindRun(new LeaseId(entry.string("lease", 1, MAX_TEXT)), range(entry), kind));
        }
        return kinds;
    }

    private static <E extends Enum<E>> @Nullable E named(E[] constants, String word) {
        for (var constant : constants) {
            if (wordOf(constant).equals(word)) {
                return constant;
            }
        }
        return null;
    }

    private static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
