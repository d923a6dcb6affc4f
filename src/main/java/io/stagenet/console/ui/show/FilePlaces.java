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
        var places = recent.stream().map(show -> Path.of(show).getParent()).filter(Objects::nonNull).distinct()
                .limit(MOST_RECENT).toList();
        for (var place : places) {
            named.put(nameOf(place, named, places), place.toString());
        }
        if (roots.size() > 1) {
            roots.forEach(root -> named.putIfAbsent(root, root));
        }
        return named;
    }

    /// As many of its last names as tell it from the others.
    private static String nameOf(Path place, Map<String, String> named, List<Path> places) {
        int names = place.getNameCount();
        for (int last = 1; last <= names; last++) {
            int count = last;
            var name = end(place, count);
            boolean taken = named.containsKey(name)
                    || places.stream().anyMatch(other -> !other.equals(place) && end(other, count).equals(name));
            if (!taken) {
                return name;
            }
        }
        return place.toString();
    }

    private static String end(Path place, int names) {
        int all = place.getNameCount();
        return names > all || all == 0 ? place.toString() : place.subpath(all - names, all).toString();
    }
}
