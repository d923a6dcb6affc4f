package io.stagenet.console.model.virgil;

import io.stagenet.console.model.map.FrozenMap;
import io.stagenet.console.model.net.HostPort;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// A stagebox: seen by mDNS or beacon, or added by hand. Immutable.
///
/// @param addresses where it can be reached, the one in use first; never empty
/// @param function  what it says it is, null when it has not
/// @param dialect   how we talk to it: the name of a codec
/// @param chosen    the dialect was set by the operator
/// @param base      the first three octets of its status groups, null when unknown
/// @param state     whether it answers
/// @param since     when it came into that state
/// @param reason    why it is lost, or what is reduced; null when all is well
/// @param polling   its status is asked for, for want of a group that can be joined
/// @param preamps   by wire index
/// @param masters   others that were seen to be told of by it, by name
/// @param error     what it last complained of, null for nothing
/// @param origin    how it came to be known
/// @param failures  how many commands it refused or did not confirm in this run
public record Stagebox(StageboxId id, List<HostPort> addresses, @Nullable String function, String dialect,
        boolean chosen, @Nullable String base, State state, Instant since, @Nullable String reason, boolean polling,
        SortedMap<Integer, Preamp> preamps, List<String> masters, @Nullable DeviceError error, Origin origin,
        long failures) {

    /// Whether it answers.
    public enum State {
        /// Seen, not asked yet.
        FOUND,
        /// Being asked what it has.
        SCANNING,
        /// It answered.
        ONLINE,
        /// It answered once and does not any more, or never did: its values are of the past.
        LOST
    }

    /// How it came to be known.
    public enum Origin {
        MDNS, BEACON, MANUAL, SIMULATED,
        /// Real, and left alone by the demo: nothing is said to it.
        SEEN_ONLY
    }

    /// What a device complained of.
    ///
    /// @param value as it stood on the wire
    /// @param text  in the device's own words, may be empty
    public record DeviceError(Instant time, String value, String text) {
    }

    public Stagebox {
        addresses = List.copyOf(addresses);
        preamps = FrozenMap.copyOf(preamps);
        masters = List.copyOf(masters);
    }

    public HostPort address() {
        return addresses.getFirst();
    }

    public boolean isOnline() {
        return state == State.ONLINE;
    }

    /// Whether it is real, and left alone by the demo.
    public boolean isSeenOnly() {
        return origin == Origin.SEEN_ONLY;
    }

    public Stagebox withId(StageboxId next) {
        return new Stagebox(next, addresses, function, dialect, chosen, base, state, since, reason, polling, preamps,
                masters, error, origin, failures);
    }

    public Stagebox withAddresses(List<HostPort> next) {
        return new Stagebox(id, next, function, dialect, chosen, base, state, since, reason, polling, preamps, masters,
                error, origin, failures);
    }

    public Stagebox withFunction(@Nullable String next) {
        return new Stagebox(id, addresses, next, dialect, chosen, base, state, since, reason, polling, preamps, masters,
                error, origin, failures);
    }

    public Stagebox withDialect(String next, boolean byHand) {
        return new Stagebox(id, addresses, function, next, byHand, base, state, since, reason, polling, preamps,
                masters, error, origin, failures);
    }

    public Stagebox withBase(@Nullable String next) {
        return new Stagebox(id, addresses, function, dialect, chosen, next, state, since, reason, polling, preamps,
                masters, error, origin, failures);
    }

    /// @param when kept as it was when the state is the same
    public Stagebox withState(State next, Instant when, @Nullable String why) {
        return new Stagebox(id, addresses, function, dialect, chosen, base, next, next == state ? since : when, why,
                polling, preamps, masters, error, origin, failures);
    }

    public Stagebox withPolling(boolean next) {
        return new Stagebox(id, addresses, function, dialect, chosen, base, state, since, reason, next, preamps,
                masters, error, origin, failures);
    }

    public Stagebox withPreamps(SortedMap<Integer, Preamp> next) {
        return new Stagebox(id, addresses, function, dialect, chosen, base, state, since, reason, polling, next,
                masters, error, origin, failures);
    }

    public Stagebox withPreamp(Preamp preamp) {
        return withPreamps(FrozenMap.copyOf(preamps).with(preamp.index(), preamp));
    }

    public Stagebox withError(@Nullable DeviceError next) {
        return new Stagebox(id, addresses, function, dialect, chosen, base, state, since, reason, polling, preamps,
                masters, next, origin, failures);
    }

    public Stagebox withMasters(List<String> next) {
        return next.equals(masters) ? this : new Stagebox(id, addresses, function, dialect, chosen, base, state, since,
                reason, polling, preamps, next, error, origin, failures);
    }

    public Stagebox withFailure() {
        return new Stagebox(id, addresses, function, dialect, chosen, base, state, since, reason, polling, preamps,
                masters, error, origin, failures + 1);
    }
}
