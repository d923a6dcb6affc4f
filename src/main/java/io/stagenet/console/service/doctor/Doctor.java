package io.stagenet.console.service.doctor;

import io.stagenet.console.model.doctor.Check;
import io.stagenet.console.model.doctor.Check.State;
import io.stagenet.console.model.doctor.Check.Topic;
import io.stagenet.console.model.doctor.DoctorReport;
import io.stagenet.console.model.doctor.DoctorReport.Seen;
import io.stagenet.console.model.net.InterfaceFacts;
import io.stagenet.console.net.InterfaceChoice;
import io.stagenet.console.net.InterfaceSurvey;
import io.stagenet.console.net.MulticastProbe;
import io.stagenet.console.service.doctor.OperatingSystem.Family;
import io.stagenet.console.store.FolderProbe;
import io.stagenet.console.text.BuildVersion;
import io.stagenet.console.text.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Looks at everything once. Any thread, but not one that must not wait.
public final class Doctor {
    /// How long devices may take to answer: opening takes half a second at most, then they are asked three times within
    /// half a second, and once more a second later.
    public static final Duration BROWSE = Duration.ofMillis(2_500);
    private static final Duration PROBE = Duration.ofMillis(1_200);
    private static final long LITTLE_SPACE = 100L << 20;
    private static final long MEGABYTE = 1L << 20;

    private final OperatingSystem system;
    private final InterfaceChoice choice;
    private final Path data;
    private final @Nullable Path log;
    private final Surroundings surroundings;

    /// @param choice  the interfaces the console uses
    /// @param log     the folder of the log, null where there is none
    public Doctor(OperatingSystem system, InterfaceChoice choice, Path data, @Nullable Path log,
            Surroundings surroundings) {
        this.system = system;
        this.choice = choice;
        this.data = data;
        this.log = log;
        this.surroundings = surroundings;
    }

    /// Blocks for three seconds, and for little more than one at most in a console that listens anyhow.
    ///
    /// @param cancelled when it is completed, no more is looked at
    /// @throws CancellationException if it was cancelled
    public DoctorReport examine(CompletableFuture<?> cancelled) {
        var listed = surroundings.seen(BROWSE).toCompletableFuture();
        var awake = surroundings.awake().toCompletableFuture();
        var survey = InterfaceSurvey.of(choice);
        var checks = new ArrayList<Check>();
        checks.add(interfaces(survey));
        stopIf(cancelled);
        checks.addAll(multicast(survey.used()));
        stopIf(cancelled);
        await(listed, cancelled);
        var seen = listed.getNow(Surroundings.Listed.NOT_BROWSED);
        checks.add(discovery(seen));
        checks.add(surroundings.virgilPort());
        checks.add(firewall());
        if (system.family() == Family.MACOS) {
            checks.add(localNetwork(checks));
        }
        checks.add(folder(Topic.DATA_FOLDER, data));
        if (log != null) {
            checks.add(folder(Topic.LOG_FOLDER, log));
        }
        await(awake, cancelled);
        checks.add(awake.join());
        return new DoctorReport(surroundings.now(), BuildVersion.version(), system.description(), survey.all(),
                seen.devices(),
                checks);
    }

    private static void stopIf(CompletableFuture<?> cancelled) {
        if (cancelled.isDone()) {
            throw new CancellationException();
        }
    }

    private static void await(CompletableFuture<?> listed, CompletableFuture<?> cancelled) {
        try {
            CompletableFuture.anyOf(listed, cancelled).join();
        } catch (CompletionException | CancellationException _) {
            // Either is over, and that is all that counts.
        }
        stopIf(cancelled);
    }

    static Check interfaces(InterfaceSurvey survey) {
        var used = survey.used();
        String names = used.stream().map(Doctor::named).collect(Collectors.joining(", "));
        if (used.isEmpty()) {
            int all = survey.all().size();
            return new Check(Topic.INTERFACES, null, State.FAILED,
                    Text.of(all == 0 ? "doctor.interfaces.nothing"
                            : all == 1 ? "doctor.interfaces.none.one" : "doctor.interfaces.none", all),
                    Text.of(survey.missing().isEmpty() ? "doctor.interfaces.none.do" : "doctor.interfaces.missing.do"));
        }
        if (!survey.missing().isEmpty()) {
            return new Check(Topic.INTERFACES, null, State.WARNING, Text.of("doctor.interfaces.missing", names,
                    String.join(", ", survey.missing())), Text.of("doctor.interfaces.missing.do"));
        }
        return new Check(Topic.INTERFACES, null, State.OK, Text.of("doctor.interfaces.ok", names), null);
    }

