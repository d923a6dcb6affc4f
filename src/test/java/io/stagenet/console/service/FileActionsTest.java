package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.ShowData;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Show files: saved, opened, offered.
class FileActionsTest extends FileTestBase {
    @Test
    void aSavedShowIsOpenedAgainWithItsBindings() {
        house();
        rig.name(2, "Spot");
        assertThat(rig.refused(new FileAction.Save(null))).contains("no file yet");
        assertThat(rig.done(new FileAction.Save(HAMLET))).contains("Hamlet.stage");
        assertThat(rig.shelf.files.get(HAMLET).bindings()).containsExactly(Map.entry(2, dmx("HOUSE", 2)));
        assertThat(rig.state().open().changed()).isFalse();
        assertThat(rig.state().open().savedAt()).isNotNull();
        rig.name(2, "Key");
        assertThat(rig.state().open().changed()).isTrue();
        assertThat(rig.done(new FileAction.Save(null))).contains("Hamlet.stage");
        assertThat(rig.state().open().changed()).isFalse();
        rig.done(new FileAction.New(null));
        assertThat(rig.state().show()).isEqualTo(ShowData.EMPTY);
        assertThat(rig.state().open().file()).isNull();
        assertThat(rig.state().open().savedAt()).isNull();
        assertThat(rig.done(new FileAction.Open(HAMLET))).contains("is open");
        assertThat(rig.state().show().name(2)).isEqualTo("Key");
        assertThat(rig.state().open().recent()).containsExactly(HAMLET.toString());
    }

    @Test
    void aShowWithoutASuffixGetsOne() {
        rig.done(new FileAction.Save(Path.of("/shows/Lear")));
        assertThat(rig.shelf.files).containsOnlyKeys(LEAR);
    }

    @Test
    void aDotInANameIsNoSuffix() {
        rig.done(new FileAction.Save(Path.of("/shows/Hamlet v1.2")));
        rig.done(new FileAction.Save(Path.of("/shows/Macbeth.STAGE")));
        assertThat(rig.shelf.files).containsOnlyKeys(HAMLET.resolveSibling("Hamlet v1.2.stage"),
                HAMLET.resolveSibling("Macbeth.STAGE"));
    }

    @Test
    void whatIsNotSavedIsPutBy() {
        rig.name(1, "Only here");
        rig.shelf.files.put(LEAR, named(3, "Storm", null));
        assertThat(rig.done(new FileAction.Open(LEAR))).contains("unsaved.stage");
        assertThat(rig.shelf.files.get(MemoryShelf.PUT_BY).show().name(1)).isEqualTo("Only here");
        assertThat(rig.state().show().names()).containsOnlyKeys(3);
    }

    @Test
    void aFileThatCannotBeOpenedChangesNothing() {
        rig.name(1, "Spot");
        assertThat(rig.refused(new FileAction.Open(LEAR))).contains("does not exist");
        assertThat(rig.state().show().name(1)).isEqualTo("Spot");
        assertThat(rig.state().open().mapping()).isNull();
    }

    @Test
    void changesSinceSaveAreCountedBothWays() {
        rig.name(1, "Key");
        rig.name(1, "Storm");
        assertThat(rig.state().open().changes()).isEqualTo(2);
        rig.done(new FileAction.Save(HAMLET));
        assertThat(rig.state().open().changes()).isZero();
        rig.name(2, "Spot");
        rig.name(2, "Blue");
        rig.name(2, "Red");
        assertThat(rig.state().open().changes()).isEqualTo(3);
        rig.done(new EditAction.Undo());
        rig.done(new EditAction.Undo());
        assertThat(rig.state().open().changes()).isEqualTo(1);
        rig.done(new EditAction.Undo());
        assertThat(rig.state().open().changed()).isFalse();
        assertThat(rig.state().open().changes()).isZero();
        rig.done(new EditAction.Undo());
        assertThat(rig.state().open().changes()).as("a change taken back is one too").isEqualTo(1);
        rig.name(3, "Fog");
        assertThat(rig.state().open().changed()).isTrue();
        assertThat(rig.state().open().changes()).as("the saved one is on no way back").isZero();
    }

    @Test
    void aShowThatIsOpenElsewhereIsReadOnlyAndSaysWhy() {
        rig.shelf.files.put(HAMLET, named(1, "Key", null));
        rig.shelf.heldElsewhere.add(HAMLET);
        rig.done(new FileAction.Open(HAMLET));
        assertThat(rig.state().open().readOnly()).contains("open elsewhere");
        assertThat(rig.notices()).anyMatch(it -> it.contains("read-only: it is open elsewhere"));
        rig.name(1, "Mine");
        assertThat(rig.refused(new FileAction.Save(null))).contains("open elsewhere");
        assertThat(rig.refused(new FileAction.Save(HAMLET))).contains("open elsewhere");
        assertThat(rig.kept().name(1)).as("kept in the data folder all the same").isEqualTo("Mine");
        rig.done(new FileAction.Save(LEAR));
        assertThat(rig.state().open().readOnly()).isNull();
        assertThat(rig.shelf.held).isEqualTo(LEAR);
    }

    @Test
    void aHandedOverShowAsksFirst() {
        rig.name(1, "Present");
        rig.shelf.files.put(LEAR, named(3, "Storm", null));
        rig.done(new FileAction.Offer(LEAR));
        assertThat(rig.notices().getLast()).contains("Open " + LEAR + "?");
        assertThat(rig.state().show().name(1)).isEqualTo("Present");
        assertThat(rig.state().open().offered()).isEqualTo(LEAR.toString());
        rig.done(new FileAction.Accept());
        assertThat(rig.state().show().name(3)).isEqualTo("Storm");
        assertThat(rig.state().open().offered()).isNull();
        assertThat(rig.done(new FileAction.Offer(LEAR))).contains("already");
    }

    @Test
    void aTemplateBeginsAShowWithoutAFile() {
        rig.shelf.files.put(HAMLET, named(3, "Storm", null));
        rig.done(new FileAction.New(HAMLET));
        assertThat(rig.state().show().name(3)).isEqualTo("Storm");
        assertThat(rig.state().open().file()).isNull();
    }

    @Test
    void theShowAConsoleIsStartedWithKeepsWhatWasNotSaved() {
        rig.shelf.files.put(HAMLET, named(1, "Old", null));
        rig.done(new FileAction.Open(HAMLET));
        rig.name(1, "New");
        rig.advance(1);
        rig.crash();
        rig.done(new FileAction.Start(HAMLET));
        assertThat(rig.state().show().name(1)).isEqualTo("New");
        assertThat(rig.state().open().changed()).isTrue();
        rig.done(new FileAction.Open(HAMLET));
        assertThat(rig.state().show().name(1)).isEqualTo("Old");
    }

    @Test
    void aShowWhoseOtherConsoleHasGoneIsSavedAfterAll() {
        rig.shelf.files.put(HAMLET, named(1, "Key", null));
        rig.shelf.heldElsewhere.add(HAMLET);
        assertThat(rig.done(new FileAction.Open(HAMLET))).contains("read-only: it is open elsewhere");
        rig.name(1, "Mine");
        assertThat(rig.refused(new FileAction.Save(null))).contains("open elsewhere");
        rig.shelf.heldElsewhere.clear();
        assertThat(rig.done(new FileAction.Save(null))).contains("Saved");
        assertThat(rig.state().open().readOnly()).isNull();
        assertThat(rig.shelf.held).isEqualTo(HAMLET);
    }
}
