package io.stagenet.console.ui.patch;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Action.Selection;
import io.stagenet.console.service.EditAction.AddressChange;
import io.stagenet.console.service.EditAction.SetAddresses;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.control.AddressSelection;
import io.stagenet.console.ui.patch.PatchLines.Column;
import io.stagenet.console.ui.patch.PatchLines.Order;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatchViewModelTest {
    private final FakeConsole console = new FakeConsole(new Rig().state());
    private final AddressSelection selection = new AddressSelection();
    private final LinkedBlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final PatchViewModel model = new PatchViewModel(console, selection, screen::add);

    @BeforeEach
    void look() {
        model.setOpen(true);
    }

    /// Shows a state and does what comes of it on the screen's thread.
    private void show(Rig rig) throws InterruptedException {
        model.show(rig.state());
        settle();
    }

    private void settle() throws InterruptedException {
        var task = screen.poll(10, TimeUnit.SECONDS);
        assertThat(task).isNotNull();
        task.run();
    }

    private List<Integer> addresses() {
        return model.lines().stream().map(PatchLine::address).toList();
    }

    private static Rig two() {
        return new Rig().gateway("HOUSE-LEFT", LinkState.ONLINE, 100, 4, "DMX").gateway("FLOOR", LinkState.LOST, 1, 2,
                "RELAY").name(101, "Cyc Red");
    }

    @Test
    void listsEveryLeasedAddressAndWhatItDrives() throws InterruptedException {
        show(two());
        assertThat(addresses()).containsExactly(1, 2, 100, 101, 102, 103);
        var line = model.lines().get(3);
        assertThat(List.of(line.name(), line.gateway(), line.hardware(), line.channel(), line.state()))
                .containsExactly("Cyc Red", "HOUSE-LEFT", "DMX", "2", "live");
        assertThat(model.lines().getFirst().state()).isEqualTo("lost");
    }

    @Test
    void filtersByWordsNamesAndRangesThatMustAllMatch() throws InterruptedException {
        show(two());
        for (var expected : List.of(List.of("cyc", List.of(101)), List.of("dmx 2..3", List.of(101, 102)),
                List.of("sn2..sn100", List.of(2, 100)), List.of("house relay", List.of()),
                List.of("lost", List.of(1, 2)), List.of("\"cyc r", List.of(101)))) {
            model.filterProperty().set(expected.getFirst().toString());
            settle();
            assertThat(addresses()).as("%s", expected.getFirst()).isEqualTo(expected.getLast());
        }
        assertThat(model.totalProperty().get()).isEqualTo(6);
    }

    @Test
    void sortsNumbersAsNumbersAndKeepsAddressesInOrderWithinEquals() throws InterruptedException {
        show(new Rig().gateway("A", LinkState.ONLINE, 1, 12, "DMX"));
        model.sort(new Order(Column.CHANNEL, true));
        settle();
        assertThat(addresses()).startsWith(12, 11, 10, 9);
        model.sort(new Order(Column.HARDWARE, true));
        settle();
        assertThat(addresses()).startsWith(1, 2, 3);
    }

    @Test
    void onlyTheNewestRequestIsShown() throws InterruptedException {
        model.show(two().state());
        model.filterProperty().set("cyc");
        settle();
        settle();
        assertThat(addresses()).containsExactly(101);
    }

    @Test
    void whatDidNotChangeIsNotTouched() throws InterruptedException {
        show(new Rig().gateway("A", LinkState.ONLINE, 1, 100, "DMX"));
        var changes = new ArrayList<String>();
        model.lines().addListener((ListChangeListener<PatchLine>) change -> {
            while (change.next()) {
                changes.add((change.wasPermutated() ? "permuted" : change.wasReplaced() ? "replaced" : "other") + " "
                        + change.getFrom() + ".." + change.getTo());
            }
        });
        show(new Rig().gateway("A", LinkState.ONLINE, 1, 100, "DMX").name(50, "Key"));
        assertThat(changes).containsExactly("replaced 49..50");
        changes.clear();
        show(new Rig().gateway("A", LinkState.ONLINE, 1, 100, "DMX").gateway("B", LinkState.ONLINE, 200, 3, "DMX")
                .name(50, "Key"));
        assertThat(changes).containsExactly("other 100..103");
    }

    @Test
    void linesAreMadeOnceForAllFiltersAndAnewWhenAKindChanges() throws InterruptedException {
        show(new Rig().gateway("A", LinkState.ONLINE, 1, 3, "DMX"));
        var line = model.lines().get(1);
        model.filterProperty().set("sn2");
        settle();
        assertThat(model.lines().getFirst()).isSameAs(line);
        console.faders.kinds.put(2, LevelKind.SWITCH);
        model.filterProperty().set("sn2 switch");
        settle();
        assertThat(model.lines()).singleElement().extracting(now -> now.row().kind()).isEqualTo("switch");
    }

    @Test
    void aClosedViewComputesNothing() {
        model.setOpen(false);
        model.show(two().state());
        model.filterProperty().set("cyc");
        assertThat(screen).isEmpty();
        assertThat(model.lines()).isEmpty();
    }

    @Test
    void namesAndKindsGoToTheWholeSelection() {
        var chosen = new BitSet();
        chosen.set(3, 6);
        chosen.set(9);
        selection.set(chosen);
        var meant = new Selection(List.of(new Selection.Addresses(3, 5, false), new Selection.Addresses(9, 9, false)));
        model.edit().name("Front");
        model.edit().kind(java.util.Optional.of(LevelKind.SWITCH));
        assertThat(console.actions).containsExactly(new Action.ShowAction.NameSelection(meant, "Front"),
                new SetAddresses(meant, new AddressChange.Kind(LevelKind.SWITCH)));
    }

    @Test
    void thePoolIsToldInWordsAndCanBeChanged() {
        model.show(two().waits("NEW", 512, "no room").state());
        assertThat(model.poolProperty().get().words())
                .isEqualTo("4 leased  ·  2 held for FLOOR  ·  NEW waits for 512  ·  65529 free");
        assertThat(model.enlarge("sn1", "x")).isFalse();
        assertThat(model.enlarge("20", "10")).isFalse();
        assertThat(console.actions).isEmpty();
        assertThat(model.enlarge("SN1", "512")).isTrue();
        assertThat(console.actions).containsExactly(new Action.GatewayAction.SetPool(new AddressRange(1, 512)));
    }

    @Test
    void csvIsQuotedAndNoFormula(@TempDir Path folder) throws Exception {
        show(new Rig().gateway("A,B", LinkState.ONLINE, 1, 2, "DMX").name(1, "=1+1").name(2, "say \"hi\""));
        console.faders.sent[1] = 255;
        var file = folder.resolve("patch.csv");
        var outcome = model.export(file.toString());
        settle();
        assertThat(outcome).isCompleted();
        assertThat(Files.readString(file)).isEqualTo("""
                Address,Name,Gateway,Lease,Hardware,Channel,Kind,Level,State\r
                SN1,'=1+1,"A,B",lease_001,DMX,1,dimmer,100 %,live\r
                SN2,"say ""hi""\","A,B",lease_001,DMX,2,dimmer,–,live\r
                """);
        assertThat(model.answerProperty().get()).contains("2 lines").contains(file.toString());
        model.export(folder.resolve("no/where.csv").toString());
        settle();
        assertThat(model.answerProperty().get()).contains("no such folder");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void copyTakesWhatIsSelectedElseAll() throws InterruptedException {
        show(two());
        assertThat(model.copy().lines()).hasSize(6);
        selection.only(101);
        assertThat(model.copy()).isEqualTo("SN101\tCyc Red\tHOUSE-LEFT\tlease_001\tDMX\t2\tdimmer\t–\tlive");
    }

    @Test
    void whatWasSaidOfAnEditGoesWithTheNextChangeOfTheShow() throws InterruptedException {
        show(two());
        assertThat(model.enlarge("SN1", "many")).isFalse();
        assertThat(model.answerProperty().get()).isNotEmpty();
        show(two().name(102, "Cyc Blue"));
        assertThat(model.answerProperty().get()).isEmpty();
    }
}
