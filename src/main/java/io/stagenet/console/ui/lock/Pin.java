package io.stagenet.console.ui.lock;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/// What a PIN is known by: a slow, salted hash. The PIN itself is kept nowhere.
///
/// @param text what is kept: rounds, salt and hash
record Pin(String text) {
    static final int SHORTEST = 4;
    static final int LONGEST = 8;

    /// A tenth of a second at most on a slow machine: the screen waits for it, the lights do not.
    private static final int ROUNDS = 60_000;
    private static final int MOST_ROUNDS = 1_000_000;
    private static final int SALT = 16;
    private static final int BITS = 256;

    /// @param digits of which [#isPossible] is true
    static Pin of(String digits) {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        var encoder = Base64.getEncoder();
        return new Pin(ROUNDS + ":" + encoder.encodeToString(salt) + ":"
                + encoder.encodeToString(hash(digits, salt, ROUNDS)));
    }

    static boolean isPossible(String digits) {
        return digits.length() >= SHORTEST && digits.length() <= LONGEST
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// @return null when the text is none that [#of] wrote
    static @Nullable Pin read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var pin = new Pin(text);
        return pin.parts() == null ? null : pin;
    }

    boolean matches(String digits) {
        var parts = parts();
        return parts != null && MessageDigest.isEqual(parts.hash, hash(digits, parts.salt, parts.rounds));
    }

    private @Nullable Parts parts() {
        var words = text.split(":", -1);
        if (words.length != 3) {
            return null;
        }
        try {
            int rounds = Integer.parseInt(words[0]);
            var salt = Base64.getDecoder().decode(words[1]);
            var hash = Base64.getDecoder().decode(words[2]);
            boolean usable = rounds > 0 && rounds <= MOST_ROUNDS && salt.length > 0 && hash.length == BITS / 8;
            return usable ? new Parts(rounds, salt, hash) : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static byte[] hash(String digits, byte[] salt, int rounds) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(digits.toCharArray(), salt, rounds, BITS)).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has PBKDF2", e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Parts(int rounds, byte[] salt, byte[] hash) {
    }
}
