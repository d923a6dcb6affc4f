package io.stagenet.console.output;

/// The pacer of a running console with a clock that runs faster, so that a resume fade of seconds is over in
/// milliseconds.
final class FastPacer implements Pacer, AutoCloseable {
    private final ThreadPacer pacer = new ThreadPacer();
    private final int speed;

    /// @param speed seconds of this clock in one real second
    FastPacer(int speed) {
        this.speed = speed;
    }

    @Override
    public long nanos() {
        return pacer.nanos() * speed;
    }

    @Override
    public Alarm alarm(Runnable task) {
        var alarm = pacer.alarm(task);
        return nanos -> alarm.ringAt(Math.ceilDiv(nanos, speed));
    }

    @Override
    public void close() {
        pacer.close();
    }
}
