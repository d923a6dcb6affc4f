package io.stagenet.console.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// A folder in memory that writes down every step, and tells how the folder could look if power failed after any of
/// them: content that was not forced is lost, torn, zeroed or there by luck; of the changes of names that were not
/// forced, any may have happened and any may not.
final class RecordingVolume implements Volume {
    /// One file, whatever its name.
    private static final class Content {
        private byte[] bytes = {};
    }

    private sealed interface Step {
    }

    private record Written(Content file, byte[] bytes) implements Step {
    }

    private record Forced(Content file) implements Step {
    }

    /// `from` null: created. `to` null: removed.
    private record Named(Content file, String from, String to) implements Step {
        @Override
        public String toString() {
            return from + " -> " + to;
        }
    }

    private record NamesForced() implements Step {
    }

    private record Acknowledged(int value) implements Step {
    }

    /// What a power cut leaves: the files, and what the application had been told was safe.
    record Remains(TreeMap<String, byte[]> files, int acknowledged, String story) {
    }

    private final TreeMap<String, Content> names = new TreeMap<>();
    private final List<Step> log = new ArrayList<>();
    /// How much of the log is from before the test.
    private int before;
    /// Lies that a disk could tell; the tests of the test.
    boolean forgetsToForce;
    boolean forgetsToForceNames;
    /// Steps until the volume fails once; negative for never.
    int failsIn = -1;

    /// A folder that already has files, all of them safe.
    static RecordingVolume of(TreeMap<String, byte[]> files) {
        var volume = new RecordingVolume();
        files.forEach((name, bytes) -> {
            var content = new Content();
            content.bytes = bytes;
            volume.names.put(name, content);
            volume.log.add(new Named(content, null, name));
            volume.log.add(new Written(content, bytes));
            volume.log.add(new Forced(content));
        });
        volume.log.add(new NamesForced());
        volume.before = volume.log.size();
        return volume;
    }

    void acknowledged(int value) {
        log.add(new Acknowledged(value));
    }

    Set<String> names() {
        return names.keySet();
    }

    private void step() throws IOException {
        if (failsIn >= 0 && failsIn-- == 0) {
            throw new IOException("no space left");
        }
    }

    @Override
    public byte[] read(String name) {
        var content = names.get(name);
        return content == null ? null : content.bytes;
    }

    @Override
    public boolean exists(String name) {
        return names.containsKey(name);
    }

    @Override
    public NewFile create(String name) throws IOException {
        step();
        if (names.containsKey(name)) {
            throw new FileAlreadyExistsException(name);
        }
        var content = new Content();
        names.put(name, content);
        log.add(new Named(content, null, name));
        return new NewFile() {
            @Override
            public void write(byte[] bytes) throws IOException {
                step();
                int length = content.bytes.length;
                content.bytes = Arrays.copyOf(content.bytes, length + bytes.length);
                System.arraycopy(bytes, 0, content.bytes, length, bytes.length);
                log.add(new Written(content, content.bytes));
            }

            @Override
            public void force() throws IOException {
                step();
                if (!forgetsToForce) {
                    log.add(new Forced(content));
                }
            }

            @Override
            public void close() {
            }
        };
    }

    @Override
    public void rename(String from, String to) throws IOException {
        step();
        var content = names.remove(from);
        if (content == null) {
            throw new NoSuchFileException(from);
        }
        names.put(to, content);
        log.add(new Named(content, from, to));
    }

    @Override
    public void delete(String name) throws IOException {
        step();
        var content = names.remove(name);
        if (content != null) {
            log.add(new Named(content, name, null));
        }
    }

    @Override
    public void forceNames() throws IOException {
        step();
        if (!forgetsToForceNames) {
            log.add(new NamesForced());
        }
    }

    /// Every folder a power cut could leave behind, after every prefix of the log.
    List<Remains> afterEveryPowerCut() {
        var all = new ArrayList<Remains>();
        for (int end = before; end <= log.size(); end++) {
            var safeNames = new TreeMap<String, Content>();
            var loose = new ArrayList<Named>();
            var written = new IdentityHashMap<Content, byte[]>();
            var safe = new IdentityHashMap<Content, byte[]>();
            int acknowledged = 0;
            for (var step : log.subList(0, end)) {
                switch (step) {
                    case Written(var file, var bytes) -> written.put(file, bytes);
                    case Forced(var file) -> safe.put(file, written.getOrDefault(file, new byte[0]));
                    case Named named -> loose.add(named);
                    case NamesForced() -> {
                        loose.forEach(named -> apply(named, safeNames));
                        loose.clear();
                    }
                    case Acknowledged(int value) -> acknowledged = value;
                }
            }
            for (int subset = 0; subset < 1 << loose.size(); subset++) {
                var left = new TreeMap<>(safeNames);
                for (int i = 0; i < loose.size(); i++) {
                    if ((subset & 1 << i) != 0) {
                        apply(loose.get(i), left);
                    }
                }
                for (var luck : Luck.values()) {
                    var files = new TreeMap<String, byte[]>();
                    left.forEach((name, file) -> {
                        var now = written.getOrDefault(file, new byte[0]);
                        var kept = safe.getOrDefault(file, new byte[0]);
                        files.put(name, Arrays.equals(now, kept) ? kept : luck.of(kept, now));
                    });
                    all.add(new Remains(files, acknowledged, "after step " + end + ", names "
                            + Integer.toBinaryString(subset) + " of " + loose.reversed() + ", content " + luck));
                }
            }
        }
        return all;
    }

    private static void apply(Named named, TreeMap<String, Content> names) {
        if (named.from != null) {
            names.remove(named.from);
        }
        if (named.to != null) {
            names.put(named.to, named.file);
        }
    }

    /// What becomes of content that was written and not forced. What was forced before something was added stays.
    private enum Luck {
        LOST, TORN, ZEROED, THERE;

        byte[] of(byte[] forced, byte[] written) {
            return switch (this) {
                case LOST -> forced;
                case TORN -> Arrays.copyOf(written, forced.length + (written.length - forced.length) / 2);
                case ZEROED -> Arrays.copyOf(forced, written.length);
                case THERE -> written;
            };
        }
    }
}
