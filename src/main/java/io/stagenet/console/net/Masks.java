package io.stagenet.console.net;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// An endless run of frame masks nobody can foretell (RFC 6455, 5.3 and 10.3).
///
/// AES in counter mode with a random key, made in bulk: as strong as asking [SecureRandom] for each mask, and free next
/// to writing the frame. One thread; allocates nothing once made.
final class Masks {
    private static final int BULK = 4096;

    private final Cipher cipher;
    private final byte[] zeros = new byte[BULK];
    private final byte[] stream = new byte[BULK];
    private int used = BULK;

    Masks() {
        var random = new SecureRandom();
        var key = new byte[16];
        var counter = new byte[16];
        random.nextBytes(key);
        random.nextBytes(counter);
        try {
            cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(counter));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES", e);
        }
    }

    /// Four fresh bytes, the first one lowest.
    int next() {
        if (used == BULK) {
            refill();
        }
        int mask = (int) MaskedFrames.INT.get(stream, used);
        used += Integer.BYTES;
        return mask;
    }

    private void refill() {
        try {
            if (cipher.update(zeros, 0, BULK, stream, 0) != BULK) {
                throw new IllegalStateException("counter mode held bytes back");
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the buffers are of one size", e);
        }
        used = 0;
    }
}
