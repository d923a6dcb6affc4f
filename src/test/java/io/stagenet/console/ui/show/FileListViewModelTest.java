package io.stagenet.console.ui.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.show.ShowFolder;
import io.stagenet.console.model.show.ShowFolder.Entry;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.control.Bounce;
import io.stagenet.console.ui.control.LocalTimes;
import java.io.File;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// How an operator finds a show file without leaving the field for its path.
class FileListViewModelTest {
    private static final Path SHOWS = Path.of("/shows").toAbsolutePath();
    private static final Path TOUR = SHOWS.resolve("Tour");
    private static final long SECOND = 1_000_000_000L;

    private final List<Path> asked = new ArrayList<>();
    private final ArrayDeque<CompletableFuture<ShowFolder>> readings = new ArrayDeque<>();
    private long nanos;
    private final FileListViewModel files = new FileListViewModel(folder -> {
        asked.add(folder);
        readings.add(new CompletableFuture<>());
        return readings.getLast();
    }, () -> SHOWS, new LocalTimes(ZoneOffset.UTC), () -> nanos, Runnable::run);

    private static ShowFolder shows() {
        return new ShowFolder(SHOWS.toString(), SHOWS.getParent().toString(),
                List.of(new Entry(".cache", true, null, 0), new Entry("Tour", true, Rig.EIGHT_O_NINE, 4_096),
                        new Entry("Hamlet.stage", false, Rig.EIGHT_O_NINE, 12_345),
                        new Entry("Lear.stage", false, null, 10), new Entry("Lear old.stage", false, null, 10)),
                List.of("/"), null);
    }

    private void begin() {
        files.begin(List.of());
        readings.removeLast().complete(shows());
    }

    private void type(String text) {
        files.textProperty().set(text);
    }

    private List<String> names() {
        return files.rowsProperty().get().stream().map(FileRow::name).toList();
    }

    private String text() {
        return files.textProperty().get();
    }

    @Test
    void theFolderOfTheShowIsListedWithTheWayUpFirst() {
        begin();
        assertThat(asked).containsExactly(SHOWS);
        assertThat(names()).containsExactly("..", "Tour", "Hamlet.stage", "Lear.stage", "Lear old.stage");
        assertThat(files.folderProperty().get()).isEqualTo(SHOWS.toString());
        var hamlet = files.rowsProperty().get().get(2);
        assertThat(hamlet.changed()).isEqualTo("2026-11-23 20:09");
        assertThat(hamlet.size()).isEqualTo("12 KB");
        assertThat(files.hintProperty().get()).isEmpty();
    }

    @Test
    void whatIsTypedNarrowsTheListAndReadsNothingAnew() {
        begin();
        type("lea");
        assertThat(names()).containsExactly("..", "Lear.stage", "Lear old.stage");
        type("Macbeth");
        assertThat(names()).containsExactly("..");
        assertThat(files.hintProperty().get()).isEqualTo("Nothing here is called “Macbeth”");
        type(".");
        assertThat(names()).as("what is hidden is shown to who asks for it").contains(".cache");
        assertThat(asked).hasSize(1);
    }

    @Test
    void enterCompletesTheOneThatIsLeftAndThenLeavesItToTheButton() {
        begin();
        type("ham");
        assertThat(files.take()).isTrue();
        assertThat(text()).isEqualTo("Hamlet.stage");
        assertThat(files.take()).as("the bounce of the same Enter").isTrue();
        nanos += Bounce.READING.toNanos();
        assertThat(files.take()).as("it says a file").isFalse();
        type("lea");
        assertThat(files.take()).as("two are left").isFalse();
        assertThat(text()).isEqualTo("lea");
        type("Lear");
        assertThat(files.take()).as("its ending need not be typed").isFalse();
        assertThat(text()).isEqualTo("Lear.stage");
    }

