package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.store.ReadShow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// Show files on a network that hangs: a line is answered in time, and what is ready later takes nobody by surprise.
class LateFilesTest extends FileTestBase {
    /// The share answers.
    private void answers() {
        rig.loop.run(rig.shelf::answer);
        rig.loop.runReady();
    }

    /// Says it without waiting for what becomes of it.
    private CompletableFuture<Outcome> say(FileAction action) {
        var answer = rig.loop.call(() -> rig.core.submit(action).toCompletableFuture());
        rig.loop.runReady();
        return answer;
    }

    /// Waits for as long as a line is waited for.
    private void isLate(CompletableFuture<Outcome> answer, String why) {
        rig.advance(4.9);
        assertThat(answer).isNotDone();
        rig.advance(0.2);
        assertThat(answer).isCompletedWithValueMatching(Outcome.Refused.class::isInstance);
        assertThat(answer.join().message()).contains(why);
    }

    @Test
    void aFileThatIsReadLateIsOfferedAndNotOpened() {
        rig.name(1, "Present");
        var reading = new CompletableFuture<ReadShow>();
        rig.shelf.slow.put(HAMLET, reading);
        var answer = rig.loop.call(() -> rig.core.submit(new FileAction.Open(HAMLET)).toCompletableFuture());
        rig.advance(4.9);
        assertThat(answer).isNotDone();
        rig.advance(0.2);
        assertThat(answer.join()).isInstanceOf(Outcome.Refused.class);
        assertThat(answer.join().message()).contains("Hamlet.stage is still being read");
        rig.loop.run(() -> reading.complete(new ReadShow(HAMLET, named(3, "Storm", null), "1")));
        assertThat(rig.state().show().name(1)).as("nobody is taken by surprise").isEqualTo("Present");
        assertThat(rig.notices().getLast()).contains("Open " + HAMLET + "?");
        rig.done(new FileAction.Accept());
        assertThat(rig.state().show().name(3)).isEqualTo("Storm");
    }

    @Test
    void whatBecameOfASlowFileIsToldAllTheSame() {
        var reading = new CompletableFuture<ReadShow>();
        rig.shelf.slow.put(HAMLET, reading);
        var answer = rig.loop.call(() -> rig.core.submit(new FileAction.Open(HAMLET)).toCompletableFuture());
        rig.advance(6);
        assertThat(answer).isDone();
        rig.loop.run(() -> reading.completeExceptionally(new IOException("it is gone")));
        assertThat(rig.notices()).contains("it is gone");
    }

    @Test
    void aShowThatComesAfterItsAnswerIsOfferedAndNotOpened() {
        rig.name(1, "Present");
        rig.done(new FileAction.Save(HAMLET));
        rig.shelf.files.put(LEAR, named(3, "Storm", null));
        rig.shelf.hang();
        isLate(say(new FileAction.Open(LEAR)), "nothing is opened yet");
        rig.name(2, "Later");
        answers();
        assertThat(rig.state().show().names()).as("nobody is taken by surprise").containsOnlyKeys(1, 2);
        assertThat(rig.state().open().offered()).isEqualTo(LEAR.toString());
        assertThat(rig.shelf.held).as("the lock is of the present show").isEqualTo(HAMLET);
        assertThat(rig.shelf.putsBy).isZero();
        rig.done(new FileAction.Accept());
        assertThat(rig.state().show().names()).containsOnlyKeys(3);
        assertThat(rig.shelf.held).isEqualTo(LEAR);
        assertThat(rig.shelf.files.get(MemoryShelf.PUT_BY).show().names()).containsOnlyKeys(1, 2);
    }

    @Test
    void whatIsChangedWhileAShowComesIsPutByToo() {
        rig.name(1, "Present");
        rig.shelf.files.put(LEAR, named(3, "Storm", null));
        var puttingBy = new CompletableFuture<Path>();
        rig.shelf.slowPutBy = puttingBy;
        var answer = say(new FileAction.Open(LEAR));
        rig.name(2, "Meanwhile");
        rig.loop.run(() -> puttingBy.complete(MemoryShelf.PUT_BY));
        rig.loop.runReady();
        assertThat(answer.join()).isInstanceOf(Outcome.Done.class);
        assertThat(rig.state().show().names()).containsOnlyKeys(3);
        assertThat(rig.shelf.files.get(MemoryShelf.PUT_BY).show().names()).containsOnlyKeys(1, 2);
    }

    @Test
    void aSavedShowThatIsChangedWhileAnotherComesIsPutBy() {
        rig.done(new FileAction.Save(HAMLET));
        rig.shelf.files.put(LEAR, named(3, "Storm", null));
        rig.shelf.hang();
        var answer = say(new FileAction.Open(LEAR));
        rig.name(2, "Meanwhile");
        answers();
        assertThat(answer.join().message()).contains("unsaved.stage");
        assertThat(rig.shelf.files.get(MemoryShelf.PUT_BY).show().names()).containsOnlyKeys(2);
    }

    @Test
    void aNewShowIsWaitedForNoLongerThanALineIs() {
        rig.name(1, "Present");
        rig.shelf.hang();
        isLate(say(new FileAction.New(null)), "still being opened");
        answers();
        assertThat(rig.state().show().name(1)).isEqualTo("Present");
        assertThat(rig.notices()).anyMatch(it -> it.contains("A new show can be begun now"));
        rig.done(new FileAction.New(null));
        assertThat(rig.state().show()).isEqualTo(ShowData.EMPTY);
    }

