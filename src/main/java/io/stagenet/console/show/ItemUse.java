package io.stagenet.console.show;

import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What would be different if an item were gone. Pure.
public final class ItemUse {
    private ItemUse() {
    }

    /// The users of an item, each as a part of a sentence; none if nothing uses it.
    public static List<String> of(ShowData show, ShowItem item) {
        var uses = new ArrayList<String>();
        if (item instanceof ShowItem.OfCue cue) {
            cues(show, cue, uses);
        } else if (item instanceof ShowItem.OfCueList(int number)) {
            int cues = Items.list(show, number).cues().size();
            if (cues > 0) {
                uses.add(Text.of(cues == 1 ? "edit.use.cue" : "edit.use.cues", cues));
            }
        }
        var slot = PageEdits.slot(item);
        for (var page : show.pages()) {
            for (int i = 0; i < page.slots().size(); i++) {
                if (page.slots().get(i).equals(slot)) {
                    uses.add(Text.of("edit.use.fader", i + 1, page.name()));
                }
            }
        }
        return uses;
    }

    private static void cues(ShowData show, ShowItem.OfCue item, List<String> uses) {
        var list = Items.list(show, item.list());
        var rest = list.without(item.cue());
        var before = list.cues().headMap(item.cue());
        if (!before.isEmpty()
                && Objects.requireNonNull(before.get(before.lastKey())).link().kind() != CueLink.Kind.NONE) {
            uses.add(Text.of("edit.use.link", Items.text(new ShowItem.OfCue(item.list(), before.lastKey()))));
        }
        for (var number : rest.cues().tailMap(item.cue()).keySet()) {
            if (!rest.state(number).equals(list.state(number))) {
                uses.add(Text.of("edit.use.track", Items.text(new ShowItem.OfCue(item.list(), number))));
            }
        }
    }
}
