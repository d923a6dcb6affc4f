package io.stagenet.console.ui.show;

import io.stagenet.console.text.Text;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Where the operator's shows most likely are: folders one goes to by one press.
final class FilePlaces {
    private static final int MOST_RECENT = 4;

    private FilePlaces() {
    }

    /// @param home   whole path of the user's own folder
    /// @param recent whole paths of recent shows, the newest first
    /// @param roots  whole paths of the roots there are; offered where there are several, such as drives
    /// @return whole paths by their names, in the order of the screen
    static Map<String, String> of(String home, List<String> recent, List<String> roots) {
        var named = new LinkedHashMap<String, String>();
        named.put(Text.of("ui.show.files.home"), home);
        recent.stream().map(show -> Path.of(show).getParent()).filter(Objects::nonNull).distinct().limit(MOST_RECENT)
                .forEach(place -> named.putIfAbsent(
                        String.valueOf(place.getFileName() == null ? place : place.getFileName()), place.toString()));
        if (roots.size() > 1) {
            roots.forEach(root -> named.putIfAbsent(root, root));
        }
        return named;
    }
}
