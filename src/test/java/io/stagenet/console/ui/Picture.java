package io.stagenet.console.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Pictures of the window, written into `target/screens` to be looked at by a person.
public final class Picture {
    /// How a row is written: most are like the one above, and zeros are packed in no time.
    private static final byte DIFFERS_FROM_ABOVE = 2;

    private static final Path TARGET = Path.of("target", "screens");

    private Picture() {
    }

    /// The mean over the picture, 0 to 1.
    public static double brightness(WritableImage image) {
        var pixels = image.getPixelReader();
        double sum = 0;
        int count = 0;
        for (int y = 0; y < image.getHeight(); y += 7) {
            for (int x = 0; x < image.getWidth(); x += 7) {
                sum += pixels.getColor(x, y).getBrightness();
                count++;
            }
        }
        return sum / count;
    }

    /// A PNG by hand, because the module that has a writer for it is not among the console's.
    ///
    /// @param name the size is added to it
    public static void write(WritableImage image, String name) {
        var file = TARGET.resolve(
                name + "-" + (int) image.getWidth() + "x" + (int) image.getHeight() + ".png");
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var raw = ByteBuffer.allocate(height * (1 + 3 * width));
        var above = new int[width];
        var row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
            raw.put(DIFFERS_FROM_ABOVE);
            for (int x = 0; x < width; x++) {
                raw.put((byte) ((row[x] >> 16) - (above[x] >> 16))).put((byte) ((row[x] >> 8) - (above[x] >> 8)))
                        .put((byte) (row[x] - above[x]));
            }
            var former = above;
            above = row;
            row = former;
        }
        var packed = new ByteArrayOutputStream();
        var fast = new Deflater(Deflater.BEST_SPEED);
        try (var deflater = new DeflaterOutputStream(packed, fast)) {
            deflater.write(raw.array());
            deflater.finish();
            Files.createDirectories(file.getParent());
            try (var out = Files.newOutputStream(file)) {
                out.write(new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
                chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 2)
                        .array());
                chunk(out, "IDAT", packed.toByteArray());
                chunk(out, "IEND", new byte[0]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fast.end();
        }
    }

    private static void chunk(OutputStream out, String type, byte[] data) throws IOException {
        var body = ByteBuffer.allocate(4 + data.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data).array();
        var crc = new CRC32();
        crc.update(body);
        out.write(ByteBuffer.allocate(4).putInt(data.length).array());
        out.write(body);
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
