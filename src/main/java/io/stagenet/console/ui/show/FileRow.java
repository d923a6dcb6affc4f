package io.stagenet.console.ui.show;

import io.stagenet.console.model.show.ShowFolder;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LocalTimes;

/// A line of the list of files.
///
/// @param name    as the file system has it; `..` for the folder above
/// @param words   its name in words
/// @param changed when it was written last; empty when that is not known
/// @param size    of a file, empty for a folder
record FileRow(Kind kind, String name, String words, String changed, String size) {
    static final String ABOVE = "..";

    enum Kind {
        UP, FOLDER, SHOW
    }

    /// To the folder above.
    ///
    /// @param parent whole path of it
    static FileRow up(String parent) {
        return new FileRow(Kind.UP, ABOVE, Text.of("ui.show.files.up", parent), "", "");
    }

    static FileRow of(ShowFolder.Entry entry, LocalTimes times) {
        var at = entry.changed();
        return new FileRow(entry.folder() ? Kind.FOLDER : Kind.SHOW, entry.name(), entry.name(),
                at == null ? "" : times.day(at),
                entry.folder() ? "" : Text.of("ui.show.files.size", Math.max(1, entry.bytes() / 1_024)));
    }

    /// What stands in the field for a path when this is chosen.
    String typed(String separator) {
        return kind == Kind.SHOW ? name : name + separator;
    }

    String spoken() {
        return switch (kind) {
            case UP -> words;
            case FOLDER -> Text.of("ui.show.files.folder", name);
            case SHOW -> Text.of("ui.show.files.show", name, changed, size);
        };
    }
}
