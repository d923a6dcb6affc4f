package io.stagenet.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What the benchmark found, in a file: the machine, then a part for each section that was ever run into it, with its
/// own date and rows of figures. A section that is run again takes the place of its older self.
final class Results {
    static final String MACHINE = "machine";
    private static final String MISSING = "missing";
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {
    };

    private final Path file;
    private final Map<String, Object> content;

    /// What one section found.
    ///
    /// @param date when it was run
    record Section(String date, List<Row> rows) {
        Optional<Row> row(String name) {
            return rows.stream().filter(row -> row.name().equals(name)).findFirst();
        }
    }

    /// One sender's figures.
    record Row(Map<String, Object> figures) {
        String name() {
            return String.valueOf(figures.get("name"));
        }

        boolean has(String key) {
            return figures.get(key) instanceof Number;
        }

        /// @return NaN if there is no such figure
        double number(String key) {
            return figures.get(key) instanceof Number number ? number.doubleValue() : Double.NaN;
        }
    }

    private Results(Path file, Map<String, Object> content) {
        this.file = file;
        this.content = content;
    }

    /// Those of a file, or none yet.
    static Results open(Path file) throws IOException {
        return new Results(file,
                Files.exists(file) ? JSON.readValue(Files.readString(file), OBJECT) : new LinkedHashMap<>());
    }

    void machine(Map<String, Object> facts) {
        content.put(MACHINE, facts);
    }

    void missing(List<String> what) {
        content.put(MISSING, what);
    }

    void section(String name, String date, List<Map<String, Object>> rows) throws IOException {
        content.put(name, Map.of("date", date, "rows", rows));
        Files.createDirectories(file.getParent());
        Files.writeString(file, JSON.writeValueAsString(content));
    }

    Map<String, Object> machine() {
        return content.get(MACHINE) instanceof Map<?, ?> facts ? JSON.convertValue(facts, OBJECT) : Map.of();
    }

    List<String> missing() {
        return content.get(MISSING) instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    Optional<Section> section(String name) {
        if (!(content.get(name) instanceof Map<?, ?> part) || !(part.get("rows") instanceof List<?> rows)) {
            return Optional.empty();
        }
        return Optional.of(new Section(String.valueOf(part.get("date")),
                rows.stream().map(row -> new Row(JSON.convertValue(row, OBJECT))).toList()));
    }

    Optional<Row> row(String section, String name) {
        return section(section).flatMap(found -> found.row(name));
    }
}
