package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the documentation says is there and can be typed; and each check finds what it is for.
class DocumentationTest {
    private static final String GRAMMAR = "src/main/java/io/stagenet/console/command";
    private static final String COMMANDS = "docs/command-line.md";
    private static final long MOST_PICTURES = 2_000_000;

    @Nested
    class OfThisRepository {
        private final Documentation documentation = open(Path.of(""));

        @Test
        void everyLinkAndPictureLeadsSomewhere() throws IOException {
            assertThat(documentation.brokenLinks()).isEmpty();
        }

        @Test
        void everyFileAndTestThatIsNamedIsThere() throws IOException {
            assertThat(documentation.missingNames()).isEmpty();
        }

        @Test
        void everyPictureIsShownAndAllOfThemAreSmall() throws IOException {
            assertThat(documentation.unusedPictures()).isEmpty();
            assertThat(documentation.pictureBytes()).isBetween(1L, MOST_PICTURES);
        }

        @Test
        void everySectionIsInTheContentsOfItsPage() {
            assertThat(documentation.leftOutOfContents()).isEmpty();
        }

        @Test
        void everyExampleSaysWhatItIsOf() {
            assertThat(documentation.unknownBlocks()).isEmpty();
        }

        @Test
        void everyCommandIsTakenByTheGrammar() {
            assertThat(documentation.examples("stagenet")).isGreaterThan(50);
            assertThat(documentation.examples("stagenet refused")).isPositive();
            assertThat(documentation.wrongCommands()).isEmpty();
        }

        @Test
        void everyStartIsTakenByTheOptions() {
            assertThat(documentation.examples("sh")).isGreaterThan(10);
            assertThat(documentation.wrongStarts()).isEmpty();
        }

        @Test
        void everyAnswerInJsonIsJson() {
            assertThat(documentation.examples("json")).isPositive();
            assertThat(documentation.wrongJson()).isEmpty();
        }

        @Test
        void everyWordOfTheCommandLineIsTold() throws IOException {
            assertThat(documentation.untold(COMMANDS, GRAMMAR)).isEmpty();
        }

        @Test
        void everyRecordIsShortNumberedAndListed() throws IOException {
            assertThat(documentation.wrongRecords()).isEmpty();
        }
    }

    @TempDir Path folder;

    @Test
    void findsLinksThatLeadNowhere() throws IOException {
        write("docs/other.md", "# A heading, of `code`", "# Twice", "# Twice");
        write("README.md", "[a](docs/other.md) [b](docs/gone.md) ![c](docs/gone.png \"title\")",
                "[d](docs/other.md#a-heading-of-code) [e](docs/other.md#no-heading) [f](#no-heading)",
                "[g](docs/other.md#twice-1) [h](docs/other.md#twice-2) [i](https://example.org/gone)",
                "`[code](gone.md)` [j](../outside.md)", "```text", "[k](gone.md)", "```", "[`l`](gone.md)");
        assertThat(open(folder).brokenLinks()).containsExactly("README.md:1: docs/gone.md",
                "README.md:1: docs/gone.png", "README.md:2: docs/other.md#no-heading", "README.md:2: #no-heading",
                "README.md:3: docs/other.md#twice-2", "README.md:4: ../outside.md", "README.md:8: gone.md");
    }

    @Test
    void findsSectionsThatContentsLeaveOut() throws IOException {
        write("docs/guide.md", "# Guide", "- [First](#first-steps), [fourth](#fourth)", "## First steps", "### Third",
                "[second](#second)", "## Second", "## Fourth");
        write("docs/plain.md", "# Without contents", "## First");
        assertThat(open(folder).leftOutOfContents()).containsExactly("docs/guide.md:6: second");
    }

    @Test
    void findsNamesOfWhatIsNotThere() throws IOException {
        write("src/test/java/RealTest.java", "class RealTest {}");
        write("README.md", "`RealTest` `GoneTest` `src/test/java` `src/gone/` `Test` `.ci/gone` `docs`");
        assertThat(open(folder).missingNames()).containsExactly("README.md:1: GoneTest", "README.md:1: src/gone/",
                "README.md:1: .ci/gone");
    }

