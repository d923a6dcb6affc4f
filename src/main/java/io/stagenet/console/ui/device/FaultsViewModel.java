package io.stagenet.console.ui.device;

import io.stagenet.console.service.SimulatedRig;
import io.stagenet.console.ui.device.Answer.Place;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What simulated gear can be told to do wrong, and what of that the chosen device does now. FX thread; the gear, which
/// may wait for sockets, is asked on another.
public final class FaultsViewModel {
    private final Supplier<SimulatedRig> rig;
    private final ReadOnlyObjectProperty<@Nullable DeviceDetail> chosen;
    private final Answers answers;
    private final Executor fxThread;
    private final ReadOnlyObjectWrapper<Set<String>> present = new ReadOnlyObjectWrapper<>(this, "present", Set.of());

    /// @param chosen   the device whose faults are in sight
    /// @param fxThread runs a task later on the thread that owns this model
    FaultsViewModel(Supplier<SimulatedRig> rig, ReadOnlyObjectProperty<@Nullable DeviceDetail> chosen, Answers answers,
            Executor fxThread) {
        this.rig = rig;
        this.chosen = chosen;
        this.answers = answers;
        this.fxThread = fxThread;
    }

    /// The faults a simulated device can have.
    public List<SimulatedRig.Fault> of(DeviceDetail device) {
        return device.box() == null ? rig.get().faults() : rig.get().stageboxFaults();
    }

    /// The names of the faults the chosen device has now.
    public ReadOnlyObjectProperty<Set<String>> presentProperty() {
        return present.getReadOnlyProperty();
    }

    /// @param fault that lasts, to be made or taken back; one that does not happens now
    public void make(String device, SimulatedRig.Fault fault, boolean on) {
        var _ = CompletableFuture.supplyAsync(
                () -> rig.get().fault(device, on ? fault.name() : fault.name() + " off"))
                .handleAsync((sentence, failure) -> {
                    if (failure == null) {
                        answers.say(Place.FAULT, sentence);
                    } else {
                        answers.refuse(Place.FAULT, reason(failure));
                    }
                    look();
                    return "";
                }, fxThread);
    }

    /// Another device is chosen: what is known was of the one before.
    void forget() {
        present.set(Set.of());
    }

    /// Asks the gear which faults the chosen device has.
    void look() {
        var asked = chosen.get();
        if (asked == null || !asked.simulated()) {
            return;
        }
        var _ = CompletableFuture.supplyAsync(() -> rig.get().faultsOf(asked.name()))
                .thenAcceptAsync(found -> {
                    var now = chosen.get();
                    if (now != null && now.name().equals(asked.name())) {
                        present.set(found);
                    }
                }, fxThread);
    }

    private static String reason(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return String.valueOf(cause.getMessage());
    }
}