    @Test
    void aShowThatIsSavedWhileAnotherIsOpenedTakesNotTheFileOfThatOne() {
        rig.name(1, "Present");
        rig.shelf.files.put(LEAR, named(3, "Storm", null));
        rig.shelf.hang();
        var saved = say(new FileAction.Save(HAMLET));
        var opened = say(new FileAction.Open(LEAR));
        answers();
        assertThat(saved.join().message()).contains("Saved");
        assertThat(opened.join().message()).contains("is open");
        assertThat(rig.state().open().file()).isEqualTo(LEAR.toString());
        assertThat(rig.state().open().changed()).isFalse();
        assertThat(rig.shelf.held).isEqualTo(LEAR);
        rig.name(3, "Rain");
        rig.done(new FileAction.Save(null));
        assertThat(rig.shelf.files.get(HAMLET).show().names()).containsExactly(Map.entry(1, "Present"));
        assertThat(rig.shelf.files.get(LEAR).show().names()).containsExactly(Map.entry(3, "Rain"));
    }

    @Test
    void aShowThatIsOpenedBeforeASaveIsDoneKeepsItsFile() {
        rig.name(1, "Present");
        rig.done(new FileAction.Save(HAMLET));
        rig.name(1, "Changed");
        rig.shelf.files.put(LEAR, named(3, "Storm", null));
        rig.shelf.hang();
        var opened = say(new FileAction.Open(LEAR));
        var saved = say(new FileAction.Save(null));
        answers();
        assertThat(opened.join().message()).contains("is open");
        assertThat(saved.join().message()).contains("Saved", "Hamlet.stage");
        assertThat(rig.shelf.files.get(HAMLET).show().name(1)).isEqualTo("Changed");
        assertThat(rig.state().open().file()).isEqualTo(LEAR.toString());
        assertThat(rig.state().open().changed()).isFalse();
        assertThat(rig.shelf.held).as("the lock is of the show that is open").isEqualTo(LEAR);
    }

    @Test
    void aShowThatIsSavedTwiceBecauseItTakesLongIsNoOtherConsoles() {
        rig.name(1, "Present");
        rig.done(new FileAction.Save(HAMLET));
        rig.name(1, "Changed");
        rig.shelf.hang();
        var first = say(new FileAction.Save(null));
        rig.name(1, "Again");
        var second = say(new FileAction.Save(null));
        answers();
        assertThat(first.join().message()).contains("Saved");
        assertThat(second.join().message()).contains("Saved");
        assertThat(rig.shelf.files.get(HAMLET).show().name(1)).isEqualTo("Again");
    }

    @Test
    void whatIsAcceptedIsWaitedForNoLongerThanALineIsAndAskedAnew() {
        house();
        rig.name(1, "Present");
        rig.shelf.files.put(HAMLET, named(101, "Key", dmx("TOUR", 3)));
        rig.done(new FileAction.Open(HAMLET));
        int asked = rig.state().open().asked();
        rig.shelf.hang();
        isLate(say(new FileAction.Accept()), "still being opened");
        rig.name(2, "Later");
        answers();
        assertThat(rig.state().show().names()).as("nobody is taken by surprise").containsOnlyKeys(1, 2);
        assertThat(rig.shelf.held).isNull();
        assertThat(rig.notices()).anyMatch(it -> it.contains("Hamlet can be opened now"));
        assertThat(rig.state().open().asked()).isEqualTo(asked + 1);
        rig.done(new FileAction.Accept());
        assertThat(rig.state().show().names()).containsExactly(Map.entry(3, "Key"));
        assertThat(rig.shelf.files.get(MemoryShelf.PUT_BY).show().names()).containsOnlyKeys(1, 2);
    }

    @Test
    void aStandInThatFitsIsWaitedForNoLongerThanALineIs() {
        rig.name(1, "Present");
        rig.shelf.files.put(HAMLET, named(2, "Key", dmx("HOUSE", 2)));
        rig.done(new FileAction.Open(HAMLET));
        house();
        rig.shelf.hang();
        isLate(say(new FileAction.StandIn(new GatewayId("HOUSE"), null)), "still being opened");
        answers();
        assertThat(rig.state().show().name(1)).isEqualTo("Present");
        rig.done(new FileAction.Accept());
        assertThat(rig.state().show().names()).containsExactly(Map.entry(2, "Key"));
    }

    @Test
    void aShowWhoseGatewayCameOpensByItselfAtOnceOrNotAtAll() {
        rig.name(1, "Present");
        rig.shelf.files.put(HAMLET, named(2, "Key", dmx("HOUSE", 2)));
        rig.done(new FileAction.Open(HAMLET));
        rig.shelf.hang();
        house();
        rig.advance(6);
        assertThat(rig.notices()).anyMatch(it -> it.contains("still being opened"));
        answers();
        rig.says(rig.connect("10.0.0.2", 7777), Rig.request("ANNEX", 4));
        rig.advance(1);
        assertThat(rig.state().show().name(1)).isEqualTo("Present");
        assertThat(rig.state().open().mapping()).as("it is asked about").isNotNull();
        rig.done(new FileAction.Accept());
        assertThat(rig.state().show().names()).containsExactly(Map.entry(2, "Key"));
    }

    @Test
    void aShowThatComesLateWhileAnotherWaitsIsAskedAboutInItsPlace() {
        house();
        rig.name(1, "Present");
        rig.shelf.files.put(HAMLET, named(101, "Key", dmx("TOUR", 3)));
        rig.shelf.files.put(LEAR, named(3, "Storm", null));
        rig.done(new FileAction.Open(HAMLET));
        rig.shelf.hang();
        isLate(say(new FileAction.Open(LEAR)), "nothing is opened yet");
        answers();
        assertThat(rig.state().show().name(1)).isEqualTo("Present");
        assertThat(rig.state().open().mapping().show()).as("what ACCEPT opens").isEqualTo("Lear");
        rig.done(new FileAction.Accept());
        assertThat(rig.state().show().names()).containsExactly(Map.entry(3, "Storm"));
    }
}
