package io.stagenet.console.ui;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.service.Faders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A data plane of three arrays. Moves are stored and listed; nothing is sent unless a test says so.
public final class FakeFaders implements Faders {
    public final int[] wanted = unset();
    public final int[] sent = unset();
    public final int[] held = unset();
    /// As `SN1=128`, in order.
    public final List<String> moves = new ArrayList<>();

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
    public LevelOwner owner(int addressNumber) {
        return wanted(addressNumber) == Level.NONE ? LevelOwner.NONE : LevelOwner.MANUAL;
    }

    @Override
    public LevelKind kind(int addressNumber) {
        return LevelKind.DIMMER;
    }

    @Override
    public double grandMaster() {
        return 100;
    }

    @Override
    public boolean blackout() {
        return false;
    }
}
