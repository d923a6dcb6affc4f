package io.stagenet.console.ui.lock;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.key.KeyAction;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// Whether the window only shows, and how that ends. It keeps slips and curious hands off; it ends with the program, so that
/// a console that was lost in a show never keeps its operator out. FX thread.
public final class LockViewModel {
    /// How far it is.
    public enum Stage {
        OPEN,
        /// The operator is asked how to lock.
        OFFERED,
        LOCKED,
        /// Locked, and the PIN is being typed.
        ENTERING
    }

    /// After the first wrong PIN; twice as long after each other one.
    private static final long FIRST_DELAY = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST_DOUBLINGS = 6;
    /// How long a hand on something locked is answered.
    private static final long ANSWER = TimeUnit.SECONDS.toNanos(2);
    /// How long after a character the next key is taken for more of the same text.
    private static final long TYPING = TimeUnit.SECONDS.toNanos(2);

    private final Consumer<@Nullable String> keepPin;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(this, "stage", Stage.OPEN);
    private final BooleanProperty goAllowed = new SimpleBooleanProperty(this, "goAllowed", true);
    private final ReadOnlyBooleanWrapper hasPin = new ReadOnlyBooleanWrapper(this, "hasPin");
    private final ReadOnlyBooleanWrapper touched = new ReadOnlyBooleanWrapper(this, "touched");
    private final ReadOnlyBooleanWrapper typing = new ReadOnlyBooleanWrapper(this, "typing");
    private final ReadOnlyIntegerWrapper typedCount = new ReadOnlyIntegerWrapper(this, "typed");
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper(this, "answer", "");
    private final StringBuilder typed = new StringBuilder();
    private @Nullable Pin pin;
    private int wrong;
    private long time;
    /// Whether no PIN is looked at before `waitUntil`.
    private boolean waiting;
    private long waitUntil;
    private long touchedUntil;
    private long typingUntil;

