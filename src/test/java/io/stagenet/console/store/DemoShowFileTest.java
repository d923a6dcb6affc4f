package io.stagenet.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DemoShowFileTest {
    @Test
    void theDemosShowIsAShowFileInWhichTheReaderKnowsEveryField() throws Exception {
        try (var file = ShowFormat.class.getResourceAsStream("/io/stagenet/console/demo.stage")) {
            var content = file.readAllBytes();
            assertThat(new String(content, StandardCharsets.UTF_8)).as("it is changed by hand")
                    .doesNotContain("checksum");
            var document = ShowFormat.decode(content);
            assertThat(document.extras().document()).isNotNull();
            assertThat(document.extras().document().names()).as("what it is called by").containsExactly("demo");
            assertThat(document.extras().isOfDemo()).isTrue();
            assertThat(document.extras().entries()).isEmpty();
            var again = ShowFormat.decode(ShowFormat.encode(document));
            assertThat(again.show()).isEqualTo(document.show());
            assertThat(again.bindings()).isEqualTo(document.bindings());
        }
    }
}
