package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampLabel;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.model.virgil.StageboxPlace;
import io.stagenet.console.service.Desk;
import io.stagenet.console.service.PreampAction;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Click;
import io.stagenet.console.ui.control.LocalTimes;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// All preamps of all stageboxes, in rows. Only the strips and heads that are in sight have a model; a state reaches those
/// of them whose preamp is another object than before. FX thread.
public final class PreampsViewModel {
    private static final long PULSE_NANOS = 200_000_000L;
    private static final int VIRGIL_PORT = 7889;

    private final Desk desk;
    private final Supplier<Instant> clock;
    private final LocalTimes times;
    private final Executor fxThread;
    private final PreampDesk strips = new Strips();
    private final PreampSections sections = new PreampSections();
    private final Map<PreampKey, PreampStripViewModel> visible = new HashMap<>();
    private final Map<StageboxId, StageboxHeadViewModel> heads = new HashMap<>();
    private final PreampSelection selection = new PreampSelection();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected");
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper(this, "answer", "");
    private final SnapshotPanelViewModel snapshots;
    private final GangPanelViewModel gangs;
    private ShowData show = ShowData.EMPTY;
    private int safeToUnplugSeconds = Preferences.DEFAULT.safeToUnplugSeconds();
    private long pulsedAt;

    /// @param clock    the console's time of day
    /// @param fxThread runs a task later on the thread that owns this
    public PreampsViewModel(Desk desk, Supplier<Instant> clock, LocalTimes times, Executor fxThread) {
        this.desk = desk;
        this.clock = clock;
        this.times = times;
        this.fxThread = fxThread;
        snapshots = new SnapshotPanelViewModel(desk, clock, times, fxThread,
                () -> selection.size() > 0 ? selection.inputs() : sections.everyInput());
        gangs = new GangPanelViewModel(desk, fxThread, selection::inputs);
        sections.rowsProperty().subscribe(() -> {
            if (selection.size() > 0 && selection.keep(Set.copyOf(order()))) {
                showSelection();
            }
        });
    }

    SnapshotPanelViewModel snapshots() {
        return snapshots;
    }

    GangPanelViewModel gangs() {
        return gangs;
    }

    /// What stands below each other.
    ReadOnlyObjectProperty<List<PreampRow>> rowsProperty() {
        return sections.rowsProperty();
    }

    /// Every stagebox there is, by name.
    ReadOnlyObjectProperty<List<StageboxId>> boxesProperty() {
        return sections.boxesProperty();
    }

    /// The one whose strips are shown, null for all of them.
    ReadOnlyObjectProperty<@Nullable StageboxId> chosenProperty() {
        return sections.chosenProperty();
    }

    /// How many inputs are selected.
    ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// What became of the last box that was added; empty for nothing.
    ReadOnlyStringProperty answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// @param box null for all
    public void choose(@Nullable StageboxId box) {
        sections.choose(box);
    }

    /// @param strips how many have room beside each other
    void setPerRow(int strips) {
        sections.setPerRow(strips);
    }

    /// Folds the strips of a box away, or back.
    void fold(StageboxId box) {
        sections.fold(box);
        var section = sections.section(box);
        if (section != null) {
            showHead(section.box());
        }
    }

    /// Adds a stagebox by hand.
    ///
    /// @param place `host`, `host:port` or `host:port/base`
    /// @return whether it was understood
    boolean add(String place) {
        try {
            var parsed = StageboxPlace.parse(place.strip(), VIRGIL_PORT);
            var _ = desk.submit(new PreampAction.ConnectStagebox(parsed.target(), parsed.base()))
                    .thenAcceptAsync(outcome -> answer.set(outcome.message()), fxThread);
            return true;
        } catch (IllegalArgumentException refused) {
            answer.set(String.valueOf(refused.getMessage()));
            return false;
        }
    }

    /// The model of a strip that comes into sight, until [#release].
    PreampStripViewModel strip(PreampKey input) {
        return visible.computeIfAbsent(input, key -> {
            var strip = new PreampStripViewModel(strips, factsOf(key));
            strip.showSelected(selection.contains(key));
            strip.showGang(gangOf(key));
            strip.pulse(clock.get());
            return strip;
        });
    }

    private String gangOf(PreampKey input) {
        var gang = show.gangOf(input);
        return gang == null ? "" : gang;
    }

    void release(PreampStripViewModel strip) {
        visible.remove(strip.key(), strip);
    }

