package io.stagenet.console.model.show;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.StageNetAddress;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// How a show that was made on one rig meets another: for each address of the show that drove a channel, which address
/// drives it here. A proposal until the operator accepts it.
///
/// @param show    what the show is called
/// @param roles   in the order of the show's addresses
/// @param choices which gateway of this rig is to stand for one of the show's, where the operator has said so
/// @param moves   where addresses of the show go that do not stay, roles without a place here included
public record RigMapping(String show, List<Role> roles, SortedMap<GatewayId, GatewayId> choices,
        SortedMap<Integer, Integer> moves) {
    /// How well an address of the show is served here.
    public enum Fit {
        /// The same gateway drives the same channel by the same address.
        SAME,
        /// Another channel of the same type, or the same by another address, is proposed.
        PROPOSED,
        /// Nothing here does.
        NOTHING
    }

    /// One address of the show.
    ///
    /// @param wanted   what it drove
    /// @param target   the address that is proposed here, 0 for none
    /// @param proposed what that address drives, null where nobody has said it yet or nothing is proposed
    public record Role(int address, Binding wanted, Fit fit, int target, @Nullable Binding proposed) {
        /// Whether it is to the other, some addresses before it, as its neighbours are.
        public boolean continues(Role first, int after) {
            return fit == first.fit && address == first.address + after && wanted.equals(first.wanted.plus(after))
                    && target == (first.target == 0 ? 0 : first.target + after)
                    && (proposed == null ? first.proposed == null
                            : first.proposed != null && proposed.equals(first.proposed.plus(after)));
        }

        /// Whether there is nothing to ask of it: it is as it was, or the operator has put it aside before.
        boolean isAnswered() {
            return fit == Fit.SAME || fit == Fit.NOTHING && wanted.aside();
        }
    }

    public RigMapping {
        roles = List.copyOf(roles);
        choices = Collections.unmodifiableSortedMap(new TreeMap<>(choices));
        moves = Collections.unmodifiableSortedMap(new TreeMap<>(moves));
    }

    public int count(Fit fit) {
        return (int) roles.stream().filter(role -> role.fit() == fit).count();
    }

    /// Which gateway of this rig is proposed for one of the show that is called otherwise.
    public SortedMap<GatewayId, GatewayId> standIns() {
        var others = new TreeMap<GatewayId, GatewayId>();
        roles.forEach(role -> {
            if (role.proposed() != null && !role.proposed().gateway().equals(role.wanted().gateway())) {
                others.putIfAbsent(role.wanted().gateway(), role.proposed().gateway());
            }
        });
        return others;
    }

    /// Whether there is nothing to ask.
    public boolean fits() {
        return moves.isEmpty() && roles.stream().allMatch(Role::isAnswered);
    }

    /// Where each address of the show goes.
    public IntUnaryOperator target() {
        return address -> moves.getOrDefault(address, address);
    }

    /// Looks for the show's channels on a rig.
    ///
    /// @param name     what the show is called
    /// @param used     every address the show speaks of
    /// @param bindings what they drove, as far as it is known
    /// @param rig      what this rig's addresses drive
    /// @param choices  see above
    public static RigMapping of(String name, BitSet used, SortedMap<Integer, Binding> bindings, Rig rig,
            SortedMap<GatewayId, GatewayId> choices) {
        return new Matching(used, bindings, rig, choices).mapping(name);
    }

    /// Who drives what here.
    ///
    /// @param driven  what each address drives, as its gateway said
    /// @param expected which gateway holds an address that nothing was said of yet in this run
    public record Rig(SortedMap<Integer, Binding> driven, SortedMap<Integer, GatewayId> expected) {
        boolean holds(int address) {
            return driven.containsKey(address) || expected.containsKey(address);
        }
    }

    /// One look; the best places are given first, so that no proposal takes a place that another role is sure of.
    private static final class Matching {
        private final BitSet used;
        private final SortedMap<Integer, Binding> bindings;
        private final Rig rig;
        private final SortedMap<GatewayId, GatewayId> choices;
        private final BitSet taken = new BitSet();
        private final TreeMap<Integer, Role> roles = new TreeMap<>();
        private final HashMap<Binding, Integer> places = new HashMap<>();
        /// In the order of addresses; those taken meanwhile are passed over.
        private final HashMap<Kind, ArrayDeque<Integer>> kinds = new HashMap<>();

        private record Kind(GatewayId gateway, String hardwareType) {
        }

        Matching(BitSet used, SortedMap<Integer, Binding> bindings, Rig rig,
                SortedMap<GatewayId, GatewayId> choices) {
            this.used = used;
            this.rig = rig;
            this.choices = choices;
            this.bindings = new TreeMap<>();
            bindings.forEach((address, binding) -> {
                if (used.get(address)) {
                    this.bindings.put(address, binding);
                }
            });
            rig.driven().forEach((address, binding) -> {
                places.putIfAbsent(binding, address);
                kinds.computeIfAbsent(new Kind(binding.gateway(), binding.hardwareType()), _ -> new ArrayDeque<>())
                        .add(address);
            });
        }

        RigMapping mapping(String name) {
            used.stream().filter(address -> !bindings.containsKey(address)).forEach(taken::set);
            bindings.forEach(this::stay);
            bindings.forEach((address, wanted) -> propose(address, wanted, wanted.withAside(false)));
            var stands = standIns();
            bindings.forEach((address, wanted) -> {
                var gateway = stands.get(wanted.gateway());
                if (gateway != null && isSought(wanted)) {
                    propose(address, wanted, new Binding(gateway, wanted.hardwareType(), wanted.channel()));
                }
            });
            bindings.forEach((address, wanted) -> {
                var gateway = stands.getOrDefault(wanted.gateway(), wanted.gateway());
                if (!roles.containsKey(address) && isSought(wanted)) {
                    proposeAny(address, wanted, gateway);
                }
            });
            bindings.forEach((address, wanted) -> roles.computeIfAbsent(address,
                    _ -> new Role(address, wanted, Fit.NOTHING, 0, null)));
            return new RigMapping(name, List.copyOf(roles.values()), choices, moves());
        }

        /// What was put aside once comes to its own lamp alone, and to another where the operator names the gateway.
        private boolean isSought(Binding wanted) {
            return !wanted.aside() || choices.containsKey(wanted.gateway());
        }

        private void stay(int address, Binding wanted) {
            var here = rig.driven().get(address);
            // One that was put aside is not at home where it stands.
            boolean expected = here == null && !wanted.aside() && wanted.gateway().equals(rig.expected().get(address));
            if (!choices.containsKey(wanted.gateway()) && (expected || wanted.withAside(false).equals(here))
                    && !taken.get(address)) {
                put(new Role(address, wanted, Fit.SAME, address, here));
            }
        }

        private void propose(int address, Binding wanted, Binding place) {
            var target = places.get(place);
            boolean chosenOtherwise = place.equals(wanted.withAside(false)) && choices.containsKey(wanted.gateway());
            if (!roles.containsKey(address) && target != null && !taken.get(target) && !chosenOtherwise) {
                put(new Role(address, wanted, Fit.PROPOSED, target, place));
            }
        }

        private void proposeAny(int address, Binding wanted, GatewayId gateway) {
            var alike = kinds.getOrDefault(new Kind(gateway, wanted.hardwareType()), new ArrayDeque<>());
            while (!alike.isEmpty()) {
                int target = alike.poll();
                if (!taken.get(target)) {
                    put(new Role(address, wanted, Fit.PROPOSED, target, rig.driven().get(target)));
                    return;
                }
            }
        }

        private void put(Role role) {
            roles.put(role.address(), role);
            taken.set(role.target());
        }

        /// Which gateway stands for one that is not here: the operator's choice, else the one that has most of what is
        /// wanted and that no other one needs.
        private Map<GatewayId, GatewayId> standIns() {
            var stands = new TreeMap<>(choices);
            var wanted = new TreeMap<GatewayId, TreeMap<Integer, Binding>>();
            bindings.forEach((address, binding) -> {
                if (!roles.containsKey(address) && isSought(binding)) {
                    wanted.computeIfAbsent(binding.gateway(), _ -> new TreeMap<>()).put(address, binding);
                }
            });
            var here = new TreeMap<GatewayId, Integer>();
            rig.driven().values().forEach(binding -> here.merge(binding.gateway(), 1, Integer::sum));
            var free = new TreeMap<>(here);
            bindings.values().forEach(binding -> free.remove(binding.gateway()));
            stands.values().forEach(free::remove);
            wanted.forEach((gateway, missing) -> {
                if (stands.containsKey(gateway) || here.containsKey(gateway)) {
                    return;
                }
                GatewayId best = null;
                long most = 0;
                for (var candidate : free.keySet()) {
                    long served = missing.values().stream().filter(binding -> places.containsKey(
                            new Binding(candidate, binding.hardwareType(), binding.channel()))).count();
                    if (served > most) {
                        most = served;
                        best = candidate;
                    }
                }
                if (best != null) {
                    stands.put(gateway, best);
                    free.remove(best);
                }
            });
            return stands;
        }

        /// A role without a place here must not move somebody else's lamp: where its address drives something, it is
        /// put aside to one that nobody holds.
        private SortedMap<Integer, Integer> moves() {
            var moves = new TreeMap<Integer, Integer>();
            roles.values().stream().filter(role -> role.target() > 0)
                    .forEach(role -> moves.put(role.address(), role.target()));
            var aside = new int[]{StageNetAddress.MAX_NUMBER};
            roles.values().stream().filter(role -> role.target() == 0).forEach(role -> {
                int to = role.address();
                if (taken.get(to) || rig.holds(to)) {
                    while (aside[0] > 1 && (taken.get(aside[0]) || used.get(aside[0]) || rig.holds(aside[0]))) {
                        aside[0]--;
                    }
                    to = aside[0];
                }
                taken.set(to);
                moves.put(role.address(), to);
            });
            moves.entrySet().removeIf(move -> move.getKey().equals(move.getValue()));
            return moves;
        }
    }
}
