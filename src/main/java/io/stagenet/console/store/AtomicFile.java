package io.stagenet.console.store;

import io.stagenet.console.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// One small file that is always whole: replaced in one step, with generations before it kept beside it.
///
/// `leases.json` is the newest generation, `leases.1.json` the one before, `leases.json.tmp` one being written. A save
/// writes the temporary file and forces it, renames each generation to the next older one, renames the temporary
/// file to the newest, and forces the names. Wherever a power cut falls, and whichever of the renames it undoes, one of
/// the two generations is what was last acknowledged or newer: content reaches either name only after it was forced.
///
/// A file that cannot be used is set aside as `leases.damaged-1.json` (or `leases.newer-1.json`), never written over,
/// and the previous generation takes its place. Used by one thread at a time.
final class AtomicFile {
    private final Volume volume;
    private final String name;
    private final String stem;
    private final String suffix;
    private final String previous;
    private final String temporary;
    private final int kept;
    private final IntFunction<String> generation;

    /// @param name with a suffix, as `leases.json`
    AtomicFile(Volume volume, String name) {
        this(volume, name, 1, number -> stem(name) + "." + number + name.substring(name.lastIndexOf('.')));
    }

    /// @param kept       how many earlier generations stay beside the newest, 1 or more
    /// @param generation the name of each of them, 1 being the one before the newest
    AtomicFile(Volume volume, String name, int kept, IntFunction<String> generation) {
        this.volume = volume;
        this.name = name;
        stem = stem(name);
        suffix = name.substring(name.lastIndexOf('.'));
        this.kept = kept;
        this.generation = generation;
        previous = generation.apply(1);
        temporary = name + ".tmp";
    }

    private static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    /// Makes a value of what a file holds.
    interface Decoder<T> {
        T decode(byte[] content) throws UnusableContentException;
    }

    /// Returns when `content` would survive a power cut.
    ///
    /// @throws IOException with a sentence for the operator; what was acknowledged before is still there
    void save(byte[] content) throws IOException {
        try {
            // Left by a save that failed or was killed. A fresh file, because one whose force failed cannot be trusted.
            volume.delete(temporary);
            try (var file = volume.create(temporary)) {
                file.write(content);
                file.force();
            }
            if (volume.exists(name)) {
                makeRoom();
                volume.rename(name, previous);
            }
            volume.rename(temporary, name);
            volume.forceNames();
        } catch (IOException e) {
            throw new IOException(Text.of("store.file.unsaved", name, IoReasons.of(e)), e);
        }
    }

    /// The names of older generations are safe before newer ones take their places: a power cut that undoes some of
    /// the renames and not others must not leave two gaps.
    private void makeRoom() throws IOException {
        for (int number = kept - 1; number >= 1; number--) {
            if (volume.exists(generation.apply(number))) {
                volume.rename(generation.apply(number), generation.apply(number + 1));
                volume.forceNames();
            }
        }
    }

    /// Reads the newest generation that can be used, else returns `none`; clears what a killed save left behind.
    ///
    /// @throws IOException with a sentence for the operator, if a file that cannot be used cannot be set aside either
    <T> Loaded<T> load(Decoder<T> decoder, T none) throws IOException {
        var notices = new ArrayList<String>();
        try {
            volume.delete(temporary);
            boolean missing = !volume.exists(name);
            for (String generation : new String[]{name, previous}) {
                try {
                    byte[] content = read(generation);
                    if (content == null) {
                        continue;
                    }
                    T value = decoder.decode(content);
                    if (generation.equals(previous)) {
                        notices.add(Text.of(missing ? "store.file.missing" : "store.file.previous", name, previous));
                    }
                    return new Loaded<>(value, notices);
                } catch (UnusableContentException e) {
                    notices.add(setAside(generation, e));
                }
            }
        } catch (IOException e) {
            throw new IOException(Text.of("store.file.unread", name, IoReasons.of(e)), e);
        }
        if (!notices.isEmpty()) {
            notices.add(Text.of("store.file.none", name));
        }
        return new Loaded<>(none, notices);
    }

    /// A bad sector is damage too: the show goes on with the generation before it.
    private byte @Nullable [] read(String generation) throws UnusableContentException {
        try {
            return volume.read(generation);
        } catch (IOException e) {
            throw UnusableContentException.damaged(IoReasons.of(e));
        }
    }

    private String setAside(String generation, UnusableContentException reason) throws IOException {
        String kind = reason.isNewer() ? ".newer-" : ".damaged-";
        int number = 1;
        while (volume.exists(stem + kind + number + suffix)) {
            number++;
        }
        String aside = stem + kind + number + suffix;
        volume.rename(generation, aside);
        volume.forceNames();
        return Text.of(reason.isNewer() ? "store.file.newer" : "store.file.damaged", generation, reason.reason(),
                aside);
    }
}
