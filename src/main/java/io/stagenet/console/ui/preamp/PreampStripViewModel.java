package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.label.LabelColour;
import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.ParameterValue.Words;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampLabel;
import io.stagenet.console.service.PreampAction;
import io.stagenet.console.service.PreampAction.ParameterChange;
import io.stagenet.console.service.PreampAction.PhantomConsent;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Click;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// One input under the operator's hand. It shows what the device reports and never what a hand hopes for: what was asked
/// for is pending until it is confirmed. FX thread.
final class PreampStripViewModel {
    private final PreampKey key;
    private final PreampDesk desk;
    private final PhantomSwitchViewModel phantom;
    private final ReadOnlyObjectWrapper<PreampFacts> facts;
    private final ReadOnlyBooleanWrapper selected = new ReadOnlyBooleanWrapper(this, "selected");
    private final ReadOnlyStringWrapper gang = new ReadOnlyStringWrapper(this, "gang", "");
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");

    PreampStripViewModel(PreampDesk desk, PreampFacts facts) {
        this.key = facts.key();
        this.desk = desk;
        this.facts = new ReadOnlyObjectWrapper<>(this, "facts", facts);
        phantom = new PhantomSwitchViewModel(key, desk, facts.parameter(Parameter.PHANTOM), sentence::set);
    }

    PreampKey key() {
        return key;
    }

    ReadOnlyObjectProperty<PreampFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    PreampFacts facts() {
        return facts.get();
    }

    ReadOnlyBooleanProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Why the last touch came to nothing; empty when it did not. Stays until the next touch.
    ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /// The name of the gang it is in; empty for none.
    ReadOnlyStringProperty gangProperty() {
        return gang.getReadOnlyProperty();
    }

    void showGang(String now) {
        gang.set(now);
    }

    PhantomSwitchViewModel phantom() {
        return phantom;
    }

    void show(PreampFacts now) {
        facts.set(now);
        phantom.show(now.parameter(Parameter.PHANTOM));
    }

    void showSelected(boolean now) {
        selected.set(now);
    }

    /// @param now time of day
    void pulse(Instant now) {
        phantom.pulse(now);
    }

    /// A hand is on the strip: what was to be read has been read.
    void touched() {
        sentence.set("");
        if (!facts().foreign().isEmpty() || !facts().trouble().isEmpty()) {
            desk.submit(new PreampAction.Seen(key), sentence::set);
        }
    }

    void select(Click click) {
        desk.select(key, click);
    }

    /// @param steps of the device's grid, negative for down
    void step(String parameter, int steps) {
        if (mayMove(parameter) && steps != 0) {
            set(parameter, new ParameterChange.Steps(steps));
        }
    }

    /// Goes to a value of the grid; those that are selected with it go by as many steps.
    ///
    /// @param steps from where it is now
    void moveTo(String parameter, double value, int steps) {
        if (desk.together(key).size() > 1) {
            step(parameter, steps);
        } else if (mayMove(parameter)) {
            set(parameter, new ParameterChange.To(new Amount(value)));
        }
    }

    /// On to off and off to on; not for +48V, which has its own switch.
    void toggle(String parameter) {
        if (mayMove(parameter)) {
            set(parameter, new ParameterChange.Toggle());
        }
    }

    void choose(String parameter, String option) {
        if (mayMove(parameter)) {
            set(parameter, new ParameterChange.To(new Words(option)));
        }
    }

    /// @return whether it was taken; if not, the strip says why
    boolean type(String parameter, String typed) {
        if (!mayMove(parameter)) {
            return false;
        }
        var known = facts().parameter(parameter);
        var grid = known.grid();
        if (grid == null) {
            return false;
        }
        return switch (TypedValue.read(known.parameter(), grid, typed)) {
            case TypedValue.Legal(double amount) -> {
                set(parameter, new ParameterChange.To(new Amount(amount)));
                yield true;
            }
            case TypedValue.Refused(var why) -> {
                sentence.set(why);
                yield false;
            }
        };
    }

    /// Whether it can be moved; if not, the strip says why. Counts as a touch.
    boolean mayMove(String parameter) {
        touched();
        var known = facts().parameter(parameter);
        if (facts().lost()) {
            return false;
        }
        sentence.set(known.obstacle());
        return known.obstacle().isEmpty();
    }

    /// @return whether the name was taken
    boolean rename(String name) {
        touched();
        if (name.length() > PreampLabel.MAX_NAME) {
            sentence.set(Text.of("ui.preamp.name.long", PreampLabel.MAX_NAME));
            return false;
        }
        desk.submit(new PreampAction.SetInputName(List.of(key), name), sentence::set);
        return true;
    }

    void tag(MicTag tag) {
        touched();
        desk.submit(new PreampAction.SetTag(desk.together(key), tag), sentence::set);
    }

    void colour(LabelColour colour) {
        touched();
        desk.submit(new PreampAction.SetColour(desk.together(key), colour), sentence::set);
    }

    /// The inputs of its box as they stand on the screen.
    List<PreampKey> standing() {
        return desk.standing(key);
    }

    /// Moves the strip among those of its box; at an end it stays.
    ///
    /// @param by how many places, negative for towards the first
    void move(int by) {
        var others = new ArrayList<>(standing());
        int at = others.indexOf(key);
        others.remove(key);
        int to = Math.clamp((long) at + by, 0, others.size());
        if (to != at) {
            moveBefore(to < others.size() ? others.get(to) : null);
        }
    }

    /// @param before an input of its box, null for the end
    void moveBefore(@Nullable PreampKey before) {
        touched();
        desk.submit(new PreampAction.MoveInput(key, before), sentence::set);
    }

    private void set(String parameter, ParameterChange change) {
        desk.submit(new PreampAction.SetParameter(desk.together(key), parameter, change, PhantomConsent.NONE),
                sentence::set);
    }

    /// What is typed first when a number is edited.
    String typed(String parameter) {
        var known = facts().parameter(parameter);
        return known.shown() instanceof ParameterValue.Amount(double amount)
                ? ParameterText.number(amount, known.grid()) : "";
    }
}
