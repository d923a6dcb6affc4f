package io.stagenet.console.model.show;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a folder has for somebody who looks for a show: folders and show files, nothing else.
///
/// @param path    whole path of the folder
/// @param parent  whole path of the folder it is in; null for a root
/// @param entries folders first, each kind in the order of names
/// @param roots   whole paths of the roots there are, such as drives
/// @param trouble why the folder cannot be read, a sentence; null when it was
public record ShowFolder(String path, @Nullable String parent, List<Entry> entries, List<String> roots,
        @Nullable String trouble) {
    /// How the name of a show's file ends.
    public static final String SUFFIX = ".stage";

    /// What a show is called that is kept in a file of this name.
    public static String title(String name) {
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    public ShowFolder {
        entries = List.copyOf(entries);
        roots = List.copyOf(roots);
    }

    /// A folder or a show file.
    ///
    /// @param changed when it was written last; null when that is not known
    /// @param bytes   of a file
    public record Entry(String name, boolean folder, @Nullable Instant changed, long bytes) {
    }
}
