package io.stagenet.console.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the window of the console that has a data folder can be called; kept in that folder, in the file `window`,
/// readable by its owner only.
///
/// @param port  of the loopback
/// @param token what a caller must say
public record WindowPlace(int port, String token) {
    private static final Logger LOG = LoggerFactory.getLogger(WindowPlace.class);
    private static final String FILE = "window";
    private static final int LONGEST = 128;
    private static final Pattern FORM = Pattern.compile("(\\d{1,5}) ([0-9a-f]{32,96})\\n?");

    /// Takes the place of what an earlier console left there.
    ///
    /// @throws IOException if the folder cannot be written
    public void write(Path folder) throws IOException {
        // A temporary file is its owner's alone from its first moment.
        var made = Files.createTempFile(folder, FILE, ".tmp");
        try {
            Files.writeString(made, text());
            Files.move(made, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    /// @return null when there is none, or none that can be read
    public static @Nullable WindowPlace read(Path folder) {
        var file = folder.resolve(FILE);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
                return null;
            }
            var found = FORM.matcher(Files.readString(file));
            return found.matches() ? new WindowPlace(Integer.parseInt(found.group(1)), found.group(2)) : null;
        } catch (IOException e) {
            LOG.debug("{} cannot be read", file, e);
            return null;
        }
    }

    /// Takes it out of the folder, unless another console has written there since.
    public void erase(Path folder) {
        try {
            if (equals(read(folder))) {
                Files.deleteIfExists(folder.resolve(FILE));
            }
        } catch (IOException e) {
            LOG.debug("{} is left in {}", FILE, folder, e);
        }
    }

    private String text() {
        return port + " " + token + "\n";
    }
}
