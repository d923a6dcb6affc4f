package io.stagenet.console.service.virgil;

import io.stagenet.console.model.virgil.ParameterValue;
import java.time.Duration;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// What was asked of one parameter lately: what is newest, what was sent, what is still to be sent.
final class SentValues {
    /// A report of a value sent within this time is ours and not another's.
    private static final long OURS = Duration.ofSeconds(3).toNanos();

    private record Sent(ParameterValue value, long at) {
    }

    private final ArrayDeque<Sent> sent = new ArrayDeque<>();
    private @Nullable ParameterValue newest;
    private boolean due;
    private boolean asked;
    private @Nullable String verdict;
    private @Nullable ParameterValue contradiction;

    /// To be sent when its time has come; whatever waited before is forgotten.
    void want(ParameterValue value) {
        newest = value;
        due = true;
        verdict = null;
        contradiction = null;
    }

    boolean isDue() {
        return due;
    }

    /// Whether it was sent and is not confirmed.
    boolean isOpen() {
        return newest != null && !due;
    }

    /// Whether it is waited for in any way.
    boolean isPending() {
        return newest != null;
    }

    /// The earliest moment it may be sent.
    long sendableAt(long pause, long now) {
        return sent.isEmpty() ? now : sent.getLast().at() + pause;
    }

    /// @return what is to be sent now
    @Nullable
    ParameterValue send(long now) {
        due = false;
        asked = false;
        contradiction = null;
        if (newest != null) {
            sent.addLast(new Sent(newest, now));
            forgetOld(now);
        }
        return newest;
    }

    private void forgetOld(long now) {
        while (!sent.isEmpty() && now - sent.getFirst().at() > OURS) {
            sent.removeFirst();
        }
    }

    /// Whether this report is the echo of something we asked for.
    boolean isOurs(ParameterValue reported, long now) {
        for (var each : sent) {
            if (now - each.at() <= OURS && each.value().sameAs(reported)) {
                return true;
            }
        }
        return false;
    }

    boolean confirms(ParameterValue reported) {
        return isOpen() && newest != null && newest.sameAs(reported);
    }

    /// Nothing is waited for any more.
    void settle() {
        newest = null;
        due = false;
        verdict = null;
        contradiction = null;
    }

    long openFor(long now) {
        return isOpen() && !sent.isEmpty() ? now - sent.getLast().at() : 0;
    }

    boolean wasAsked() {
        return asked;
    }

    void ask() {
        asked = true;
    }

    /// The next information message decides: if it has another value, the command failed for this reason.
    void leaveToAnswer(String reason) {
        verdict = reason;
    }

    /// The device answered with another value than the one it was sent.
    void contradicted(ParameterValue told) {
        contradiction = told;
    }

    @Nullable
    ParameterValue contradiction() {
        return contradiction;
    }

    @Nullable
    String verdict() {
        return verdict;
    }

    boolean isForgotten(long now) {
        forgetOld(now);
        return newest == null && sent.isEmpty();
    }
}
