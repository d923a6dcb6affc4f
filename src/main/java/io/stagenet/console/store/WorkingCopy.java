package io.stagenet.console.store;

import io.stagenet.console.json.JsonException;
import io.stagenet.console.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The show as it is at this moment, in the data folder: `show.json`, and since it was written, a journal of changes,
/// `show.7.journal` for the show.json of serial 7.
///
/// What was kept before survives a kill or a power cut at any moment: a change is a line that is written and forced. When
/// the journal is long, show.json is replaced in one step and a new journal begins. The generation before show.json has
/// its journal still, and the new one says that it goes on from there: so a damaged show.json costs nothing either. A
/// torn last line was never acknowledged.
///
/// Used by one thread at a time.
final class WorkingCopy {
    private static final Logger LOG = LoggerFactory.getLogger(WorkingCopy.class);
    private static final String NAME = "show.json";
    private static final int LONGEST_JOURNAL = 1 << 20;

    private final Volume volume;
    private final AtomicFile base;
    private final int longestJournal;
    private KeptShow last = KeptShow.NONE;
    /// Of the newest base, on disk or tried; never given twice.
    private long serial;
    private Volume.@Nullable NewFile journal;
    private long written;

    WorkingCopy(Volume volume) {
        this(volume, LONGEST_JOURNAL);
    }

    /// @param longestJournal in bytes, after which it is made part of show.json
    WorkingCopy(Volume volume, int longestJournal) {
        this.volume = volume;
        this.longestJournal = longestJournal;
        base = new AtomicFile(volume, NAME);
    }

    private static String journalName(long serial) {
        return "show." + serial + ".journal";
    }

    /// Reads what was kept last. Before the first [#keep].
    ///
    /// @throws IOException with a sentence for the operator, if a bad file cannot even be set aside
    Loaded<KeptShow> load() throws IOException {
        var loaded = base.load(WorkingCopy::decode, new Base(0, KeptShow.NONE));
        var notices = new ArrayList<>(loaded.notices());
        var show = loaded.value().show();
        serial = loaded.value().serial();
        if (serial > 0) {
            try {
                show = replay(show);
                if (loaded.value().serial() != serial) {
                    // The generation before led to the newest: nothing is missing, whatever was said of the file.
                    notices.add(Text.of("store.show.whole"));
                }
            } catch (JsonException | IllegalArgumentException e) {
                LOG.error("A line of the journal is no change of the show", e);
                notices.add(Text.of("store.show.journal", String.valueOf(e.getMessage())));
            }
        }
        last = show;
        return new Loaded<>(show, notices);
    }

    private record Base(long serial, KeptShow show) {
    }

    private static Base decode(byte[] content) throws UnusableContentException {
        var object = Envelope.read(content);
        var document = ShowFormat.decode(object);
        try {
            var fields = object.optionalObject(WorkingFields.NAME);
            return new Base(WorkingFields.serial(fields), WorkingFields.read(fields, document));
        } catch (JsonException e) {
            throw UnusableContentException.damaged(e.getMessage());
        }
    }

    /// Through the journal of the base, and the journals that continue it.
    private KeptShow replay(KeptShow show) throws IOException, JsonException {
        var replay = new JournalLine.Replay(show);
        byte[] journalOfBase = volume.read(journalName(serial));
        for (byte[] lines = journalOfBase; lines != null; lines = continuation()) {
            for (var line : JournalLine.all(lines)) {
                replay.apply(line);
            }
        }
        return replay.result();
    }

    /// The journal after this one, if it goes on from where this one ends; counts the serial up then.
    private byte @Nullable [] continuation() throws IOException, JsonException {
        byte[] lines = volume.read(journalName(serial + 1));
        if (lines == null || JournalLine.after(JournalLine.all(lines)) != serial) {
            return null;
        }
        serial++;
        return lines;
    }

    /// Returns when this show would survive a power cut.
    ///
    /// @throws IOException with a sentence for the operator; what was kept before is still there
    void keep(KeptShow show) throws IOException {
        try {
            var open = journal;
            if (serial > 0 && show.isAs(last)) {
                return;
            }
            if (open == null || !continues(show)) {
                begin(show);
                return;
            }
            add(open, JournalLine.of(last, show));
            last = show;
            if (written > longestJournal) {
                begin(show);
            }
        } catch (IOException e) {
            // What a failed write left behind is not to be continued.
            close();
            // What AtomicFile says of its own is a sentence already.
            throw e.getCause() instanceof IOException ? e
                    : new IOException(Text.of("store.file.unsaved", NAME, IoReasons.of(e)), e);
        }
    }

    /// Whether a line of a journal can say how this show came from the last.
    private boolean continues(KeptShow show) {
        return show.document().extras() == last.document().extras() && Objects.equals(show.file(), last.file());
    }

    private void add(Volume.NewFile file, byte[] line) throws IOException {
        file.write(line);
        file.force();
        written += line.length;
    }

    private void begin(KeptShow show) throws IOException {
        close();
        long before = serial;
        long after = continues(show) ? before : 0;
        byte[] first = after == 0 ? new byte[0] : JournalLine.of(last, show);
        var writer = ShowFormat.begin(show.document()).name(WorkingFields.NAME).beginObject();
        WorkingFields.write(writer, before + 1, show);
        base.save(Envelope.seal(writer.endObject()));
        serial = before + 1;
        last = show;
        volume.delete(journalName(serial));
        var next = volume.create(journalName(serial));
        journal = next;
        written = 0;
        // What the base holds already is said once more, for whoever comes from the journal before.
        next.write(JournalLine.begin(after));
        add(next, first);
        volume.forceNames();
        for (long old = before - 1; old > 0 && volume.exists(journalName(old)); old--) {
            volume.delete(journalName(old));
        }
    }

    /// Lets go of the journal; the next [#keep] begins another.
    void close() {
        var open = journal;
        journal = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.warn("A journal was not closed", e);
            }
        }
    }
}
