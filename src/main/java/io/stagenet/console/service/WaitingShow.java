package io.stagenet.console.service;

import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.show.Binding;
import io.stagenet.console.model.show.RigMapping;
import io.stagenet.console.model.show.RigMapping.Fit;
import io.stagenet.console.model.show.RigMapping.Role;
import io.stagenet.console.model.show.ShowAddresses;
import io.stagenet.console.store.ShowDocument;
import io.stagenet.console.text.Text;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A show that was read and does not fit the rig, or was not looked at yet.
///
/// @param from    where it was read, null for the demo's
/// @param file    null where it is to be a new show
/// @param print   of the file it was read from
/// @param choices which gateway here stands in for one of the show, as the operator said
record WaitingShow(ShowDocument document, String name, @Nullable Path from, @Nullable Path file,
        @Nullable String print, SortedMap<GatewayId, GatewayId> choices) {
    /// That it is the present one now.
    String sentence() {
        return from != null && file == null ? Text.of("show.new.from", name) : Text.of("show.opened", name);
    }

    boolean isOf(@Nullable Path other, @Nullable Path as) {
        return Objects.equals(from, other) && Objects.equals(file, as);
    }

    WaitingShow with(SortedMap<GatewayId, GatewayId> next) {
        return new WaitingShow(document, name, from, file, print, next);
    }

    /// Those it was made for.
    SortedSet<GatewayId> gateways() {
        var used = ShowAddresses.of(document.show());
        var gateways = new TreeSet<GatewayId>();
        document.bindings().forEach((address, binding) -> {
            if (used.get(address)) {
                gateways.add(binding.gateway());
            }
        });
        return gateways;
    }

    /// Whether gateways say the same of what addresses drive.
    static boolean seesTheSame(Map<GatewayId, Gateway> before, Map<GatewayId, Gateway> now) {
        return before == now || before.size() == now.size() && now.entrySet().stream().allMatch(each -> {
            @Nullable Gateway earlier = before.get(each.getKey());
            return earlier != null && earlier.leases().equals(each.getValue().leases());
        });
    }

    /// How it meets a rig.
    RigMapping on(RigMapping.Rig rig) {
        return RigMapping.of(name, ShowAddresses.of(document.show()), document.bindings(), rig, choices);
    }

    /// Whether it says other addresses or other gateways than its file once it was accepted so.
    static boolean differs(RigMapping mapping) {
        return !mapping.moves().isEmpty()
                || mapping.roles().stream().anyMatch(role -> !accepted(role).equals(role.wanted()));
    }

    /// What an address drives once it was accepted so. One without a place keeps what it drove elsewhere, and is marked: it
    /// is not asked about again.
    private static Binding accepted(Role role) {
        var proposed = role.proposed();
        return proposed == null ? role.wanted().withAside(role.fit() == Fit.NOTHING) : proposed;
    }

    /// As it was accepted.
    ShowDocument moved(RigMapping mapping) {
        var to = mapping.target();
        var bindings = new TreeMap<Integer, Binding>();
        mapping.roles().forEach(role -> bindings.put(to.applyAsInt(role.address()), accepted(role)));
        return new ShowDocument(ShowAddresses.moved(document.show(), to), bindings, document.extras());
    }
}