    /// @param keepPin told what the PIN is known by from now on, null for none
    public LockViewModel(Consumer<@Nullable String> keepPin) {
        this.keepPin = keepPin;
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// Whether GO, BACK and a pause stay possible while it is locked. Chosen before locking; later it only tells.
    public BooleanProperty goAllowedProperty() {
        return goAllowed;
    }

    public ReadOnlyBooleanProperty hasPinProperty() {
        return hasPin.getReadOnlyProperty();
    }

    /// Whether a hand was just on something that is locked.
    public ReadOnlyBooleanProperty touchedProperty() {
        return touched.getReadOnlyProperty();
    }

    /// Whether somebody types while it is locked, as into the command line: a blank in it is no GO, and Enter at its end no
    /// button.
    public ReadOnlyBooleanProperty typingProperty() {
        return typing.getReadOnlyProperty();
    }

    /// How many digits are typed.
    public ReadOnlyIntegerProperty typedProperty() {
        return typedCount.getReadOnlyProperty();
    }

    /// Why a PIN was not taken; empty when there is nothing to say.
    public ReadOnlyStringProperty answerProperty() {
        return answer.getReadOnlyProperty();
    }

    public boolean isLocked() {
        return stage.get() == Stage.LOCKED || stage.get() == Stage.ENTERING;
    }

    /// Whether something of this reach is possible now.
    public boolean allows(KeyAction.Reach reach) {
        return switch (reach) {
            case LOOK -> true;
            case RUN -> !isLocked() || goAllowed.get();
            case CHANGE -> !isLocked();
        };
    }

    /// @param kept what the PIN is known by, null for none
    public void show(@Nullable String kept) {
        if (pin == null || !pin.text().equals(kept)) {
            pin = Pin.read(kept);
            hasPin.set(pin != null);
        }
    }

    /// The key and the button of the lock: asks how to lock, or how to unlock, or leaves that question.
    public void toggle() {
        switch (stage.get()) {
            case OPEN -> move(Stage.OFFERED);
            case OFFERED -> move(Stage.OPEN);
            case LOCKED -> {
                if (pin == null) {
                    touch();
                } else {
                    move(Stage.ENTERING);
                }
            }
            case ENTERING -> move(Stage.LOCKED);
        }
    }

    /// Leaves the question that is open.
    public void leave() {
        if (stage.get() == Stage.OFFERED || stage.get() == Stage.ENTERING) {
            toggle();
        }
    }

    /// Locks.
    ///
    /// @param newPin nothing for the one there is, or for none
    public void lock(String newPin) {
        String digits = newPin.strip();
        if (!digits.isEmpty() && !setPin(digits)) {
            return;
        }
        move(Stage.LOCKED);
    }

    /// @return whether it can be one; otherwise it is said why not
    private boolean setPin(String digits) {
        if (!Pin.isPossible(digits)) {
            answer.set(Text.of("ui.lock.pin.form", Pin.SHORTEST, Pin.LONGEST));
            return false;
        }
        var next = Pin.of(digits);
        pin = next;
        hasPin.set(true);
        keepPin.accept(next.text());
        return true;
    }

    /// From now on the lock opens to whoever holds a button.
    public void forgetPin() {
        if (!isLocked()) {
            pin = null;
            hasPin.set(false);
            answer.set("");
            keepPin.accept(null);
        }
    }

    /// The button to unlock was held: good where there is no PIN.
    public void held() {
        if (pin == null && isLocked()) {
            move(Stage.OPEN);
        }
    }

    /// Takes one more digit of the PIN, but for the time after a wrong one: nobody could tell what is still to be typed then.
    ///
    /// @param digit `0` to `9`
    public void type(char digit) {
        if (stage.get() == Stage.ENTERING && !waiting && typed.length() < Pin.LONGEST && digit >= '0' && digit <= '9') {
            typed.append(digit);
            typedCount.set(typed.length());
        }
    }

    /// Takes the last digit back.
    public void erase() {
        if (!typed.isEmpty()) {
            typed.setLength(typed.length() - 1);
            typedCount.set(typed.length());
        }
    }

    /// The PIN is typed.
    public void enter() {
        if (stage.get() != Stage.ENTERING || typed.isEmpty()) {
            return;
        }
        if (waiting) {
            return;
        }
        String digits = typed.toString();
        if (pin == null || pin.matches(digits)) {
            wrong = 0;
            move(Stage.OPEN);
        } else {
            waiting = true;
            waitUntil = time + (FIRST_DELAY << Math.min(wrong++, MOST_DOUBLINGS));
            clear();
            sayWait();
        }
    }

    /// Told from outside to open, by somebody who is at home on this machine: the PIN is forgotten.
    public void release() {
        wrong = 0;
        waiting = false;
        if (isLocked()) {
            move(Stage.OPEN);
        }
        forgetPin();
    }

    /// A hand was on something that is locked.
    public void touch() {
        touchedUntil = time + ANSWER;
        touched.set(true);
    }

    /// A character was typed that no key acts by.
    public void typed() {
        if (isLocked()) {
            typingUntil = time + TYPING;
            typing.set(true);
        }
    }

    /// @param nanos good for differences only
    public void pulse(long nanos) {
        time = nanos;
        if (typing.get() && time - typingUntil >= 0) {
            typing.set(false);
        }
        if (touched.get() && time - touchedUntil >= 0) {
            touched.set(false);
        }
        if (waiting && time - waitUntil >= 0) {
            waiting = false;
            answer.set("");
        } else if (waiting && stage.get() == Stage.ENTERING) {
            sayWait();
        }
    }

    private void sayWait() {
        long seconds = Math.ceilDiv(Math.max(1, waitUntil - time), TimeUnit.SECONDS.toNanos(1));
        answer.set(Text.of("ui.lock.wrong", seconds));
    }

    private void move(Stage next) {
        clear();
        answer.set("");
        touched.set(false);
        stage.set(next);
        if (!isLocked()) {
            typing.set(false);
        }
    }

    private void clear() {
        typed.setLength(0);
        typedCount.set(0);
    }
}
