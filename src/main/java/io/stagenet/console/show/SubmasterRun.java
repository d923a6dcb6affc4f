package io.stagenet.console.show;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.show.LevelSet;

/// A submaster that is up, or flashes. It keeps the levels it was raised with until it is down again.
final class SubmasterRun extends Source {
    final int number;
    LevelSet levels = LevelSet.EMPTY;
    /// What it flashes with; kept for as long as it does.
    LevelSet flashLevels = LevelSet.EMPTY;
    boolean flashes;
    boolean solos;
    /// Whether its fader was moved in this run of the console.
    boolean isTouched;
    /// Its move by the clock; positions are 0 to 255.
    double from;
    int to;
    long began;
    long duration;
    private long now;
    private double position;

    SubmasterRun(int number) {
        this.number = number;
    }

    @Override
    void advance(long moment) {
        now = moment;
        long passed = moment - began;
        position = passed >= duration ? to : from + (to - from) * ((double) passed / duration);
        scale = position / Level.FULL;
    }

    /// 0 to 255.
    double position() {
        return position;
    }

    void move(int next, long nanos, long moment) {
        from = position;
        to = next;
        began = moment;
        duration = from == to ? 0 : nanos;
        advance(moment);
    }

    boolean flashesAt(int address) {
        return (flashes || solos) && flashLevels.level(address) != Level.NONE;
    }

    boolean isMoving() {
        return now - began < duration;
    }

    @Override
    boolean moves(long start, long end) {
        return isMoving();
    }

    @Override
    boolean isDown() {
        return position == 0 && !isMoving();
    }
}
