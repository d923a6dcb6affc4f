package io.stagenet.console.ui;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.service.Faders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A data plane of three arrays. Moves are stored and listed; nothing is sent unless a test says so.
public final class FakeFaders implements Faders {
    public final int[] wanted = unset();
    public final int[] sent = unset();
    public final int[] held = unset();
    /// As `SN1=128`, in order.
    public final List<String> moves = new ArrayList<>();

    /// As `SN1 on`, in order.
    public final List<String> flashes = new ArrayList<>();
    public final Map<Integer, LevelOwner> owners = new HashMap<>();
    public final Map<Integer, LevelKind> kinds = new HashMap<>();
    public volatile double grandMaster = 100;
    public volatile boolean blackout;
    public volatile int solos;
    public final BitSet soloedByHand = new BitSet();

    private static int[] unset() {
        var levels = new int[StageNetAddress.MAX_NUMBER + 1];
        Arrays.fill(levels, Level.NONE);
        return levels;
    }

    @Override
    public void move(int addressNumber, int value) {
        wanted[addressNumber] = value;
        moves.add("SN" + addressNumber + "=" + value);
    }

    @Override
    public int wanted(int addressNumber) {
        return wanted[addressNumber];
    }

    @Override
    public int sent(int addressNumber) {
        return sent[addressNumber];
    }

    @Override
    public int held(int addressNumber) {
        return held[addressNumber];
    }

    @Override
    public boolean isCaptured(int addressNumber) {
        return owner(addressNumber) == LevelOwner.MANUAL;
    }

    @Override
    public void flash(int addressNumber, boolean on) {
        flashes.add("SN" + addressNumber + (on ? " on" : " off"));
    }

    @Override
    public void moveGrandMaster(double percent) {
        grandMaster = percent;
    }

    @Override
    public int asked(int addressNumber) {
        return wanted(addressNumber);
    }

    @Override
    public LevelOwner owner(int addressNumber) {
        return owners.getOrDefault(addressNumber,
                wanted(addressNumber) == Level.NONE ? LevelOwner.NONE : LevelOwner.MANUAL);
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
        return solos;
    }

    @Override
    public boolean isSoloedByHand(int addressNumber) {
        return soloedByHand.get(addressNumber);
    }
}