    @Test
    void theArrowsChooseAndTheFieldSaysWhat() {
        begin();
        files.step(1);
        assertThat(text()).isEqualTo(".." + File.separator);
        files.step(1);
        files.step(1);
        assertThat(text()).isEqualTo("Hamlet.stage");
        assertThat(names()).as("what is chosen narrows nothing").hasSize(5);
        assertThat(files.whole(text())).isEqualTo(SHOWS.resolve("Hamlet.stage"));
        files.step(-5);
        assertThat(files.chosenProperty().get()).isZero();
        type("Lea");
        assertThat(files.chosenProperty().get()).isEqualTo(-1);
        files.step(-1);
        assertThat(text()).isEqualTo("Lear old.stage");
    }

    @Test
    void enterGoesIntoAFolderAndUpAgain() {
        begin();
        files.choose(1);
        assertThat(text()).isEqualTo("Tour" + File.separator);
        assertThat(files.take()).isTrue();
        assertThat(asked).containsExactly(SHOWS, TOUR);
        assertThat(text()).isEmpty();
        assertThat(names()).as("not those of the folder before").isEmpty();
        readings.removeLast().complete(new ShowFolder(TOUR.toString(), SHOWS.toString(), List.of(), List.of(), null));
        assertThat(files.whole("Lear.stage")).isEqualTo(TOUR.resolve("Lear.stage"));
        assertThat(files.hintProperty().get()).isEqualTo("There is no show in this folder");
        files.choose(0);
        assertThat(files.take()).isTrue();
        assertThat(asked).endsWith(SHOWS);
    }

    @Test
    void aPathThatIsTypedListsItsFolder() {
        begin();
        type("Tour" + File.separator);
        assertThat(asked).endsWith(TOUR);
        readings.removeLast().complete(new ShowFolder(TOUR.toString(), SHOWS.toString(),
                List.of(new Entry("Macbeth.stage", false, null, 1)), List.of(), null));
        type("Tour" + File.separator + "mac");
        assertThat(files.take()).isTrue();
        assertThat(text()).isEqualTo("Tour" + File.separator + "Macbeth.stage");
        assertThat(files.whole(text())).isEqualTo(TOUR.resolve("Macbeth.stage"));
        assertThat(asked).hasSize(2);
        type("~" + File.separator);
        assertThat(asked).endsWith(Path.of(System.getProperty("user.home")));
    }

    @Test
    void aFolderThatCannotBeReadSaysSoAndOthersAreInReach() {
        files.begin(List.of(TOUR.resolve("Lear.stage").toString()));
        readings.removeLast().complete(new ShowFolder(SHOWS.toString(), SHOWS.getParent().toString(), List.of(),
                List.of(), "/shows cannot be read: no right to do that"));
        assertThat(files.hintProperty().get()).isEqualTo("/shows cannot be read: no right to do that");
        assertThat(names()).containsExactly("..");
        assertThat(files.placesProperty().get()).containsEntry("Tour", TOUR.toString())
                .containsEntry("Home", System.getProperty("user.home"));
        files.goTo(TOUR.toString());
        assertThat(asked).endsWith(TOUR);
    }

    @Test
    void aFolderThatDoesNotAnswerSaysThatItIsReadAndIsLeftAllTheSame() {
        files.begin(List.of());
        files.pulse(SECOND / 10);
        assertThat(files.hintProperty().get()).as("most answer at once").isEmpty();
        files.pulse(SECOND);
        assertThat(files.hintProperty().get()).isEqualTo("Reading " + SHOWS + "…");
        files.goTo(TOUR.toString());
        readings.removeFirst().complete(shows());
        assertThat(names()).as("too late").isEmpty();
        assertThat(files.folderProperty().get()).isEqualTo(TOUR.toString());
    }

    @Test
    void aFolderIsNoNameToSaveUnder() {
        begin();
        assertThat(files.saysFile().getValue()).isFalse();
        files.choose(1);
        assertThat(files.saysFile().getValue()).isFalse();
        type("Macbeth");
        assertThat(files.saysFile().getValue()).isTrue();
        type("Hamlet");
        assertThat(files.named()).isEqualTo("Hamlet.stage");
    }
}
