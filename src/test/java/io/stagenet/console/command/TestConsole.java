package io.stagenet.console.command;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.EndpointId;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.ShowFolder;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Console;
import io.stagenet.console.service.Desk;
import io.stagenet.console.service.Faders;
import io.stagenet.console.service.MessageLog;
import io.stagenet.console.service.SimulatedRig;
import io.stagenet.console.service.doctor.Doctor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// A console whose states are given by the test. Any thread.
final class TestConsole implements Console {
    private final MessageLog messages = new MessageLog();
    final List<Action> submitted = new CopyOnWriteArrayList<>();
    final List<StateListener> listeners = new CopyOnWriteArrayList<>();
    final Map<EndpointId, Traffic> traffic = new HashMap<>();
    final Map<Integer, Integer> wanted = new HashMap<>();
    final Map<Integer, Integer> sent = new HashMap<>();
    final Map<Integer, Integer> held = new HashMap<>();
    final Map<Integer, LevelKind> kinds = new HashMap<>();
    double grandMaster = 100;
    boolean blackout;
    volatile Function<Action, Outcome> desk = _ -> Outcome.done("done");
    private volatile ConsoleState state;

    TestConsole(ConsoleState state) {
        this.state = state;
    }

    void become(ConsoleState next) {
        state = next;
        listeners.forEach(listener -> listener.changed(next));
    }

    @Override
    public Desk desk() {
        return new Desk() {
            @Override
            public CompletionStage<Outcome> submit(Action action) {
                submitted.add(action);
                return CompletableFuture.completedFuture(desk.apply(action));
            }

            @Override
            public Faders faders() {
                return new Levels();
            }
        };
    }

    private final class Levels implements Faders {
        @Override
        public void move(int addressNumber, int value) {
            wanted.put(addressNumber, value);
        }

        @Override
        public int wanted(int addressNumber) {
            return wanted.getOrDefault(addressNumber, Level.NONE);
        }

        @Override
        public int sent(int addressNumber) {
            return sent.getOrDefault(addressNumber, Level.NONE);
        }

        @Override
        public int held(int addressNumber) {
            return held.getOrDefault(addressNumber, Level.NONE);
        }

        @Override
        public void flash(int addressNumber, boolean on) {
            throw new AssertionError("nothing flashes here");
        }

        @Override
        public void moveGrandMaster(double percent) {
            throw new AssertionError("nobody moves the grand master here");
        }

        @Override
        public int asked(int addressNumber) {
            return wanted(addressNumber);
        }

        @Override
        public boolean isCaptured(int addressNumber) {
            return owner(addressNumber) == LevelOwner.MANUAL;
        }

        @Override
        public LevelOwner owner(int addressNumber) {
            return wanted(addressNumber) == Level.NONE ? LevelOwner.NONE : LevelOwner.MANUAL;
        }

        @Override
        public LevelKind kind(int addressNumber) {
            return kinds.getOrDefault(addressNumber, LevelKind.DIMMER);
        }

        @Override
        public boolean goesDark(int addressNumber) {
            return kind(addressNumber) == LevelKind.DIMMER;
        }

        @Override
        public double grandMaster() {
            return grandMaster;
        }

        @Override
        public boolean blackout() {
            return blackout;
        }

        @Override
        public int solos() {
            return 0;
        }

        @Override
        public boolean isSoloedByHand(int addressNumber) {
            return false;
        }
    }

    @Override
    public ConsoleState state() {
        return state;
    }

    @Override
    public java.time.Instant now() {
        return TestStates.NOON;
    }

    @Override
    public long nanos() {
        return 0;
    }

    @Override
    public Subscription subscribe(StateListener listener) {
        listeners.add(listener);
        listener.changed(state);
        return () -> listeners.remove(listener);
    }

    @Override
    public Traffic traffic(EndpointId endpoint) {
        return traffic.getOrDefault(endpoint, Traffic.NONE);
    }

    @Override
    public long sentTo(GatewayId gateway) {
        var known = state().gateways().get(gateway);
        return known == null || known.endpoint() == null ? 0 : traffic(known.endpoint()).sent();
    }

    @Override
    public Doctor doctor() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path dataFolder() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<ShowFolder> showFolder(Path folder) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Boolean> isFile(Path file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long writeZip(Path file, SequencedMap<String, byte[]> parts) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public MessageLog messages() {
        return messages;
    }

    @Override
    public SimulatedRig simulatedRig() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        listeners.clear();
    }
}
