package io.stagenet.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A page of the documentation, as far as its checks have to understand it: headings, links, words in code, fenced blocks.
final class MarkdownPage {
    /// @param line counted from 1
    record Found(int line, String text) {
    }

    /// A fenced block.
    ///
    /// @param kind what stands after the opening fence, empty if nothing does
    record Block(int line, String kind, List<Found> lines) {
        String text() {
            return String.join("\n", lines.stream().map(Found::text).toList());
        }
    }

    private static final Pattern FENCE = Pattern.compile("\\s*```(.*)");
    private static final Pattern HEADING = Pattern.compile("#{1,6} +(.*?)#* *");
    private static final Pattern LINK = Pattern
            .compile("\\[[^\\]]*\\]\\(\\s*<?([^)>\\s]+)>?(?:\\s+\"[^\"]*\")?\\s*\\)");
    private static final Pattern REFERENCE = Pattern.compile("\\s{0,3}\\[[^\\]]+\\]:\\s*(\\S+).*");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final Path file;
    private final List<Found> prose = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    private MarkdownPage(Path file, List<String> lines) {
        this.file = file;
        Block open = null;
        for (int i = 0; i < lines.size(); i++) {
            var fence = FENCE.matcher(lines.get(i));
            if (fence.matches() && open == null) {
                open = new Block(i + 1, fence.group(1).strip(), new ArrayList<>());
                blocks.add(open);
            } else if (fence.matches()) {
                open = null;
            } else {
                (open == null ? prose : open.lines()).add(new Found(i + 1, lines.get(i)));
            }
        }
    }

    static MarkdownPage read(Path file) throws IOException {
        return new MarkdownPage(file, Files.readAllLines(file));
    }

    Path file() {
        return file;
    }

    List<Block> blocks() {
        return blocks;
    }

    /// What links and pictures lead to, as it is written.
    List<Found> targets() {
        var targets = new ArrayList<Found>();
        for (var line : prose) {
            String text = CODE.matcher(line.text()).replaceAll("");
            var link = LINK.matcher(text);
            while (link.find()) {
                targets.add(new Found(line.line(), link.group(1)));
            }
            var reference = REFERENCE.matcher(text);
            if (reference.matches()) {
                targets.add(new Found(line.line(), reference.group(1)));
            }
        }
        return targets;
    }

    /// What stands in backticks within the text.
    List<Found> words() {
        var words = new ArrayList<Found>();
        for (var line : prose) {
            CODE.matcher(line.text()).results().forEach(it -> words.add(new Found(line.line(), it.group(1))));
        }
        return words;
    }

    /// What `#` can be followed by in a link to this page, named as GitHub does.
    Set<String> anchors() {
        var anchors = new LinkedHashSet<String>();
        var seen = new HashMap<String, Integer>();
        for (var line : prose) {
            var heading = HEADING.matcher(line.text());
            if (heading.matches()) {
                String name = anchor(heading.group(1));
                int before = seen.merge(name, 1, Integer::sum) - 1;
                anchors.add(before == 0 ? name : name + "-" + before);
            }
        }
        return anchors;
    }

    /// The anchors of the second level, in their order.
    List<Found> sections() {
        var sections = new ArrayList<Found>();
        for (var line : prose) {
            var heading = HEADING.matcher(line.text());
            if (line.text().startsWith("## ") && heading.matches()) {
                sections.add(new Found(line.line(), anchor(heading.group(1))));
            }
        }
        return sections;
    }

    private static String anchor(String heading) {
        return heading.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
