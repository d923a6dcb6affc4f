package io.stagenet.console.service;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.label.LabelColour;
import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampLabel;
import io.stagenet.console.model.virgil.PreampOrder;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What the operator says of inputs: names, tags, colours, order and gangs. Nothing of it is sent to a device. Console loop
/// only.
final class PreampLabels {
    private final StateHolder state;
    private final PreampTargets targets;
    private final ShowHistory history;

    PreampLabels(StateHolder state, PreampTargets targets, ShowHistory history) {
        this.state = state;
        this.targets = targets;
        this.history = history;
    }

    private ShowData show() {
        return history.show();
    }

    /// @param name of the change, for UNDO
    private Outcome keep(String name, ShowData next, String done) {
        history.change(name, next);
        return Outcome.done(done);
    }

    Outcome tag(List<PreampKey> preamps, MicTag tag) {
        return label(Text.of("edit.name.tag"), preamps, label -> label.withTag(tag),
                Text.of("preamp.tagged", preamps.size(), tag.word()));
    }

    Outcome colour(List<PreampKey> preamps, LabelColour colour) {
        return label(Text.of("edit.name.tint"), preamps, label -> label.withColour(colour),
                Text.of("preamp.coloured", preamps.size(), colour.word()));
    }

    private Outcome label(String name, List<PreampKey> preamps, UnaryOperator<PreampLabel> change, String done) {
        var labels = new TreeMap<PreampKey, PreampLabel>();
        preamps.forEach(preamp -> labels.put(preamp, change.apply(show().label(preamp))));
        return keep(name, show().withLabels(labels), done);
    }

    Outcome name(List<PreampKey> preamps, String name) {
        if (name.length() > PreampLabel.MAX_NAME) {
            return Outcome.refused(Text.of("preamp.name.long", name.length(), PreampLabel.MAX_NAME));
        }
        var labels = new TreeMap<PreampKey, PreampLabel>();
        for (var preamp : preamps) {
            String own = preamps.size() == 1 || name.isEmpty() ? name : name + " " + (labels.size() + 1);
            if (own.length() > PreampLabel.MAX_NAME) {
                return Outcome.refused(Text.of("preamp.name.long", own.length(), PreampLabel.MAX_NAME));
            }
            labels.put(preamp, show().label(preamp).withName(own));
        }
        return keep(Text.of("edit.name.inputs"), show().withLabels(labels),
                Text.of("preamp.named", preamps.size(), name));
    }

    Outcome moveBox(StageboxId box, @Nullable StageboxId before) {
        for (var one : before == null ? List.of(box) : List.of(box, before)) {
            if (state.stagebox(one) == null) {
                return Outcome.refused(Text.of("stagebox.unknown", one));
            }
        }
        return keep(Text.of("edit.name.order"),
                show().withOrder(show().order().withBox(box, before, state.get().stageboxes().keySet())),
                Text.of("preamp.order"));
    }

    Outcome moveInput(PreampKey input, @Nullable PreampKey before) {
        if (before != null && !before.box().equals(input.box())) {
            return Outcome.refused(Text.of("preamp.order.box", input, before.box()));
        }
        var box = state.stagebox(input.box());
        if (box == null) {
            return Outcome.refused(Text.of("stagebox.unknown", input.box()));
        }
        var present = box.preamps().keySet().stream().map(index -> new PreampKey(box.id(), index)).toList();
        for (var one : before == null ? List.of(input) : List.of(input, before)) {
            if (!present.contains(one)) {
                return Outcome.refused(Text.of("preamp.unknown", one, present.size()));
            }
        }
        return keep(Text.of("edit.name.order"), show().withOrder(show().order().withInput(input, before, present)),
                Text.of("preamp.order"));
    }

    Outcome resetOrder() {
        return keep(Text.of("edit.name.order"), show().withOrder(PreampOrder.NATURAL), Text.of("preamp.order"));
    }

    Outcome gang(String typed, List<PreampKey> inputs) {
        String name = typed.strip();
        var members = new TreeSet<>(inputs);
        var refusal = nameRefusal(name);
        if (refusal == null && members.size() < 2) {
            refusal = Text.of("gang.few");
        }
        for (var member : members) {
            refusal = refusal == null ? memberRefusal(name, member) : refusal;
        }
        return refusal != null ? Outcome.refused(refusal)
                : keep(Text.of("edit.name.gang", name), show().withGang(name, members),
                        Text.of("gang.set", name, members.size()));
    }

    private static @Nullable String nameRefusal(String name) {
        return name.isEmpty() || name.length() > ShowData.MAX_NAME
                || name.codePoints().anyMatch(Character::isISOControl) ? Text.of("gang.name", ShowData.MAX_NAME) : null;
    }

    /// An input that can never follow would hold the whole gang.
    private @Nullable String memberRefusal(String name, PreampKey member) {
        var other = show().gangOf(member);
        if (other != null && !other.equals(name)) {
            return Text.of("gang.other", member, other);
        }
        var preamp = targets.preamp(member);
        var gain = preamp == null ? null : preamp.parameter(Parameter.GAIN);
        return gain == null || gain.locked() || gain.grid() == null ? Text.of("gang.fixed", member) : null;
    }

    Outcome renameGang(String name, String typed) {
        String next = typed.strip();
        var members = show().gangs().get(name);
        if (members == null) {
            return Outcome.refused(Text.of("gang.unknown", name));
        }
        var refusal = nameRefusal(next);
        if (refusal == null && !next.equals(name) && show().gangs().containsKey(next)) {
            refusal = Text.of("gang.taken", next);
        }
        return refusal != null ? Outcome.refused(refusal)
                : keep(Text.of("edit.name.gang", name),
                        show().withGang(name, List.of()).withGang(next, members), Text.of("gang.renamed", name, next));
    }

    Outcome dissolve(String name) {
        return show().gangs().containsKey(name)
                ? keep(Text.of("edit.name.ungang", name), show().withGang(name, List.of()),
                        Text.of("gang.dissolved", name))
                : Outcome.refused(Text.of("gang.unknown", name));
    }

    Outcome leave(Collection<PreampKey> inputs) {
        var next = show();
        for (var input : inputs) {
            var gang = next.gangOf(input);
            var members = gang == null ? null : next.gangs().get(gang);
            if (gang != null && members != null) {
                var rest = new ArrayList<>(members);
                rest.remove(input);
                next = next.withGang(gang, rest);
            }
        }
        return next == show() ? Outcome.refused(Text.of("gang.none"))
                : keep(Text.of("edit.name.leave"), next, Text.of("gang.left", inputs.size()));
    }
}
