package io.stagenet.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a figure means nothing without.
final class Machine {
    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final Path LOAD = Path.of("/proc/loadavg");

    private Machine() {
    }

    static Map<String, Object> facts() throws IOException, InterruptedException {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("processor", processor());
        facts.put("cores", Runtime.getRuntime().availableProcessors());
        facts.put("system",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
        facts.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        version(facts, "node", "node", "--version");
        version(facts, "compiler", "cc", "--version");
        if (Files.exists(LOAD)) {
            facts.put("load before the run", Files.readString(LOAD).split(" ")[0]);
        }
        return facts;
    }

    private static String processor() throws IOException {
        if (Files.exists(CPU)) {
            for (var line : Files.readAllLines(CPU)) {
                if (line.startsWith("model name")) {
                    return line.substring(line.indexOf(':') + 1).trim();
                }
            }
        }
        return "unknown";
    }

    private static void version(Map<String, Object> facts, String key, String... command) throws InterruptedException {
        Yardsticks.output(List.of(command)).ifPresent(lines -> facts.put(key, lines.getFirst()));
    }
}