    private static String named(InterfaceFacts each) {
        return Text.of("doctor.interface", each.displayName().equals(each.name()) || each.name().length() < 8
                ? each.name() : each.displayName(), String.join(", ", each.addresses()));
    }

    private List<Check> multicast(List<InterfaceFacts> used) {
        var results = MulticastProbe.of(used.stream().map(InterfaceFacts::name).toList(), PROBE);
        return used.stream().map(each -> multicast(each, results.get(each.name()))).toList();
    }

    private Check multicast(InterfaceFacts each, MulticastProbe.@Nullable Result result) {
        if (result == null) {
            return new Check(Topic.MULTICAST, each.name(), State.NOT_CHECKED, Text.of("doctor.multicast.unknown",
                    named(each)), null);
        }
        if (result.heard()) {
            return new Check(Topic.MULTICAST, each.name(), State.OK, Text.of("doctor.multicast.ok", named(each),
                    Math.round(result.micros() / 100.0) / 10.0), null);
        }
        boolean privacy = result.denied() && system.family() == Family.MACOS;
        return new Check(Topic.MULTICAST, each.name(), State.FAILED,
                result.reason() == null ? Text.of("doctor.multicast.silent", named(each))
                        : Text.of("doctor.multicast.failed", named(each), result.reason()),
                Text.of(privacy ? "doctor.local.do" : "doctor.multicast.do"));
    }

    private static Check discovery(Surroundings.Listed listed) {
        if (listed.listened().isZero()) {
            return new Check(Topic.DISCOVERY, null, State.NOT_CHECKED, Text.of("doctor.discovery.off"), null);
        }
        if (!listed.troubles().isEmpty()) {
            return new Check(Topic.DISCOVERY, null, State.FAILED,
                    Text.of("doctor.discovery.failed", String.join(" ", listed.troubles())),
                    Text.of("doctor.discovery.failed.do"));
        }
        if (listed.devices().isEmpty()) {
            return new Check(Topic.DISCOVERY, null, State.WARNING,
                    Text.of("doctor.discovery.none") + listened(listed), Text.of("doctor.discovery.none.do"));
        }
        return new Check(Topic.DISCOVERY, null, State.OK, Text.of("doctor.discovery.ok",
                names(listed.devices(), Seen.GATEWAY), names(listed.devices(), Seen.STAGEBOX)) + listened(listed),
                null);
    }

    private static String listened(Surroundings.Listed listed) {
        return listed.listened().equals(Surroundings.Listed.ALWAYS) ? ""
                : " " + Text.of("doctor.discovery.listened", listed.listened().toMillis() / 1_000.0);
    }

    private static String names(List<Seen> devices, String kind) {
        var names = devices.stream().filter(each -> each.kind().equals(kind)).map(Seen::name).toList();
        return names.isEmpty() ? "0" : Text.of("doctor.discovery.names", names.size(), String.join(", ", names));
    }

    /// No program may ask a firewall what it lets in.
    private Check firewall() {
        String known = system.firewall();
        return new Check(Topic.FIREWALL, known.isEmpty() ? null : known, State.NOT_CHECKED,
                known.isEmpty() ? Text.of("doctor.firewall") : Text.of("doctor.firewall.known", known),
                Text.of("doctor.firewall." + (known.isEmpty() ? system.family().word() : known)));
    }

    private static Check localNetwork(List<Check> before) {
        boolean heard = before.stream()
                .anyMatch(check -> check.topic() == Topic.DISCOVERY && check.state() == State.OK);
        return new Check(Topic.LOCAL_NETWORK, null, heard ? State.OK : State.NOT_CHECKED,
                Text.of(heard ? "doctor.local.ok" : "doctor.local"), heard ? null : Text.of("doctor.local.do"));
    }

    private static Check folder(Topic topic, Path folder) {
        var found = FolderProbe.of(folder);
        String what = Text.of(topic == Topic.DATA_FOLDER ? "doctor.folder.data" : "doctor.folder.log");
        if (found.trouble() != null) {
            return new Check(topic, folder.toString(), State.FAILED, Text.of("doctor.folder.failed", what, folder,
                    found.trouble()), Text.of("doctor.folder.failed.do"));
        }
        if (found.freeBytes() >= 0 && found.freeBytes() < LITTLE_SPACE) {
            return new Check(topic, folder.toString(), State.WARNING, Text.of("doctor.folder.full", what, folder,
                    found.freeBytes() / MEGABYTE), Text.of("doctor.folder.full.do"));
        }
        return new Check(topic, folder.toString(), State.OK,
                Text.of(found.exists() ? "doctor.folder.ok" : "doctor.folder.new", what, folder), null);
    }
}
