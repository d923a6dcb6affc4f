package io.stagenet.console;

import io.stagenet.console.command.CommandParser;
import io.stagenet.console.command.CommandSyntaxException;
import io.stagenet.console.json.JsonException;
import io.stagenet.console.json.JsonLimits;
import io.stagenet.console.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;

/// The documentation below a folder, and what is wrong with it: each check says `page:line: what`.
final class Documentation {
    private static final List<String> FRONT = List.of("README.md", "CHANGELOG.md", "CONTRIBUTING.md",
            "assets/README.md", "installer/README.md");
    private static final String RECORDS = "docs/decisions";
    private static final int LONGEST_RECORD = 30;
    /// Checked below, or no business of a check.
    private static final Set<String> KINDS = Set.of("stagenet", "stagenet refused", "sh", "json", "text");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9+.-]*:.*");
    private static final Pattern OWN_PATH = Pattern.compile("(docs|src|installer|assets|\\.ci|\\.github)/[\\w./-]*");
    private static final Pattern TEST = Pattern.compile("([A-Z]\\w*Test)");
    /// Parts a command from its explanation.
    private static final String GAP = "   ";
    private static final Pattern LAUNCH = Pattern.compile("(?:\\S*/)?stagenet-console(?:-cli)?((?: .*)?)");
    private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final Pattern PIPED = Pattern.compile(".*printf '([^']*)'\\s*");
    /// Where the grammar decides by a word.
    private static final Pattern GRAMMAR = Pattern.compile("(?:case|acceptWord\\() ?\"([A-Z0-9]{2,}|[A-Z]+-[A-Z]+)\"");

    private final Path root;
    private final List<MarkdownPage> pages = new ArrayList<>();

    Documentation(Path root) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        for (var front : FRONT) {
            var page = this.root.resolve(front);
            if (Files.exists(page)) {
                pages.add(MarkdownPage.read(page));
            }
        }
        for (var file : files("docs", ".md")) {
            pages.add(MarkdownPage.read(file));
        }
    }

    int examples(String kind) {
        return blocks(kind).stream().mapToInt(block -> block.lines().size()).sum();
    }

    /// Links and pictures that lead nowhere, and headings that are not there.
    List<String> brokenLinks() throws IOException {
        var findings = new ArrayList<String>();
        for (var page : pages) {
            for (var target : page.targets()) {
                if (!ELSEWHERE.matcher(target.text()).matches() && !leads(page, target.text())) {
                    findings.add(at(page, target.line(), target.text()));
                }
            }
        }
        return findings;
    }

    private boolean leads(MarkdownPage page, String target) throws IOException {
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        var file = path.isEmpty() ? page.file() : page.file().resolveSibling(path).normalize();
        if (!file.startsWith(root) || !Files.exists(file)) {
            return false;
        }
        return hash < 0 || MarkdownPage.read(file).anchors().contains(target.substring(hash + 1));
    }

    /// Sections that the contents at the head of their page leave out.
    List<String> leftOutOfContents() {
        var findings = new ArrayList<String>();
        for (var page : pages) {
            var sections = page.sections();
            var contents = page.targets().stream()
                    .filter(target -> !sections.isEmpty() && target.line() < sections.getFirst().line())
                    .map(MarkdownPage.Found::text).filter(target -> target.startsWith("#")).toList();
            for (var section : sections) {
                if (!contents.isEmpty() && !contents.contains("#" + section.text())) {
                    findings.add(at(page, section.line(), section.text()));
                }
            }
        }
        return findings;
    }

    /// Files and tests that are named in the text and are not there.
    List<String> missingNames() throws IOException {
        var tests = new HashSet<String>();
        for (var test : files("src/test", "Test.java")) {
            tests.add(test.getFileName().toString().replace(".java", ""));
        }
        var findings = new ArrayList<String>();
        for (var page : pages) {
            for (var word : page.words()) {
                var test = TEST.matcher(word.text());
                boolean lost = OWN_PATH.matcher(word.text()).matches() && !Files.exists(root.resolve(word.text()))
                        || test.matches() && !tests.contains(test.group(1));
                if (lost) {
                    findings.add(at(page, word.line(), word.text()));
                }
            }
        }
        return findings;
    }

    /// Pictures that no page shows.
    List<String> unusedPictures() throws IOException {
        var shown = new HashSet<Path>();
        for (var page : pages) {
            page.targets().forEach(target -> shown.add(page.file().resolveSibling(target.text()).normalize()));
        }
        return files("docs/pictures", "").stream()
                .filter(picture -> !shown.contains(picture.normalize()))
                .map(this::name)
                .toList();
    }

    long pictureBytes() throws IOException {
        long bytes = 0;
        for (var picture : files("docs/pictures", "")) {
            bytes += Files.size(picture);
        }
        return bytes;
    }

    /// Blocks of which nothing says how to check them.
    List<String> unknownBlocks() {
        var findings = new ArrayList<String>();
        for (var page : pages) {
            for (var block : page.blocks()) {
                // The report of the benchmark is written by others, and has one that starts Maven.
                if (!KINDS.contains(block.kind()) && !block.text().startsWith("mvn ")) {
                    findings.add(at(page, block.line(), "```" + block.kind()));
                }
            }
        }
        return findings;
    }

    /// Lines of `stagenet` blocks that the grammar does not take, and lines of `stagenet refused` that it does.
    List<String> wrongCommands() {
        var findings = new ArrayList<String>();
        for (var page : pages) {
            for (var block : page.blocks()) {
                boolean right = block.kind().equals("stagenet");
                if (!right && !block.kind().equals("stagenet refused")) {
                    continue;
                }
                for (var line : block.lines()) {
                    String refusal = line.text().isBlank() ? null : refusalOf(command(line.text()));
                    if (right && refusal != null) {
                        findings.add(at(page, line.line(), refusal));
                    } else if (!right && refusal == null && !line.text().isBlank()) {
                        findings.add(at(page, line.line(), "is taken: " + line.text()));
                    }
                }
            }
        }
        return findings;
    }

    private static String command(String line) {
        int gap = line.indexOf(GAP);
        return gap < 0 ? line : line.substring(0, gap);
    }

    private static String refusalOf(String command) {
        try {
            CommandParser.parse(command);
            return null;
        } catch (CommandSyntaxException refused) {
            return refused.getMessage() + " (at " + refused.position() + " of " + command + ")";
        }
    }

    /// Starts of the program in `sh` blocks that its options do not allow, and piped lines that the grammar does not take.
    List<String> wrongStarts() {
        var findings = new ArrayList<String>();
        for (var page : pages) {
            for (var block : page.blocks().stream().filter(it -> it.kind().equals("sh")).toList()) {
                for (var line : block.lines()) {
                    wrongStarts(line.text()).forEach(wrong -> findings.add(at(page, line.line(), wrong)));
                }
            }
        }
        return findings;
    }

    private static List<String> wrongStarts(String line) {
        var findings = new ArrayList<String>();
        String piped = "";
        for (var part : line.replaceFirst("\\s#.*", "").split("\\||&&|;")) {
            var launch = LAUNCH.matcher(part.strip());
            if (launch.matches()) {
                findings.addAll(wrongOptions(launch.group(1)));
                var given = PIPED.matcher(piped);
                if (given.matches()) {
                    given.group(1).replace("\\n", "\n").lines().map(Documentation::refusalOf)
                            .filter(refusal -> refusal != null).forEach(findings::add);
                }
            }
            piped = part;
        }
        return findings;
    }

    private static List<String> wrongOptions(String line) {
        var arguments = ARGUMENT.matcher(line).results().map(Documentation::unquoted).toArray(String[]::new);
        try {
            program().parseArgs(arguments);
            return List.of();
        } catch (CommandLine.ParameterException refused) {
            return List.of(refused.getMessage());
        }
    }

    private static String unquoted(MatchResult argument) {
        return Stream.of(1, 2, 3).map(argument::group).filter(text -> text != null).findFirst().orElseThrow();
    }

    /// It is never executed.
    private static CommandLine program() {
        var nobody = new PrintStream(OutputStream.nullOutputStream());
        return Main.whole(InputStream.nullInputStream(), nobody, nobody);
    }

    /// Objects of `json` blocks that are none. Each begins a line and goes on in lines that begin with a blank.
    List<String> wrongJson() {
        var findings = new ArrayList<String>();
        for (var page : pages) {
            for (var block : page.blocks().stream().filter(it -> it.kind().equals("json")).toList()) {
                for (var object : block.text().split("\n(?=\\{)")) {
                    try {
                        JsonReader.readObject(object, JsonLimits.ofChars(1 << 16));
                    } catch (JsonException refused) {
                        findings.add(at(page, block.line(), String.valueOf(refused.getMessage())));
                    }
                }
            }
        }
        return findings;
    }

    /// Words the grammar or the options of the program know, and this page does not.
    ///
    /// @param grammar the folder of the grammar's sources
    Set<String> untold(String page, String grammar) throws IOException {
        var wanted = new TreeSet<String>();
        for (var source : files(grammar, ".java")) {
            GRAMMAR.matcher(Files.readString(source)).results().forEach(word -> wanted.add(word.group(1)));
        }
        addOptions(program(), wanted);
        String text = Files.readString(root.resolve(page)).toUpperCase(Locale.ROOT);
        wanted.removeIf(word -> Pattern.compile("(?<![\\w-])" + Pattern.quote(word.toUpperCase(Locale.ROOT))
                + "(?![\\w-])").matcher(text).find());
        return wanted;
    }

    private static void addOptions(CommandLine command, Set<String> names) {
        for (var option : command.getCommandSpec().options()) {
            if (!option.hidden()) {
                names.add(option.longestName());
            }
        }
        command.getSubcommands().forEach((name, sub) -> {
            names.add(name);
            addOptions(sub, names);
        });
    }

    /// Decision records that their index does not list, that are too long, or whose title has not their number.
    List<String> wrongRecords() throws IOException {
        var listed = new HashSet<Path>();
        for (var page : pages) {
            if (name(page.file()).equals(RECORDS + "/README.md")) {
                page.targets().forEach(target -> listed.add(page.file().resolveSibling(target.text()).normalize()));
            }
        }
        var findings = new ArrayList<String>();
        for (var record : files(RECORDS, ".md")) {
            String file = record.getFileName().toString();
            if (file.equals("README.md")) {
                continue;
            }
            var lines = Files.readAllLines(record);
            if (!listed.contains(record.normalize())) {
                findings.add(name(record) + " is not in the index");
            }
            if (lines.size() > LONGEST_RECORD) {
                findings.add(name(record) + " has " + lines.size() + " lines");
            }
            if (!lines.getFirst().startsWith("# " + file.substring(0, 4).replaceFirst("^0+", "") + ". ")) {
                findings.add(name(record) + " is titled " + lines.getFirst());
            }
        }
        return findings;
    }

    private List<MarkdownPage.Block> blocks(String kind) {
        return pages.stream().flatMap(page -> page.blocks().stream()).filter(it -> it.kind().equals(kind)).toList();
    }

    private List<Path> files(String folder, String ending) throws IOException {
        var place = root.resolve(folder);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (var all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).filter(it -> it.toString().endsWith(ending)).sorted().toList();
        }
    }

    private String at(MarkdownPage page, int line, String what) {
        return name(page.file()) + ":" + line + ": " + what;
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
