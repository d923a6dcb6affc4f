package io.stagenet.console.service;

import io.stagenet.console.store.DataFolder;
import io.stagenet.console.store.Disk;
import io.stagenet.console.store.DiskShelf;
import io.stagenet.console.store.LedgerFile;
import io.stagenet.console.store.SettingsFile;
import java.nio.file.Path;
import java.util.concurrent.Executor;

/// The files of one console, in a data folder that is its own for as long as it runs. Any thread.
final class ConsoleFiles {
    private final DataFolder folder;
    private final Disk disk = new Disk();
    private final LedgerFile ledger;
    private final SettingsFile settings;
    private final DiskShelf shelf;

    /// @param loop told what became of what was to be written
    ConsoleFiles(DataFolder folder, Executor loop) {
        this.folder = folder;
        ledger = new LedgerFile(folder, disk, loop);
        settings = new SettingsFile(folder, disk, loop);
        shelf = new DiskShelf(folder, disk, loop);
    }

    Path folder() {
        return folder.path();
    }

    LedgerFile ledger() {
        return ledger;
    }

    SettingsFile settings() {
        return settings;
    }

    DiskShelf shelf() {
        return shelf;
    }

    /// Writes what is still to be written, and nothing after that.
    void close() {
        disk.close();
        shelf.close();
    }

    /// Another console may have the folder. Last of all.
    void leaveFolder() {
        folder.close();
    }
}
