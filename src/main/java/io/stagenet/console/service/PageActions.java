package io.stagenet.console.service;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.AddressSettings;
import io.stagenet.console.model.show.FaderPage;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.service.EditAction.PageChange;
import io.stagenet.console.show.Items;
import io.stagenet.console.show.PageEdits;
import io.stagenet.console.show.ShowEdit;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.List;

/// Arranges the pages of faders. Console loop only.
final class PageActions {
    private final StateHolder state;
    private final ShowHistory history;

    PageActions(StateHolder state, ShowHistory history) {
        this.state = state;
        this.history = history;
    }

    Outcome set(PageChange change) {
        return switch (change) {
            case PageChange.Insert(int position, var page) ->
                edit("insert", position, PageEdits.insert(position, page));
            case PageChange.Assign(int position, int fader, var slot) ->
                edit("arrange", position, PageEdits.assign(position, fader, slot));
            case PageChange.Shift(int position, int fader, int to) ->
                edit("arrange", position, PageEdits.shift(position, fader, to));
            case PageChange.FromPatch(int faders) -> fromPatch(Math.clamp(faders, 1, PageEdits.MAX_SLOTS));
        };
    }

    private Outcome edit(String verb, int position, ShowEdit edit) {
        String page = Items.text(new ShowItem.OfPage(position));
        return history.change(Text.of("edit.name." + verb, page), edit, Text.of("edit.done." + verb, page));
    }

    private Outcome fromPatch(int faders) {
        var pages = new ArrayList<FaderPage>();
        for (var gateway : state.get().gateways().values()) {
            var slots = new ArrayList<FaderSlot>();
            gateway.leases().forEach(lease -> lease.addresses().forEach(it -> slots.add(new FaderSlot.Address(it))));
            for (int first = 0; first < slots.size(); first += faders) {
                var part = slots.subList(first, Math.min(first + faders, slots.size()));
                pages.add(page(gateway.id().value(), slots.size() > faders ? first / faders + 1 : 0, part));
            }
        }
        if (pages.isEmpty()) {
            return Outcome.refused(Text.of("edit.pages.unpatched"));
        }
        if (pages.size() > PageEdits.MAX_PAGES) {
            return Outcome.refused(Text.of("edit.pages.many", pages.size(), PageEdits.MAX_PAGES));
        }
        return history.change(Text.of("edit.name.pages"), PageEdits.lay(pages),
                Text.of(pages.size() == 1 ? "edit.done.pages.one" : "edit.done.pages", pages.size()));
    }

    /// @param number of this page among those of its gateway, 0 where it is the only one
    private static FaderPage page(String gateway, int number, List<FaderSlot> slots) {
        String end = number == 0 ? "" : " " + number;
        return new FaderPage(gateway.substring(0, Math.min(gateway.length(), AddressSettings.MAX_NAME - end.length()))
                + end, slots);
    }
}
