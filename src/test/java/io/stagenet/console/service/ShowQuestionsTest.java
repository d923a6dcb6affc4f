package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Notice;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.Binding;
import io.stagenet.console.store.ShowDocument;
import io.stagenet.console.store.ShowExtras;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What the operator is asked stands among the notices for as long as he is asked, and no longer.
class ShowQuestionsTest {
    private static final Path LEAR = Path.of("/shows/Lear.stage");

    private final Rig rig = new Rig();

    private void act(FileAction action) {
        assertThat(rig.submit(action)).isInstanceOf(Outcome.Done.class);
    }

    private List<String> asked() {
        return rig.state().notices().stream().map(Notice::text)
                .filter(text -> text.contains("ACCEPT") || text.contains("RESUME")).toList();
    }

    private void crash() {
        rig.level(1, 2, 128);
        rig.advance(1);
        rig.crash();
        assertThat(asked()).singleElement().asString().contains("2 levels");
    }

    @Test
    void whatWasUpIsAskedAboutUntilItIsResumed() {
        crash();
        act(new FileAction.Resume(3000L));
        assertThat(asked()).isEmpty();
    }

    @Test
    void whatWasUpIsAskedAboutUntilItIsHeld() {
        crash();
        act(new FileAction.Hold());
        assertThat(asked()).isEmpty();
    }

    @Test
    void aShowThatWasHandedOverIsAskedAboutUntilItIsLetBe() {
        act(new FileAction.Offer(LEAR));
        assertThat(asked()).singleElement().asString().contains("Lear.stage");
        act(new FileAction.Reject());
        assertThat(asked()).isEmpty();
        act(new FileAction.Offer(LEAR));
        assertThat(asked()).as("asked anew").hasSize(1);
    }

    @Test
    void aShowOfAnotherRigIsAskedAboutUntilItIsAccepted() {
        rig.shelf.files.put(LEAR, new ShowDocument(ShowData.EMPTY.withNames(new TreeMap<>(Map.of(1, "Key"))),
                new TreeMap<>(Map.of(1, new Binding(new GatewayId("TOUR"), "DMX", 1))), ShowExtras.NONE));
        act(new FileAction.Open(LEAR));
        assertThat(asked()).singleElement().asString().contains("Lear was made on another rig");
        act(new FileAction.Accept());
        assertThat(rig.state().show().name(1)).isEqualTo("Key");
        assertThat(asked()).isEmpty();
    }
}
