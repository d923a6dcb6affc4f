package io.stagenet.console.store;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The few things [AtomicFile] asks of the folder it lives in, each of them a step that a power cut may fall behind.
///
/// [FolderVolume] is the real one. The tests put a recording one in its place and reopen the folder as every possible
/// power cut would have left it. Names are plain file names of one folder. Used by one thread at a time.
interface Volume {
    /// The content of a file, or null if there is no file of that name.
    byte @Nullable [] read(String name) throws IOException;

    boolean exists(String name) throws IOException;

    /// Makes a file that must not exist yet.
    NewFile create(String name) throws IOException;

    /// Gives a file another name, replacing what had it, in one step; durable only after [#forceNames()].
    void rename(String from, String to) throws IOException;

    /// Removes a file if it exists.
    void delete(String name) throws IOException;

    /// Returns when every creation, renaming and removal so far would survive a power cut.
    void forceNames() throws IOException;

    /// A file being written.
    interface NewFile extends Closeable {
        /// Adds to the end; durable only after [#force()].
        void write(byte[] content) throws IOException;

        /// Returns when all that was written would survive a power cut, if the file's name does.
        void force() throws IOException;
    }
}
