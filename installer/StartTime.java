import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Measures from outside how fast an installed console shows its window, and what memory it takes then. Linux, with Xvfb.
///
/// A virtual screen keeps its pixels in a file; the time is from the start of the process to the first picture with
/// words and controls in it. Each variant is the same program with more options for the virtual machine. All of them take
/// turns in every round, so that other work on the machine meets them alike; the first round is thrown away.
///
/// ```
/// java installer/StartTime.java --rounds 10 --rest 60 \
///     cache= no-cache=-XX:AOTMode=off serial=-XX:+UseSerialGC
/// ```
void main(String[] words) throws Exception {
    int rounds = 10;
    int rest = 0;
    var program = "/usr/bin/stagenet-console";
    Map<String, String> variants = new LinkedHashMap<>();
    for (int i = 0; i < words.length; i++) {
        switch (words[i]) {
            case "--rounds" -> rounds = Integer.parseInt(words[++i]);
            case "--rest" -> rest = Integer.parseInt(words[++i]);
            case "--program" -> program = words[++i];
            case "--help" -> {
                IO.println("""
                        java installer/StartTime.java [--program PATH] [--rounds N] [--rest SECONDS] [NAME=OPTIONS ...]
                        --program  what to start with --demo (/usr/bin/stagenet-console)
                        --rounds   starts of each variant that count (10)
                        --rest     after how many seconds the memory is read (0: right after the picture)
                        NAME=OPTIONS  a variant and its options for Java (cache= no-cache=-XX:AOTMode=off)""");
                return;
            }
            default -> variants.put(words[i].substring(0, words[i].indexOf('=')),
                    words[i].substring(words[i].indexOf('=') + 1));
        }
    }
    if (variants.isEmpty()) {
        variants.put("cache", "");
        variants.put("no-cache", "-XX:AOTMode=off");
    }
    Map<String, List<Start>> starts = new LinkedHashMap<>();
    variants.keySet().forEach(name -> starts.put(name, new ArrayList<>()));
    for (int round = 0; round <= rounds; round++) {
        for (var variant : variants.entrySet()) {
            var start = start(program, variant.getValue(), round == 0 ? 0 : rest);
            if (round > 0) {
                starts.get(variant.getKey()).add(start);
            }
            IO.println("round %d  %-10s %5d ms %4d MB  load %s".formatted(round, variant.getKey(), start.millis(),
                    start.megabytes(), Files.readString(Path.of("/proc/loadavg")).split(" ")[0]));
        }
    }
    IO.println("| variant | min | median | max ms | memory, median MB |\n| --- | --- | --- | --- | --- |");
    starts.forEach((name, all) -> {
        var millis = all.stream().mapToLong(Start::millis).sorted().toArray();
        var memory = all.stream().mapToLong(Start::megabytes).sorted().toArray();
        IO.println("| %s | %d | %d | %d | %d |".formatted(name, millis[0], median(millis), millis[millis.length - 1],
                median(memory)));
    });
}

record Start(long millis, long megabytes) {
}

static final int WIDTH = 1440;
static final int HEIGHT = 900;
/// Words and controls are brighter than this, of 255; the window's ground is not.
static final int BRIGHT = 110;
/// So many of the pixels are bright once words are there.
static final int ENOUGH = WIDTH * HEIGHT / 400;
static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(60);

static long median(long[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/// A screen and a data folder of its own for every start.
static Start start(String program, String options, int rest) throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("start-time");
    var screen = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", WIDTH + "x" + HEIGHT + "x24", "-fbdir",
            folder.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try {
        var display = screen.inputReader().readLine();
        try (var file = new RandomAccessFile(folder.resolve("Xvfb_screen0").toFile(), "r")) {
            var pixels = file.getChannel().map(FileChannel.MapMode.READ_ONLY, 0, file.length());
            var builder = new ProcessBuilder(program, "--demo", "--data-dir", folder.resolve("data").toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("DISPLAY", ":" + display);
            if (!options.isBlank()) {
                builder.environment().put("JAVA_TOOL_OPTIONS", options);
            }
            long begun = System.nanoTime();
            var console = builder.start();
            try {
                while (!isPainted(pixels)) {
                    if (!console.isAlive() || System.nanoTime() - begun > DEADLINE_NANOS) {
                        throw new IOException("no window with: " + options);
                    }
                    Thread.sleep(5);
                }
                long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
                Thread.sleep(TimeUnit.SECONDS.toMillis(rest));
                return new Start(millis, megabytes(console.pid()));
            } finally {
                console.destroy();
                console.waitFor();
            }
        }
    } finally {
        screen.destroy();
        screen.waitFor();
        delete(folder);
    }
}

/// The file is an XWD dump: a header in the order of a network, a table of colours, then four bytes a pixel.
static boolean isPainted(ByteBuffer dump) {
    var header = dump.duplicate().order(ByteOrder.BIG_ENDIAN);
    int from = header.getInt(0) + header.getInt(19 * Integer.BYTES) * 12;
    int lineBytes = header.getInt(12 * Integer.BYTES);
    int bright = 0;
    for (int y = 0; y < HEIGHT; y += 2) {
        for (int x = 0; x < WIDTH; x++) {
            // Green, the second byte in either order of blue and red.
            if ((header.get(from + y * lineBytes + x * 4 + 1) & 0xff) > BRIGHT && ++bright > ENOUGH / 2) {
                return true;
            }
        }
    }
    return false;
}

static long megabytes(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
            .filter(line -> line.startsWith("VmRSS"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).sum();
}

static void delete(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
        for (var each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
            Files.deleteIfExists(each);
        }
    }
}
