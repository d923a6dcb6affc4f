package io.stagenet.console.service;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CueRange;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.Renumbering;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.service.EditAction.CueChange;
import io.stagenet.console.service.EditAction.ListChange;
import io.stagenet.console.show.CueEdits;
import io.stagenet.console.show.EditRefusedException;
import io.stagenet.console.show.ItemUse;
import io.stagenet.console.show.Items;
import io.stagenet.console.show.ShowEdit;
import io.stagenet.console.show.ShowEdits;
import io.stagenet.console.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Does edits of the show, each through the history under its name. Console loop only.
final class EditActions {
    private final StateHolder state;
    private final ShowHistory history;
    private final Selections selections;
    private final AddressEdits addresses;
    private final Recording recording;
    private final PageActions pages;

    EditActions(StateHolder state, ShowHistory history, Selections selections, AddressEdits addresses,
            Recording recording) {
        this.state = state;
        this.history = history;
        this.selections = selections;
        this.addresses = addresses;
        this.recording = recording;
        pages = new PageActions(state, history);
    }

    Outcome submit(EditAction action) {
        return switch (action) {
            case EditAction.SetAddresses(var selection, var change) -> addresses.set(selection, change);
            case EditAction.RecordLevels record -> recording.record(record);
            case EditAction.RecordGroup(int number, var name, var source) ->
                recording.recordGroup(number, name, source);
            case EditAction.Update update -> recording.update(update);
            case EditAction.Merge(var from, var into) -> edit("merge", ShowEdits.merge(from, into), from, into);
            case EditAction.Copy(var from, var to) -> edit("copy", ShowEdits.copy(from, to), from, to);
            case EditAction.Move(var from, var to) -> history.change(
                    Text.of("edit.name.move", Items.text(from), Items.text(to)), ShowEdits.move(from, to),
                    Text.of("edit.done.move", Items.text(from), Items.text(to)), (_, _) -> Renumbering.of(from, to));
            case EditAction.Delete(var item, boolean confirmed) -> delete(item, confirmed);
            case EditAction.DeleteCues(var cues, boolean confirmed) -> delete(cues, confirmed);
            case EditAction.SetLabel(var item, var label) -> edit("label", ShowEdits.label(item, label), item);
            case EditAction.SetCue(var cue, var change) -> setCue(cue, change);
            case EditAction.SetCueList(int list, var change) -> setCueList(list, change);
            case EditAction.Renumber(int list, var first, int step) -> renumber(list, first, step);
            case EditAction.SelectList(int list) -> selectList(list);
            case EditAction.SetPages(var change) -> pages.set(change);
            case EditAction.Undo() -> history.undo();
            case EditAction.Redo() -> history.redo();
        };
    }

    private Outcome edit(String verb, ShowEdit edit, ShowItem... items) {
        var texts = Arrays.stream(items).map(Items::text).toArray();
        return history.change(Text.of("edit.name." + verb, texts), edit, Text.of("edit.done." + verb, texts));
    }

    private Outcome renumber(int list, CueNumber first, int step) {
        String text = Items.text(new ShowItem.OfCueList(list));
        return history.change(Text.of("edit.name.renumber", text), CueEdits.renumber(list, first, step),
                Text.of("edit.done.renumber", text),
                (before, now) -> Renumbering.of(Items.list(before, list), Items.list(now, list)));
    }

    /// What waits to be brought back is as good as on stage.
    private Outcome delete(ShowItem item, boolean confirmed) {
        var now = state.get();
        var lost = confirmed ? List.<String>of() : ItemUse.lost(item, now.open().recovered());
        return edit("delete", lost.isEmpty() ? ShowEdits.delete(item, now.playback(), confirmed) : show -> {
            Items.require(show, item);
            throw new EditRefusedException(Text.of("edit.used", Items.text(item),
                    uses(lost, ItemUse.of(show, item, now.playback()))));
        }, item);
    }

    private static String uses(List<String> lost, List<String> others) {
        return Stream.concat(lost.stream(), others.stream()).collect(Collectors.joining(", "));
    }

    private Outcome delete(CueRange cues, boolean confirmed) {
        var now = state.get();
        String text = Items.text(cues);
        var lost = confirmed ? List.<String>of() : ItemUse.lost(history.show(), cues, now.open().recovered());
        if (!lost.isEmpty()) {
            return Outcome.refused(Text.of("edit.used.cues", text,
                    uses(lost, ItemUse.of(history.show(), cues, now.playback()))));
        }
        int count = cues.in(Items.list(history.show(), cues.list())).size();
        return history.change(Text.of("edit.name.delete", text),
                CueEdits.delete(cues, now.playback(), confirmed),
                Text.of(count == 1 ? "edit.done.delete.cues.one" : "edit.done.delete.cues", text, count));
    }

    private Outcome setCue(ShowItem.OfCue cue, CueChange change) {
        return switch (change) {
            case CueChange.Notes(var notes) -> edit("notes", CueEdits.notes(cue, notes), cue);
            case CueChange.Times(var times) -> edit("times", CueEdits.times(cue, times), cue);
            case CueChange.KindTimes(var kind, var times) -> edit("times", CueEdits.times(cue, kind, times), cue);
            case CueChange.PartTimes(var selection, var times) -> selections.with(selection,
                    meant -> edit("times", CueEdits.times(cue, meant, times), cue));
            case CueChange.Link(var link) -> link(cue, link);
            case CueChange.Block(boolean block) -> edit(block ? "block" : "unblock", CueEdits.block(cue, block), cue);
            case CueChange.Levels(var selection, var level) -> selections.with(selection,
                    meant -> edit("levels", CueEdits.levels(cue, meant, level), cue));
        };
    }

    private Outcome link(ShowItem.OfCue cue, CueLink link) {
        String done = Text.of("edit.done.link." + link.kind().name().toLowerCase(Locale.ROOT), Items.text(cue),
                CueTimes.seconds(link.millis()));
        return history.change(Text.of("edit.name.link", Items.text(cue)), CueEdits.link(cue, link), done);
    }

    private Outcome setCueList(int list, ListChange change) {
        var item = new ShowItem.OfCueList(list);
        if (list < 1 || list > CueList.MAX_NUMBER) {
            return Outcome.refused(Text.of("edit.illegal", Items.text(item)));
        }
        return switch (change) {
            case ListChange.Tracking(boolean tracking) ->
                edit(tracking ? "track" : "untrack", CueEdits.tracking(list, tracking), item);
            case ListChange.Back(long millis) ->
                history.change(Text.of("edit.name.back", Items.text(item)), CueEdits.back(list, millis),
                        Text.of("edit.done.back", Items.text(item), CueTimes.seconds(millis)));
        };
    }

    private Outcome selectList(int list) {
        var item = new ShowItem.OfCueList(list);
        if (list < 1 || list > CueList.MAX_NUMBER) {
            return Outcome.refused(Text.of("edit.illegal", Items.text(item)));
        }
        state.editing(state.get().editing().withList(list));
        int cues = Items.list(history.show(), list).cues().size();
        return Outcome.done(Text.of(
                cues == 0 ? "edit.list.empty" : cues == 1 ? "edit.list.selected.one" : "edit.list.selected", list,
                cues));
    }
}
