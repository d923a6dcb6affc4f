package io.stagenet.console.ui.show;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Console;
import io.stagenet.console.service.Desk;
import io.stagenet.console.service.FileAction;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LocalTimes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The show as a document: what it is called, whether it is saved, and everything that can be done with it. What takes
/// the place of the present show by one press is asked first; nothing here ever sends a level. FX thread.
public final class ShowPanelViewModel {

    private final Desk desk;
    private final AskingDesk asking;
    private final FileListViewModel files;
    private final TypedFile typed;
    private final LocalTimes times;
    private final LongSupplier nanos;
    private final Executor fxThread;
    private final RigSheetViewModel rigSheet;
    private final RecoveryViewModel recovery;
    private final ReadOnlyObjectWrapper<ShowFacts> facts = new ReadOnlyObjectWrapper<>(this, "facts", ShowFacts.NONE);
    private final ObservableValue<List<String>> recent = facts.map(ShowFacts::recent);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final OpenAnswer answer;
    private final OpenQuestion question;
    private final UndoSteps steps;
    private final DroppedFiles dropped;
    /// How often a show was asked for that waits.
    private int asked;
    private long pulsed;

    /// @param fxThread runs a task later on the thread that owns this model
    public ShowPanelViewModel(Console console, LocalTimes times, Executor fxThread) {
        desk = console.desk();
        this.times = times;
        nanos = console::nanos;
        this.fxThread = fxThread;
        rigSheet = new RigSheetViewModel(this::submit);
        answer = new OpenAnswer(() -> console.state().show());
        question = new OpenQuestion(rigSheet.waitingProperty(), nanos);
        steps = new UndoSteps(this::submit, facts::get, question, answer);
        dropped = new DroppedFiles(this::submit, question, answer);
        asking = new AskingDesk(console, question, facts::get, path -> Path.of(folder()).resolve(path), answer,
                fxThread);
        files = new FileListViewModel(console::showFolder, () -> Path.of(folder()), times, nanos, fxThread);
        typed = new TypedFile(files, asking, this::finish, fxThread);
        recovery = new RecoveryViewModel(times, this::submit);
    }

    /// A clock that never goes back, good for differences only.
    public LongSupplier nanos() {
        return nanos;
    }

    /// The desk, behind a question where what is not saved would be put by.
    public Desk asking() {
        return asking;
    }

    /// Where shows are looked for.
    FileListViewModel files() {
        return files;
    }

    /// What is done with the file that is typed.
    TypedFile typed() {
        return typed;
    }

    /// How a show that waits meets this rig.
    RigSheetViewModel rigSheet() {
        return rigSheet;
    }

    /// What was up when the console was lost.
    RecoveryViewModel recovery() {
        return recovery;
    }

    ReadOnlyObjectProperty<ShowFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /// Whole paths of other shows, the newest first.
    ObservableValue<List<String>> recentProperty() {
        return recent;
    }

    /// Whether the panel is open.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Whether the sheet of another rig is in sight.
    public ReadOnlyBooleanProperty rigSheetProperty() {
        return rigSheet.openProperty();
    }

    /// Takes the sheet out of sight; the show waits all the same.
    public void setSheetAside() {
        rigSheet.openProperty().set(false);
    }

    ReadOnlyObjectProperty<ShowAnswer> answerProperty() {
        return answer.property();
    }

    /// Null while nothing is asked.
    ReadOnlyObjectProperty<@Nullable ShowQuestion> questionProperty() {
        return question.property();
    }

    public void openPanel() {
        typed.wish("");
        if (!open.get()) {
            files.begin(facts.get().recent());
        }
        open.set(true);
    }

    public void closePanel() {
        open.set(false);
    }

    void togglePanel() {
        if (open.get()) {
            closePanel();
        } else {
            openPanel();
        }
    }

    /// Answers what is asked.
    ///
    /// @param yes whether it is to be done
    void answer(boolean yes) {
        question.answer(yes);
    }

    /// Lets be what was asked, else closes the panel.
    void escape() {
        if (question.isAsked()) {
            question.leave();
        } else {
            closePanel();
        }
    }

