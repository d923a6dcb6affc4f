package io.stagenet.console.service;

import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.output.LevelTable;

/// The layers and the grand master as an operator's hand moves them. Any thread.
public record TableFaders(LevelTable levels) implements Faders {
    @Override
    public void move(int addressNumber, int value) {
        levels.setManual(addressNumber, value);
        levels.wake();
    }

    @Override
    public void flash(int addressNumber, boolean on) {
        // Only a dimmer flashes; anything else would be sent a 0 nobody asked for.
        if (!on || levels.kind(addressNumber) == LevelKind.DIMMER) {
            levels.setFlash(addressNumber, on);
            levels.wake();
        }
    }

    @Override
    public void moveGrandMaster(double percent) {
        levels.setGrandMaster(percent);
        levels.wake();
    }

    @Override
    public int asked(int addressNumber) {
        return levels.asked(addressNumber);
    }

    @Override
    public boolean isCaptured(int addressNumber) {
        return levels.isCaptured(addressNumber);
    }

    @Override
    public LevelOwner owner(int addressNumber) {
        return levels.owner(addressNumber);
    }

    @Override
    public LevelKind kind(int addressNumber) {
        return levels.kind(addressNumber);
    }

    @Override
    public boolean goesDark(int addressNumber) {
        return levels.goesDark(addressNumber);
    }

    @Override
    public double grandMaster() {
        return levels.grandMaster();
    }

    @Override
    public boolean blackout() {
        return levels.blackout();
    }

    @Override
    public int solos() {
        return levels.solos();
    }

    @Override
    public boolean isSoloedByHand(int addressNumber) {
        return levels.isSoloedByHand(addressNumber);
    }

    @Override
    public int wanted(int addressNumber) {
        return levels.wanted(addressNumber);
    }

    @Override
    public int sent(int addressNumber) {
        return levels.sent(addressNumber);
    }

    @Override
    public int held(int addressNumber) {
        return levels.held(addressNumber);
    }
}