    @Test
    void findsPicturesThatNobodyShows() throws IOException {
        write("docs/pictures/shown.png", "1234");
        write("docs/pictures/unused.png", "567");
        write("docs/guide.md", "![what it is](pictures/shown.png)");
        assertThat(open(folder).unusedPictures()).containsExactly("docs/pictures/unused.png");
        assertThat(open(folder).pictureBytes()).isEqualTo(7);
    }

    @Test
    void findsBlocksThatAreNotChecked() throws IOException {
        write("README.md", "```", "1 AT 50", "```", "```sh", "mvn verify", "```", "```bash", "true", "```");
        assertThat(open(folder).unknownBlocks()).containsExactly("README.md:1: ```", "README.md:7: ```bash");
    }

    @Test
    void findsCommandsTheGrammarRefuses() throws IOException {
        write("docs/command-line.md", "```stagenet", "1 THRU 12 AT 75   percent", "", "1 AT 101   too much",
                "1 AT 50  one gap of two is no gap", "```", "```stagenet refused", "SNAPSHOT LOSE x", "BLACKOUT ON",
                "```");
        assertThat(open(folder).wrongCommands()).satisfiesExactly(
                first -> assertThat(first).startsWith("docs/command-line.md:4: Expected a percentage")
                        .endsWith("(at 5 of 1 AT 101)"),
                second -> assertThat(second).startsWith("docs/command-line.md:5: "),
                third -> assertThat(third).isEqualTo("docs/command-line.md:9: is taken: BLACKOUT ON"));
    }

    @Test
    void findsStartsTheOptionsRefuse() throws IOException {
        write("README.md", "```sh", "stagenet-console --demo   # and --nonsense only in a comment",
                "bin/stagenet-console --pool SN9-SN1", "$ printf '1 AT 50\\nnonsense\\n' | stagenet-console --headless",
                "sudo apt install ./stagenet-console.deb",
                "cd /x && stagenet-console simulate gateway --fault \"slip up\"",
                "stagenet-console doctor --json --interface eth0", "```", "```text", "stagenet-console --nonsense",
                "```");
        assertThat(open(folder).wrongStarts()).satisfiesExactly(
                pool -> assertThat(pool).startsWith("README.md:3: ").contains("--pool"),
                piped -> assertThat(piped).startsWith("README.md:4: Expected a command"),
                fault -> assertThat(fault).startsWith("README.md:6: ").contains("--fault", "slip up"));
    }

    @Test
    void findsAnswersThatAreNoJson() throws IOException {
        write("README.md", "```json", "{\"a\":1,", " \"b\":[]}", "{\"c\":...}", "```");
        assertThat(open(folder).wrongJson()).singleElement().asString().startsWith("README.md:1: ");
    }

    @Test
    void findsWordsOfTheGrammarThatNobodyTells() throws IOException {
        write("src/grammar/Grammar.java", "case \"GO\" -> go();", "if (scanner.acceptWord(\"NON-STOP\")) {",
                "scanner.acceptWord(\"-\")", "case \"CUE\", \"x\" ->");
        write("page.md", "`CUE 1 NON-STOPS --demonstration --json-lines`");
        assertThat(open(folder).untold("page.md", "src/grammar")).contains("GO", "NON-STOP", "--demo",
                "--json", "--preamps", "stagebox", "doctor").doesNotContain("CUE", "-", "--rehearse");
        write("page.md", "cue 1 go non-stop");
        assertThat(open(folder).untold("page.md", "src/grammar")).doesNotContain("GO", "NON-STOP");
    }

    @Test
    void findsRecordsThatAreUnlistedLongOrWithoutTheirNumber() throws IOException {
        write("docs/decisions/README.md", "[1](0001-listed.md) [3](0003-titled.md)");
        write("docs/decisions/0001-listed.md", "# 1. Listed");
        write("docs/decisions/0002-not.md", "# 2. Not" + "\n".repeat(31));
        write("docs/decisions/0003-titled.md", "# 0003 Titled");
        assertThat(open(folder).wrongRecords()).containsExactly("docs/decisions/0002-not.md is not in the index",
                "docs/decisions/0002-not.md has 31 lines", "docs/decisions/0003-titled.md is titled # 0003 Titled");
    }

    private void write(String name, String... lines) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines));
    }

    private static Documentation open(Path root) {
        try {
            return new Documentation(root);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
