package io.stagenet.console.service;

import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.service.ParameterChanges.RefusedException;
import io.stagenet.console.service.ParameterChanges.Setting;
import io.stagenet.console.service.ParameterChanges.Target;
import io.stagenet.console.service.PreampAction.ParameterChange;
import io.stagenet.console.service.PreampAction.SetParameter;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a change comes to when gains move together: the members of a gang, or several inputs by one hand. Remembers where
/// each would be if its grid were fine, so that steps of 0.5 and of 3 dB keep their offset and lead exactly back. An input
/// that was moved by another hand since has its offset from where it is now. Console loop only.
final class Gangs {
    private record Key(PreampKey preamp, String parameter) {
    }

    private final PreampTargets targets;
    private final Map<Key, Double> exact = new HashMap<>();

    Gangs(PreampTargets targets) {
        this.targets = targets;
    }

    /// What is to be set, and what a gang has to say of it.
    ///
    /// @param note for the operator, null when there is nothing to say
    record Moves(List<Setting> settings, @Nullable String note) {
    }

    /// @throws RefusedException if one of them cannot be set so, or a gang cannot follow; then nothing is
    Moves of(SetParameter set, ShowData show) throws RefusedException {
        var leaders = new ArrayList<Target>();
        for (var preamp : new LinkedHashSet<>(set.preamps())) {
            leaders.add(targets.of(preamp, set.parameter()));
        }
        if (leaders.isEmpty()) {
            throw new RefusedException(Text.of("preamp.none"));
        }
        var gangs = set.alone() || !set.parameter().equals(Parameter.GAIN) ? new TreeMap<String, SortedSet<PreampKey>>()
                : led(leaders, show);
        return switch (set.change()) {
            case ParameterChange.Steps(int steps) -> together(leaders, gangs, steps,
                    ParameterChanges.coarsest(leaders));
            case ParameterChange.By(double amount) -> {
                double unit = ParameterChanges.coarsest(leaders);
                yield together(leaders, gangs, ParameterChanges.wholeSteps(leaders, amount, unit), unit);
            }
            case ParameterChange.To _,ParameterChange.Toggle _ -> {
                var settings = ParameterChanges.of(leaders, set.change());
                yield gangs.isEmpty() ? new Moves(settings, null) : follow(leaders, settings, gangs);
            }
        };
    }

    /// The gangs that have more members than those in the hand.
    private static SortedMap<String, SortedSet<PreampKey>> led(List<Target> leaders, ShowData show) {
        var inHand = leaders.stream().map(Target::preamp).toList();
        var led = new TreeMap<>(show.gangs());
        led.values().removeIf(members -> inHand.containsAll(members) || members.stream().noneMatch(inHand::contains));
        return led;
    }

    /// Moves the leaders and all who follow them by the same.
    private Moves together(List<Target> leaders, SortedMap<String, SortedSet<PreampKey>> gangs, long units, double unit)
            throws RefusedException {
        if (leaders.size() == 1 && gangs.isEmpty()) {
            return new Moves(ParameterChanges.move(leaders, units, unit), null);
        }
        var all = new LinkedHashMap<PreampKey, Target>();
        for (var leader : leaders) {
            all.put(leader.preamp(), fine(leader));
        }
        for (var gang : gangs.entrySet()) {
            for (var member : gang.getValue()) {
                if (!all.containsKey(member)) {
                    all.put(member, follower(member, gang.getKey()));
                }
            }
        }
        var members = List.copyOf(all.values());
        var settings = ParameterChanges.move(members, units, unit);
        return new Moves(settings,
                gangs.isEmpty() ? null : note(String.join(", ", gangs.keySet()), members, settings, units * unit));
    }

    /// Leaders that are set to a value take those of their gang along by what it moves them.
    private Moves follow(List<Target> leaders, List<Setting> settings,
            SortedMap<String, SortedSet<PreampKey>> gangs) throws RefusedException {
        var moved = new LinkedHashMap<PreampKey, Setting>();
        settings.forEach(setting -> moved.put(setting.preamp(), setting));
        String note = null;
        for (var gang : gangs.entrySet()) {
            var own = leaders.stream().filter(leader -> gang.getValue().contains(leader.preamp())).toList();
            double unit = ParameterChanges.coarsest(own);
            double amount = amount(own.getFirst(), moved);
            for (var leader : own) {
                if (!new Amount(amount).sameAs(new Amount(amount(leader, moved)))) {
                    throw new RefusedException(Text.of("gang.apart", gang.getKey()));
                }
            }
            var moves = together(own, new TreeMap<>(Map.of(gang.getKey(), gang.getValue())),
                    Math.round(amount / unit), unit);
            moves.settings().forEach(setting -> moved.put(setting.preamp(), setting));
            note = moves.note();
        }
        return new Moves(List.copyOf(moved.values()), note);
    }

    private static double amount(Target leader, Map<PreampKey, Setting> moved) throws RefusedException {
        var setting = moved.get(leader.preamp());
        return setting != null && setting.value() instanceof Amount(double to) ? to - ParameterChanges.amount(leader)
                : 0;
    }

    private Target follower(PreampKey member, String gang) throws RefusedException {
        String reason;
        try {
            var target = fine(targets.of(member, Parameter.GAIN));
            if (target.parameter().grid() != null && target.from() instanceof Amount) {
                return target;
            }
            reason = Text.of("preamp.unknown.value", member, Parameter.GAIN);
        } catch (RefusedException away) {
            reason = String.valueOf(away.getMessage());
        }
        throw new RefusedException(Text.of("gang.stuck", gang, member, reason));
    }

    /// The target with where it would be if its grid were fine.
    private Target fine(Target target) {
        var known = exact.get(new Key(target.preamp(), target.parameter().name()));
        var grid = target.parameter().grid();
        if (known != null && grid != null && target.from() instanceof Amount from
                && from.sameAs(new Amount(grid.nearest(known)))) {
            return new Target(target.preamp(), target.parameter(), new Amount(known));
        }
        return target;
    }

    private static String note(String gang, List<Target> members, List<Setting> settings, double wanted)
            throws RefusedException {
        double moved = 0;
        double least = Double.MAX_VALUE;
        PreampKey tightest = null;
        for (int i = 0; i < members.size(); i++) {
            var grid = members.get(i).parameter().grid();
            var to = settings.get(i).exact();
            if (grid != null && to != null) {
                moved = to - ParameterChanges.amount(members.get(i));
                double room = wanted > 0 ? grid.last() - to : to - grid.min();
                tightest = room < least ? members.get(i).preamp() : tightest;
                least = Math.min(least, room);
            }
        }
        var amount = new Amount(moved);
        return tightest == null || amount.sameAs(new Amount(wanted))
                ? Text.of("gang.moved", gang, settings.size(), amount.inWords())
                : Text.of("gang.limit", gang, settings.size(), amount.inWords(), tightest);
    }

    /// It is done: from here the next change starts.
    void done(String parameter, List<Setting> settings) {
        for (var setting : settings) {
            var key = new Key(setting.preamp(), parameter);
            if (setting.exact() == null || settings.size() == 1) {
                exact.remove(key);
            } else {
                exact.put(key, setting.exact());
            }
        }
    }
}