    public void show(ConsoleState now) {
        var before = facts.get();
        var next = ShowFacts.of(now, times);
        facts.set(next);
        boolean other = !next.place().equals(before.place());
        boolean stepped = !next.steps().equals(before.steps()) || !Objects.equals(next.redo(), before.redo());
        if (other || now.open().asked() != asked) {
            answer.clearRefusal();
        }
        asked = now.open().asked();
        if (other) {
            // It was about another show.
            question.leave();
        } else if (stepped) {
            // It was about a change that is done or taken back by now.
            question.leaveSecondPress();
        }
        question.restate();
        rigSheet.show(now);
        recovery.show(now);
        question.offer(now.open().offered(), file -> new ShowQuestion(
                Text.of("ui.show.offered", file, facts.get().name()) + " " + facts.get().left(),
                Text.of("ui.show.offered.yes"),
                () -> submit(new FileAction.Accept(), this::say),
                () -> submit(new FileAction.Reject(), this::say), false));
    }

    /// Lets go of what is no longer to be seen; once per pulse.
    ///
    /// @param nanos good for differences only
    public void pulse(long nanos) {
        long step = pulsed == 0 ? 0 : nanos - pulsed;
        pulsed = nanos;
        question.pulse(step);
        files.pulse(step);
        answer.pulse(step);
    }

    /// Takes the last change of the show back. If that changes live levels it is asked first, and done when it is said again.
    public void undo() {
        steps.undo();
    }

    /// Does again what was taken back last, and asks as [#undo] does.
    public void redo() {
        steps.redo();
    }

    /// Saves to the file the show has; opens the panel if there is none, or none that can be written.
    public void save() {
        if (facts.get().place().isEmpty()) {
            openPanel();
            clearAnswer();
            typed.wish(Text.of("ui.show.save.where"));
        } else if (facts.get().readOnly().isEmpty()) {
            submit(new FileAction.Save(null), this::finish);
        } else {
            // Whoever had it may have gone.
            submit(new FileAction.Save(null), this::finishReadOnly);
        }
    }

    private void finishReadOnly(Outcome outcome) {
        if (outcome instanceof Outcome.Refused && !facts.get().readOnly().isEmpty()) {
            openPanel();
            clearAnswer();
            typed.wish(Text.of("ui.show.save.other"));
        } else {
            finish(outcome);
        }
    }

    /// Begins an empty show, when the operator has said so once more.
    void begin() {
        asking.ask(new FileAction.New(null)).thenAcceptAsync(this::finish, fxThread);
    }

    /// Opens a show of before, when the operator has said so once more.
    void reopen(String file) {
        asking.ask(new FileAction.Open(Path.of(file))).thenAcceptAsync(this::finish, fxThread);
    }

    /// Files were dropped on the window: a show is asked about before it is opened.
    public void drop(List<Path> files) {
        dropped.take(files);
    }

    /// The operator has read it.
    void clearAnswer() {
        answer.clear();
    }

    /// Where a bare name is looked for and kept at first: beside the present show or the newest of before, else in the user's
    /// own folder.
    private String folder() {
        var shows = new ArrayList<>(facts.get().recent());
        if (!facts.get().place().isEmpty()) {
            shows.addFirst(facts.get().place());
        }
        var folder = shows.isEmpty() ? null : Path.of(shows.getFirst()).getParent();
        return folder == null ? System.getProperty("user.home", "") : folder.toString();
    }

    private void finish(Outcome outcome) {
        say(outcome);
        if (outcome instanceof Outcome.Done) {
            typed.wish("");
            closePanel();
        }
    }

    private void say(Outcome outcome) {
        answer.say(outcome);
    }

    private void submit(Action action, Consumer<Outcome> then) {
        desk.submit(action).thenAcceptAsync(then, fxThread);
    }

    /// For the parts of this model: what became of it is said as all answers are.
    private void submit(FileAction action, Runnable done) {
        submit(action, outcome -> {
            done.run();
            say(outcome);
        });
    }
}
