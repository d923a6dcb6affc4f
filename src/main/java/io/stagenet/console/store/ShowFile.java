package io.stagenet.console.store;

import io.stagenet.console.json.JsonException;
import io.stagenet.console.json.JsonObject;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.model.label.LabelColour;
import io.stagenet.console.model.show.AddressSettings;
import io.stagenet.console.model.show.PlaybackData;
import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.PreampData;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampLabel;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// The show on disk: `show.json`. No file means an empty show; keys it does not know are ignored.
public final class ShowFile {
    private static final int FORMAT = 1;

    private final AtomicFile file;
    private final Disk disk;
    private final Executor answers;

    /// @param answers runs the completion of saves: the console loop
    public ShowFile(DataFolder folder, Disk disk, Executor answers) {
        file = folder.file("show.json");
        this.disk = disk;
        this.answers = answers;
    }

    /// Reads the show; blocks, so before the console runs. Not after the first save.
    ///
    /// @throws IOException with a sentence for the operator, if a bad file cannot even be set aside
    public Loaded<ShowData> load() throws IOException {
        return file.load(ShowFile::decode, ShowData.EMPTY);
    }

    /// Makes a show durable; see [Disk] for how requests are merged. Any thread; never blocks.
    ///
    /// @return completed on the executor once this show or a newer one is durable; exceptionally with an
    ///         [IOException] that has a sentence for the operator
    public CompletionStage<@Nullable Void> save(ShowData show) {
        return disk.save(file, () -> encode(show), answers);
    }

    static byte[] encode(ShowData show) {
        var writer = Envelope.begin(FORMAT);
        writer.name("names").beginArray();
        show.names().forEach((address, name) -> writer.beginObject().name("address").value("SN" + address)
                .name("name").value(name).endObject());
        writer.endArray().name("inputs").beginArray();
        show.inputs().forEach((input, label) -> PreampSnapshots.key(writer.beginObject(), input).name("name")
                .value(label.name()).name("tag").value(label.tag().word()).name("colour")
                .value(label.colour().word()).endObject());
        writer.endArray();
        PreampSnapshots.write(writer.name("snapshots"), show.snapshots());
        PreampOrders.write(writer.name("order"), show.order());
        PreampOrders.write(writer.name("gangs"), show.gangs());
        return Envelope.seal(writer);
    }

    static ShowData decode(byte[] content) throws UnusableContentException {
        var object = Envelope.open(content, FORMAT);
        try {
            var names = new TreeMap<Integer, AddressSettings>();
            var entries = object.optionalArray("names");
            for (int i = 0; entries != null && i < entries.size(); i++) {
                var entry = entries.object(i);
                names.put(address(entry), AddressSettings.NONE.withName(entry.string("name", 1, ShowData.MAX_NAME)));
            }
            var inputs = new TreeMap<PreampKey, PreampLabel>();
            var labels = object.optionalArray("inputs");
            for (int i = 0; labels != null && i < labels.size(); i++) {
                inputs.put(PreampSnapshots.key(labels.object(i)), label(labels.object(i)));
            }
            var preamps = new PreampData(inputs, PreampSnapshots.read(object.optionalArray("snapshots")),
                    PreampOrders.order(object.optionalObject("order")),
                    PreampOrders.gangs(object.optionalArray("gangs")));
            return new ShowData(names, preamps, PlaybackData.EMPTY, List.of());
        } catch (JsonException | IllegalArgumentException e) {
            throw UnusableContentException.damaged(String.valueOf(e.getMessage()));
        }
    }

    private static PreampLabel label(JsonObject entry) throws JsonException {
        String word = entry.string("tag", 1, 32);
        return new PreampLabel(entry.string("name", 0, PreampLabel.MAX_NAME),
                MicTag.of(word).orElseThrow(() -> entry.refuse("tag", "store.show.tag", word)), colour(entry));
    }

    /// A colour of a later version is none: it is no reason to set a show aside.
    private static LabelColour colour(JsonObject entry) throws JsonException {
        var word = entry.optionalString("colour", 0, 32);
        return word == null ? LabelColour.NONE : LabelColour.of(word).orElse(LabelColour.NONE);
    }

    private static int address(JsonObject entry) throws JsonException {
        return StageNetAddress.parse(entry.string("address", 1, 16)).number();
    }
}
