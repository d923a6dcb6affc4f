package io.stagenet.console;

import io.stagenet.console.net.Doorbell;
import io.stagenet.console.store.WindowPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How a second start on a data folder reaches the window of the first: a bell on the loopback whose port and token are
/// in the folder. Any thread.
final class WindowDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WindowDoor.class);
    private static final int TOKEN_BYTES = 24;
    /// Said instead of a show file, which is always an absolute path.
    static final String UNLOCK = "--unlock";

    private final Path folder;
    private final Doorbell bell;
    private final WindowPlace place;

    private WindowDoor(Path folder, Doorbell bell, WindowPlace place) {
        this.folder = folder;
        this.bell = bell;
        this.place = place;
    }

    /// @param folder a data folder that this process has
    /// @param visit  brings the window to the front and takes the show file that was handed over, empty for none, or
    ///               [#UNLOCK]; false when there is no window any more
    /// @return null where it cannot be; the console works without
    static @Nullable WindowDoor open(Path folder, Predicate<String> visit) {
        var random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        Doorbell bell = null;
        try {
            bell = Doorbell.open(token, visit);
            var place = new WindowPlace(bell.port(), token);
            place.write(folder);
            return new WindowDoor(folder, bell, place);
        } catch (IOException e) {
            LOG.warn("A second start on {} will not find this window", folder, e);
            if (bell != null) {
                bell.close();
            }
            return null;
        }
    }

    /// Brings the window of the console that has this folder to the front.
    ///
    /// @param show a show file to hand over, null for none
    /// @return false when it has none, or it does not answer
    static boolean knock(Path folder, @Nullable Path show) {
        var place = WindowPlace.read(folder);
        return place != null && Doorbell.ring(place.port(), place.token(), show == null ? "" : show.toString());
    }

    /// Whether the console that has this folder has a door, though nobody may open: its window is not there yet, or no more.
    static boolean isThere(Path folder) {
        var place = WindowPlace.read(folder);
        return place != null && Doorbell.isThere(place.port());
    }

    /// Opens the lock of the window of the console that has this folder.
    ///
    /// @return false when it has none, or it does not answer
    static boolean unlock(Path folder) {
        var place = WindowPlace.read(folder);
        return place != null && Doorbell.ring(place.port(), place.token(), UNLOCK);
    }

    @Override
    public void close() {
        place.erase(folder);
        bell.close();
    }
}