    /// The model of a head that comes into sight, until [#keepHeads] lets it go; null when there is no such box.
    @Nullable
    StageboxHeadViewModel head(StageboxId box) {
        var section = sections.section(box);
        return section == null ? null : heads.computeIfAbsent(box,
                id -> new StageboxHeadViewModel(section.box(), sections.isCollapsed(id), times, clock.get()));
    }

    /// @param seen which boxes have a head in sight
    void keepHeads(Predicate<StageboxId> seen) {
        heads.keySet().removeIf(seen.negate());
    }

    private PreampFacts factsOf(PreampKey key) {
        var section = sections.sectionOf(key);
        return PreampFacts.of(section.box(), PreampSections.preampOf(section.box(), key), show.label(key),
                section.names(), times);
    }

    public void show(ConsoleState state) {
        var before = show;
        show = state.show();
        safeToUnplugSeconds = state.preferences().safeToUnplugSeconds();
        snapshots.show(state);
        gangs.show(state);
        // What the demo leaves alone is listed among the devices; nothing of it can be turned.
        var present = new TreeMap<>(state.stageboxes());
        present.values().removeIf(Stagebox::isSeenOnly);
        sections.show(present, show.order(), this::refresh);
        if (before.gangs() != show.gangs()) {
            visible.values().forEach(strip -> strip.showGang(gangOf(strip.key())));
        }
        if (before.inputs() != show.inputs()) {
            visible.values().forEach(strip -> relabel(strip, before));
        }
    }

    /// Brings the head of a box up to date, and of its visible strips those whose preamp is another one now.
    private void refresh(Stagebox before, Section section) {
        var now = section.box();
        showHead(now);
        boolean all = section.isRenamed() || before.state() != now.state();
        for (var strip : visible.values()) {
            var key = strip.key();
            if (key.box().equals(now.id())
                    && (all || before.preamps().get(key.index()) != now.preamps().get(key.index()))) {
                strip.show(factsOf(key));
            }
        }
    }

    private void showHead(Stagebox box) {
        var head = heads.get(box.id());
        if (head != null) {
            head.show(box, sections.isCollapsed(box.id()));
        }
    }

    private void relabel(PreampStripViewModel strip, ShowData before) {
        if (sections.section(strip.key().box()) != null && !before.label(strip.key()).equals(show.label(strip.key()))) {
            strip.show(factsOf(strip.key()));
        }
    }

    /// Every input whose strip can be scrolled to, in order.
    List<PreampKey> order() {
        return sections.inRows();
    }

    /// @return whether anything was selected
    public boolean clearSelection() {
        boolean any = selection.clear();
        showSelection();
        return any;
    }

    private void showSelection() {
        selected.set(selection.size());
        visible.values().forEach(strip -> strip.showSelected(selection.contains(strip.key())));
    }

    /// Lets what is on screen grow older.
    ///
    /// @param nanos good for differences only
    public void pulse(long nanos) {
        if (nanos - pulsedAt < PULSE_NANOS) {
            return;
        }
        pulsedAt = nanos;
        snapshots.pulse();
        var now = clock.get();
        heads.values().forEach(head -> head.pulse(now));
        visible.values().forEach(strip -> strip.pulse(now));
    }

    private final class Strips implements PreampDesk {
        @Override
        public List<PreampKey> together(PreampKey input) {
            return selection.together(input);
        }

        @Override
        public List<PreampKey> standing(PreampKey input) {
            return sections.standing(input.box());
        }

        @Override
        public PreampLabel label(PreampKey input) {
            return show.label(input);
        }

        @Override
        public void submit(PreampAction action, Consumer<String> refused) {
            var _ = desk.submit(gangs.asRested(action)).thenAcceptAsync(outcome -> {
                if (outcome instanceof Outcome.Refused) {
                    refused.accept(outcome.message());
                }
            }, fxThread);
        }

        @Override
        public void select(PreampKey input, Click click) {
            selection.click(input, click, order());
            showSelection();
        }

        @Override
        public Instant safeAt(PreampKey input) {
            var section = sections.section(input.box());
            var off = section == null ? null : PreampSections.preampOf(section.box(), input).phantomOff();
            return off == null ? Instant.EPOCH : off.plusSeconds(safeToUnplugSeconds);
        }

        @Override
        public Instant now() {
            return clock.get();
        }
    }

    /// How a box is called where one is chosen.
    static String choice(@Nullable StageboxId box) {
        return box == null ? Text.of("ui.preamp.all") : box.value();
    }
}
