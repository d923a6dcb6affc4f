package io.stagenet.console.show;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.output.LevelTable;
import java.util.Arrays;

/// What every source says of every address, and what follows from it: for dimmers the highest, for the rest the latest.
///
/// Each address has a chain of entries, one for each source that says something of it, the latest first. An entry is a
/// fade in its source's own time, `from + (to - from) * passed / duration`; a settled level is a fade that is over.
/// Nothing is ever added up, so a level is right at any moment, whatever moments were looked at before. The arrays grow
/// with commands only. The playback thread alone.
final class Contributions {
    static final int NIL = -1;
    /// Where an entry fades to that is let go of at the end.
    static final int OUT = Level.NONE;
    private static final int FIRST_SIZE = 1024;

    private final int[] heads = new int[StageNetAddress.MAX_NUMBER + 1];
    private int[] next = new int[0];
    private int[] to = new int[0];
    private double[] from = new double[0];
    private long[] start = new long[0];
    private long[] duration = new long[0];
    private Source[] sources = new Source[0];
    private int free = NIL;
    private boolean moving;

    Contributions() {
        Arrays.fill(heads, NIL);
    }

    int head(int address) {
        return heads[address];
    }

    /// The entry of a source, `NIL` if it says nothing of the address.
    int find(int address, Source source) {
        int entry = heads[address];
        while (entry != NIL && sources[entry] != source) {
            entry = next[entry];
        }
        return entry;
    }

    /// Where the entry fades to or is, 0 to 255, or `OUT`.
    int to(int entry) {
        return to[entry];
    }

    /// Says something of an address, as its latest.
    ///
    /// @param level 0 to 255
    /// @param begin in the source's own time, as the duration, in nanoseconds
    void put(int address, Source source, double beginsFrom, int level, long begin, long lasts) {
        int entry = find(address, source);
        if (entry == NIL) {
            entry = take();
            sources[entry] = source;
            source.members.set(address);
        } else {
            unlink(address, entry);
        }
        next[entry] = heads[address];
        heads[address] = entry;
        fade(entry, beginsFrom, level, begin, lasts);
    }

    /// Changes the fade of an entry, which stays in its place.
    void fade(int entry, double beginsFrom, int level, long begin, long lasts) {
        sources[entry].edits++;
        from[entry] = beginsFrom;
        to[entry] = level;
        start[entry] = begin;
        duration[entry] = lasts;
    }

    /// Nobody says anything of the address any more.
    void clear(int address) {
        while (heads[address] != NIL) {
            drop(address, heads[address]);
        }
    }

    /// The source says nothing any more.
    void clear(Source source) {
        for (int address = source.members.nextSetBit(0); address >= 0; address = source.members
                .nextSetBit(address + 1)) {
            drop(address, find(address, source));
        }
    }

    private int take() {
        if (free == NIL) {
            grow();
        }
        int entry = free;
        free = next[entry];
        return entry;
    }

    private void grow() {
        int size = next.length;
        int more = Math.max(FIRST_SIZE, size * 2);
        next = Arrays.copyOf(next, more);
        to = Arrays.copyOf(to, more);
        from = Arrays.copyOf(from, more);
        start = Arrays.copyOf(start, more);
        duration = Arrays.copyOf(duration, more);
        sources = Arrays.copyOf(sources, more);
        // Taken in rising order, so that neighbours lie side by side.
        for (int entry = more - 1; entry >= size; entry--) {
            next[entry] = free;
            free = entry;
        }
    }

    /// It says nothing of the address any more.
    void drop(int address, int entry) {
        unlink(address, entry);
        sources[entry].members.clear(address);
        sources[entry].edits++;
        next[entry] = free;
        free = entry;
    }

    private void unlink(int address, int entry) {
        if (heads[address] == entry) {
            heads[address] = next[entry];
            return;
        }
        int before = heads[address];
        while (next[before] != entry) {
            before = next[before];
        }
        next[before] = next[entry];
    }

    // ---- levels, at the time of their sources

    /// 0 while it waits, 1 when it is over.
    private double progress(int entry) {
        long passed = sources[entry].time - start[entry];
        if (passed >= duration[entry]) {
            return 1;
        }
        return passed <= 0 ? 0 : (double) passed / duration[entry];
    }

    /// What an entry says by itself of a dimmer, before it is scaled: 0 to 255.
    double own(int entry) {
        return blend(from[entry], Math.max(to[entry], 0), progress(entry));
    }

    /// What comes of an entry and all that are older, for what is no dimmer: a level that is let go of, and a submaster,
    /// pass over into what is below.
    double latest(int entry) {
        if (entry == NIL) {
            return 0;
        }
        if (sources[entry] instanceof SubmasterRun submaster) {
            return blend(latest(next[entry]), to[entry], submaster.scale);
        }
        return blend(from[entry], to[entry] == OUT ? latest(next[entry]) : to[entry], progress(entry));
    }

    private static double blend(double from, double to, double progress) {
        return progress == 1 ? to : from + (to - from) * progress;
    }

    /// What playback says of an address, as [LevelTable#setPlayback] takes it; what is over is dropped.
    int evaluate(int address, boolean dimmer) {
        moving = false;
        double highest = -1;
        boolean submaster = false;
        int entry = heads[address];
        while (entry != NIL) {
            int older = next[entry];
            var source = sources[entry];
            if (source.isDown() || to[entry] == OUT && progress(entry) == 1) {
                drop(address, entry);
            } else {
                moving |= source.moves(start[entry], start[entry] + duration[entry]);
                double level = dimmer ? own(entry) * source.scale : 0;
                if (level > highest) {
                    highest = level;
                    submaster = source instanceof SubmasterRun;
                }
            }
            entry = older;
        }
        if (heads[address] == NIL) {
            return Level.NONE;
        }
        double level = dimmer ? highest : latest(heads[address]);
        // A master that was raised since scales a beginning that was divided by it.
        return (int) (Math.min(level, Level.FULL) + 0.5) | (submaster ? LevelTable.BY_SUBMASTER : 0);
    }

    /// Whether the address last evaluated will be another one soon.
    boolean isMoving() {
        return moving;
    }
}
