package io.stagenet.console.service;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.CuePreamps;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.service.EditAction.LevelSource;
import io.stagenet.console.service.EditAction.PreampShare;
import io.stagenet.console.show.EditRefusedException;
import io.stagenet.console.show.Items;
import io.stagenet.console.show.ShowEdit;
import io.stagenet.console.show.ShowEdits;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes levels, addresses and head amps as they are into the show. Console loop only.
final class Recording {
    private final StateHolder state;
    private final ShowHistory history;
    private final LevelSources sources;
    private final PreampTargets preamps;

    Recording(StateHolder state, ShowHistory history, LevelSources sources, PreampTargets preamps) {
        this.state = state;
        this.history = history;
        this.sources = sources;
        this.preamps = preamps;
    }

    Outcome record(EditAction.RecordLevels record) {
        return sources.with(record.source(), levels -> record(record, levels));
    }

    private Outcome record(EditAction.RecordLevels record, LevelSet levels) {
        try {
            var known = preamps(record.preamps());
            var taken = taken(known, record.preamps());
            if (levels.isEmpty() && taken == null) {
                throw new EditRefusedException(LevelSources.nothing(record.source()));
            }
            boolean again = Items.has(history.show(), record.item());
            var next = ShowEdits.record(record.item(), record.name(), levels, record.times(), taken)
                    .of(history.show());
            if (record.preamps() == PreampShare.NONE && record.item() instanceof ShowItem.OfCue cue) {
                next = ShowEdits.preamps(cue, null).of(next);
            }
            String item = Items.text(record.item());
            int out = record.item() instanceof ShowItem.OfCue cue ? sources.leftOut(state.get(), cue.list(), levels)
                    : 0;
            history.change(Text.of("edit.name.record", item), next);
            String done = Text.of(again ? "edit.done.record.again" : "edit.done.record", item,
                    contents(record.item(), levels, taken));
            done = known == null ? done : known.said(done);
            return Outcome.done(out == 0 ? done
                    : Text.of(out == 1 ? "edit.done.record.out.one" : "edit.done.record.out", done, out));
        } catch (EditRefusedException refused) {
            return Outcome.refused(String.valueOf(refused.getMessage()));
        }
    }

    /// What an item holds now, as a part of a sentence.
    private String contents(ShowItem item, LevelSet levels, @Nullable CuePreamps taken) throws EditRefusedException {
        var parts = new ArrayList<>(List.of(Selections.text(levels.size())));
        if (item instanceof ShowItem.OfCue cue) {
            var times = Items.cue(history.show(), cue).times();
            parts.add(times.equals(CueTimes.CUT) ? Text.of("edit.times.cut")
                    : Text.of("edit.times", CueTimes.seconds(times.up()), CueTimes.seconds(times.down()),
                            CueTimes.seconds(times.delay())));
        }
        if (taken != null) {
            parts.add(Text.of(taken.phantom() ? "edit.preamps.phantom" : "edit.preamps",
                    taken.snapshot().values().size()));
        }
        return String.join(", ", parts);
    }

    Outcome recordGroup(int number, @Nullable String name, LevelSource source) {
        var item = Items.text(new ShowItem.OfGroup(number));
        return sources.withAddresses(source, addresses -> history.change(Text.of("edit.name.record", item),
                ShowEdits.group(number, name, addresses),
                Text.of("edit.done.record", item, Selections.text(addresses.size()))));
    }

    Outcome update(EditAction.Update update) {
        return switch (update.item()) {
            case ShowItem.OfLevels item -> sources.with(update.source(), levels -> update(item, levels, update));
            case ShowItem.OfGroup(int number) -> sources.withAddresses(update.source(),
                    addresses -> updated(update.item(), ShowEdits.extend(number, addresses), addresses.size()));
            case ShowItem.OfCueList _,ShowItem.OfPage _ ->
                Outcome.refused(Text.of("edit.levelless", Items.text(update.item())));
        };
    }

    private Outcome update(ShowItem.OfLevels item, LevelSet levels, EditAction.Update update) {
        try {
            var known = preamps(update.preamps());
            var taken = taken(known, update.preamps());
            boolean ofPreamps = item instanceof ShowItem.OfCue && update.preamps() != PreampShare.KEEP;
            if (levels.isEmpty() && !ofPreamps) {
                throw new EditRefusedException(LevelSources.nothing(update.source()));
            }
            ShowEdit edit = ShowEdits.update(item, levels);
            var outcome = updated(item, ofPreamps && item instanceof ShowItem.OfCue cue
                    ? show -> ShowEdits.preamps(cue, taken).of(edit.of(show)) : edit, levels.size());
            return known != null && outcome instanceof Outcome.Done ? Outcome.done(known.said(outcome.message()))
                    : outcome;
        } catch (EditRefusedException refused) {
            return Outcome.refused(String.valueOf(refused.getMessage()));
        }
    }

    private Outcome updated(ShowItem item, ShowEdit edit, int addresses) {
        return history.change(Text.of("edit.name.update", Items.text(item)), edit,
                Text.of("edit.done.update", Items.text(item), Selections.text(addresses)));
    }

    /// @return null if nothing of them is wanted
    private PreampTargets.@Nullable Known preamps(PreampShare share) throws EditRefusedException {
        if (share == PreampShare.KEEP || share == PreampShare.NONE) {
            return null;
        }
        var all = state.get().stageboxes().values().stream().flatMap(
                box -> box.preamps().keySet().stream().map(index -> new PreampKey(box.id(), index))).toList();
        var known = preamps.known(all);
        if (known.isNothing()) {
            throw new EditRefusedException(all.isEmpty() ? Text.of("edit.preamps.none")
                    : Text.of("edit.preamps.unknown", known.unknownInWords()));
        }
        return known;
    }

    private static @Nullable CuePreamps taken(PreampTargets.@Nullable Known known, PreampShare share) {
        return known == null ? null : new CuePreamps(known.snapshot(), share == PreampShare.WITH_PHANTOM);
    }
}
