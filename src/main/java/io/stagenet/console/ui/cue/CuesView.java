package io.stagenet.console.ui.cue;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.EmptyState;
import io.stagenet.console.ui.control.FirstSteps;
import io.stagenet.console.ui.control.Page;
import io.stagenet.console.ui.cue.CuesViewModel.Part;
import io.stagenet.console.ui.grid.HeatMapPanel;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The cues of a list, what the one that is looked at will change, and RECORD; or the levels of the whole rig. GO stands
/// under the view, see [GoView].
public final class CuesView extends VBox implements Page {
    /// Something lies at the foot, and the columns reach closer to it.
    private static final PseudoClass COVERED = PseudoClass.getPseudoClass("covered");
    /// What the looked-at cue has of the columns.
    private static final double DETAIL = 0.325;
    /// In pixels.
    private static final double DETAIL_LEAST = 348;
    private static final double DETAIL_MOST = 440;

    private final CuesViewModel model;
    private final ObservableValue<Boolean> noGear;
    private final FirstSteps firstSteps;
    private final CueHeadView head;
    private final RecordBarView record;
    private final CueTable table;
    private final CueDetailView detail;
    private final EmptyState empty = new EmptyState();
    private final HeatMapPanel levels;
    private final HBox columns;
    private final Subscription subscriptions;

    /// @param noGear     whether no gateway is known
    /// @param firstSteps offered while there is neither gear nor anything to record
    public CuesView(CuesViewModel model, ObservableValue<Boolean> noGear, FirstSteps firstSteps) {
        this.model = model;
        this.noGear = noGear;
        this.firstSteps = firstSteps;
        model.open();
        getStyleClass().addAll("view", "cues");
        head = new CueHeadView(model, this::begin);
        record = new RecordBarView(model, this::begin);
        table = new CueTable(model);
        table.setMinWidth(0);
        HBox.setHgrow(table, Priority.ALWAYS);
        detail = new CueDetailView(model, this::begin);
        columns = new HBox(table, detail);
        columns.getStyleClass().add("columns");
        // The names of addresses have room as the window has.
        var share = columns.widthProperty()
                .map(all -> Math.clamp(all.doubleValue() * DETAIL, DETAIL_LEAST, DETAIL_MOST));
        detail.minWidthProperty().bind(share);
        detail.maxWidthProperty().bind(share);
        levels = new HeatMapPanel(model.rig().map(),
                () -> Text.of(model.rig().map().count() == 0 ? "ui.cue.rig.empty" : "ui.cue.rig"),
                model::openFader);
        var place = new StackPane(columns, empty, levels);
        place.setMinSize(0, 0);
        // What finds no room any more goes below the foot, and never over the record bar and what it warns of.
        StackPane.setAlignment(columns, Pos.TOP_CENTER);
        for (var bar : new Region[]{head, record}) {
            bar.setMinHeight(USE_PREF_SIZE);
        }
        VBox.setVgrow(place, Priority.ALWAYS);
        record.managedProperty().bind(record.visibleProperty());
        getChildren().addAll(head, record, place);
        subscriptions = Subscription.combine(model.partProperty().subscribe(this::arrange),
                model.list().shownProperty().subscribe(this::arrange), noGear.subscribe((_, _) -> arrange()),
                model.record().takings().reasonProperty().subscribe(this::arrange));
        arrange();
    }

    @Override
    public void showCovered(double height) {
        pseudoClassStateChanged(COVERED, height > 0);
        detail.showCovered(height);
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void begin() {
        if (columns.isVisible()) {
            table.begin();
        } else {
            // Nothing there takes keys: they are the console's.
            requestFocus();
        }
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        head.dispose();
        record.dispose();
        table.dispose();
        detail.dispose();
        levels.dispose();
        empty.dispose();
        model.close();
    }

    private void arrange() {
        boolean rig = model.partProperty().get() == Part.LEVELS;
        var list = model.list().shownProperty().get();
        boolean none = list.cues().isEmpty();
        if (none && columns.isFocusWithin()) {
            requestFocus();
        }
        levels.setVisible(rig);
        record.setVisible(!rig);
        columns.setVisible(!rig && !none);
        empty.setVisible(!rig && none);
        if (empty.isVisible()) {
            String reason = model.record().takings().reasonProperty().get();
            boolean offer = noGear.getValue() && !reason.isEmpty();
            empty.say(Text.of("ui.cue.none", list.number()),
                    offer ? Text.of("ui.cue.none.gear")
                            : reason.isEmpty() ? Text.of("ui.cue.none.detail") : Text.of("ui.cue.none.reason", reason),
                    Text.of("ui.cue.record"), model.record()::record);
            empty.allow(reason.isEmpty());
            if (offer) {
                empty.offer(firstSteps);
            }
        }
    }
}
