package io.stagenet.console.ui.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// The table of keys in the operator's guide.
class KeyGuideTest {
    @Test
    void listsEveryActionWithTheKeysItHasAtFirstAndNothingElse() throws IOException {
        assumeThat(Keys.MAC).as("the guide names the keys of other platforms first").isFalse();
        var section = Files.readString(Path.of("docs/guide.md")).split("## Work by keys\n", 2)[1].split("\n## ", 2)[0];
        var rows = section.lines().filter(line -> line.startsWith("| ")).skip(2).toList();
        var expected = Arrays.stream(KeyAction.values())
                .map(action -> "| " + action.what() + " | " + action.first().words() + " |").toList();
        assertThat(rows).isEqualTo(expected);
    }
}
