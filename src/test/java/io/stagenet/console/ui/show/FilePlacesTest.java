package io.stagenet.console.ui.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilePlacesTest {
    private static final Path TOURS = Path.of("/tours").toAbsolutePath();

    private static Map<String, String> places(Path... shows) {
        return FilePlaces.of("/home", Arrays.stream(shows).map(Path::toString).toList(), List.of("/"));
    }

    private static Path shows(String tour) {
        return TOURS.resolve(tour).resolve("shows");
    }

    private static String name(String... names) {
        return Path.of("", names).toString();
    }

    @Test
    void aFolderIsCalledByItsName() {
        assertThat(places(shows("Lear").resolve("a.stage"), shows("Lear").resolve("b.stage")))
                .containsExactly(Map.entry("Home", "/home"), Map.entry("shows", shows("Lear").toString()));
    }

    @Test
    void foldersOfOneNameAreToldApartByWhatTheyAreIn() {
        assertThat(
                places(shows("Lear").resolve("a.stage"), shows("Hamlet").resolve("a.stage"), TOURS.resolve("a.stage")))
                .containsOnly(Map.entry("Home", "/home"), Map.entry(name("Lear", "shows"), shows("Lear").toString()),
                        Map.entry(name("Hamlet", "shows"), shows("Hamlet").toString()),
                        Map.entry("tours", TOURS.toString()));
    }

    @Test
    void aFolderThatIsCalledAsAPlaceOfTheScreenIsInReach() {
        assertThat(places(TOURS.resolve("Home").resolve("a.stage")))
                .containsEntry("Home", "/home")
                .containsEntry(name("tours", "Home"), TOURS.resolve("Home").toString());
    }

    @Test
    void aFolderAtTheRootOfOneNameWithAnotherIsCalledByItsWholePath() {
        var deep = TOURS.resolve("x").resolve("tours");
        assertThat(places(TOURS.resolve("a.stage"), deep.resolve("a.stage")))
                .containsEntry(TOURS.toString(), TOURS.toString())
                .containsEntry(name("x", "tours"), deep.toString());
    }
}
