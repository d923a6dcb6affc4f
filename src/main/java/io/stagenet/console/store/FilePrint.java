package io.stagenet.console.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Tells whether a file is the one it was: the beginning of its SHA-256, in hexadecimal. Its time would lie on a copied disk.
final class FilePrint {
    static final int LENGTH = 16;
    private static final int PIECE = 1 << 16;

    private FilePrint() {
    }

    static String of(byte[] content) {
        return shown(digest().digest(content));
    }

    /// @return null when there is no such file
    static @Nullable String of(Path file) throws IOException {
        var digest = digest();
        byte[] piece = new byte[PIECE];
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
        } catch (NoSuchFileException _) {
            return null;
        }
        return shown(digest.digest());
    }

    private static String shown(byte[] digest) {
        return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("each Java has SHA-256", impossible);
        }
    }
}
