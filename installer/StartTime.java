import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// Measures from outside how fast an installed console shows its window, and what memory it takes then. Linux, with Xvfb.
///
/// A virtual screen keeps its pixels in a file. Two times are taken, both from the start of the process: until the window is
/// painted, which has the program's sign and nothing else then, and until words and controls are in it. Each variant is the same program with more options for the virtual machine. All of them take
/// turns in every round, and the first round is thrown away. A round waits until other programs leave the machine alone, and
/// is thrown away too if they took more than a tenth of it until the words were there. When patience ends before the
/// rounds are there, this says so and ends with 3.
///
/// ```
/// java installer/StartTime.java --rounds 10
/// java installer/StartTime.java --rounds 3 --rest 60 cache= serial=-XX:+UseSerialGC
/// ```
void main(String[] words) throws Exception {
    int rounds = 10;
    int rest = 0;
    int patience = 30;
    var program = "/usr/bin/stagenet-console";
    Map<String, String> variants = new LinkedHashMap<>();
    for (int i = 0; i < words.length; i++) {
        switch (words[i]) {
            case "--rounds" -> rounds = Integer.parseInt(words[++i]);
            case "--rest" -> rest = Integer.parseInt(words[++i]);
            case "--patience" -> patience = Integer.parseInt(words[++i]);
            case "--program" -> program = words[++i];
            case "--help" -> {
                IO.println("""
                        java installer/StartTime.java [--program PATH] [--rounds N] [--rest SECONDS] [--patience MINUTES] \
                        [NAME=OPTIONS ...]
                        --program  what to start with --demo (/usr/bin/stagenet-console)
                        --rounds   quiet starts of each variant (10)
                        --rest     after how many seconds the memory is read (0: right after the picture)
                        --patience how many minutes it may take (30)
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
    Runtime.getRuntime().addShutdownHook(new Thread(() -> ProcessHandle.current().descendants()
            .forEach(ProcessHandle::destroy)));
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(patience);
    round(program, variants, 0);
    var quiet = new ArrayList<Map<String, Start>>();
    var disturbed = new ArrayList<Map<String, Start>>();
    while (quiet.size() < rounds && awaitQuiet(deadline)) {
        var round = round(program, variants, rest);
        boolean counts = round.values().stream().allMatch(start -> start.others() <= OTHERS);
        (counts ? quiet : disturbed).add(round);
        IO.println((counts ? "" : "disturbed, does not count: ") + round);
    }
    IO.println("%d of %d rounds on a quiet machine; %d were disturbed and do not count".formatted(quiet.size(), rounds,
            disturbed.size()));
    if (quiet.size() == rounds) {
        print(variants.keySet(), quiet);
    } else if (quiet.size() + disturbed.size() > 0) {
        IO.println("THE MACHINE WAS LOADED: good for no more than the ratio of the variants");
        print(variants.keySet(), Stream.concat(quiet.stream(), disturbed.stream()).toList());
    }
    System.exit(quiet.size() == rounds ? 0 : 3);
}

/// @return whether it became quiet in time
static boolean awaitQuiet(long deadline) throws IOException, InterruptedException {
    while (System.nanoTime() < deadline) {
        var before = Work.now(List.of());
        Thread.sleep(1_000);
        if (Work.now(List.of()).othersSince(before) <= OTHERS) {
            return true;
        }
    }
    return false;
}

/// @param window until the window was painted, in ms
/// @param words  until words and controls were in it, in ms
/// @param others the share of the machine that other programs had, until then
record Start(long window, long words, long megabytes, double others) {
    @Override
    public String toString() {
        return "%d ms, words %d ms, %d MB, others %.0f %%".formatted(window, words, megabytes, 100 * others);
    }
}

static Map<String, Start> round(String program, Map<String, String> variants, int rest)
        throws IOException, InterruptedException {
    var starts = new LinkedHashMap<String, Start>();
    for (var variant : variants.entrySet()) {
        starts.put(variant.getKey(), start(program, variant.getValue(), rest));
    }
    return starts;
}

static void print(Iterable<String> variants, List<Map<String, Start>> rounds) {
    IO.println("""
            | variant | window, median (least to most) ms | words, median (least to most) ms | memory, median (least to most) MB |
            | --- | --- | --- | --- |""");
    for (var name : variants) {
        IO.println("| %s | %s | %s | %s |".formatted(name, spread(rounds, name, Start::window),
                spread(rounds, name, Start::words), spread(rounds, name, Start::megabytes)));
    }
}

static String spread(List<Map<String, Start>> rounds, String name, ToLongFunction<Start> figure) {
    var all = rounds.stream().map(round -> round.get(name)).mapToLong(figure).sorted().toArray();
    return "%d (%d to %d)".formatted(median(all), all[0], all[all.length - 1]);
}

static final int WIDTH = 1440;
static final int HEIGHT = 900;
/// The sign, words and controls are brighter than this, of 255; the window's ground is not.
static final int BRIGHT = 110;
/// So many pixels are bright once the sign is there; the pointer has fewer.
static final int SIGN = WIDTH * HEIGHT / 3_000;
/// So many once words are there; the sign alone has fewer.
static final int WORDS = WIDTH * HEIGHT / 260;
/// The share of the machine that others may have.
static final double OTHERS = 0.1;
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
            var before = Work.now(List.of(screen.pid()));
            long begun = System.nanoTime();
            var console = builder.start();
            var ours = List.of(screen.pid(), console.pid());
            try {
                long window = await(SIGN, pixels, console, begun);
                long words = await(WORDS, pixels, console, begun);
                double others = Work.now(ours).othersSince(before);
                Thread.sleep(TimeUnit.SECONDS.toMillis(rest));
                return new Start(window, words, megabytes(console.pid()), others);
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

/// @return after how many ms so many pixels were bright
static long await(int enough, ByteBuffer pixels, Process console, long begun) throws IOException, InterruptedException {
    while (!isBright(pixels, enough)) {
        if (!console.isAlive() || System.nanoTime() - begun > DEADLINE_NANOS) {
            throw new IOException("no window");
        }
        Thread.sleep(5);
    }
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
}

/// The file is an XWD dump: a header in the order of a network, a table of colours, then four bytes a pixel.
static boolean isBright(ByteBuffer dump, int enough) {
    var header = dump.duplicate().order(ByteOrder.BIG_ENDIAN);
    int from = header.getInt(0) + header.getInt(19 * Integer.BYTES) * 12;
    int lineBytes = header.getInt(12 * Integer.BYTES);
    int bright = 0;
    for (int y = 0; y < HEIGHT; y += 2) {
        for (int x = 0; x < WIDTH; x++) {
            // Green, the second byte in either order of blue and red.
            if ((header.get(from + y * lineBytes + x * 4 + 1) & 0xff) > BRIGHT && ++bright > enough / 2) {
                return true;
            }
        }
    }
    return false;
}

/// Ticks of all processors since the machine began: all there were, those anybody had, and those that are ours.
record Work(long all, long busy, long ours) {
    static Work now(List<Long> pids) throws IOException {
        var ticks = Arrays.stream(Files.readAllLines(Path.of("/proc/stat")).getFirst().split(" +")).skip(1).limit(8)
                .mapToLong(Long::parseLong).toArray();
        long all = Arrays.stream(ticks).sum();
        long ours = ticksOf("self");
        for (long pid : pids) {
            ours += ticksOf(Long.toString(pid));
        }
        // Without the fourth and the fifth, which are idle and waiting for a disk.
        return new Work(all, all - ticks[3] - ticks[4], ours);
    }

    /// Its own and those of its children that have ended.
    private static long ticksOf(String process) throws IOException {
        var stat = Files.readString(Path.of("/proc", process, "stat"));
        // The name before the bracket may hold blanks.
        return Arrays.stream(stat.substring(stat.lastIndexOf(')') + 2).split(" ")).skip(11).limit(process.equals("self") ? 2 : 4)
                .mapToLong(Long::parseLong).sum();
    }

    double othersSince(Work before) {
        return Math.max(0, (busy - before.busy) - (ours - before.ours)) / (double) Math.max(1, all - before.all);
    }
}

static long megabytes(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
            .filter(line -> line.startsWith("VmRSS"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).sum();
}

static void delete(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
        for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
            Files.deleteIfExists(each);
        }
    }
}
