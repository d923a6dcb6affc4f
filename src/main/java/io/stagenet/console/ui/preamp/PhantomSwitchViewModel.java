package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.service.PreampAction;
import io.stagenet.console.service.PreampAction.ParameterChange;
import io.stagenet.console.service.PreampAction.PhantomConsent;
import io.stagenet.console.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The way to +48V of one strip, and of all that are selected with it: a hold, and where the tags ask for it a second
/// confirmation. The service has the last word; this one asks before it is told no. FX thread.
final class PhantomSwitchViewModel {
    /// How long a question stays.
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /// Held, and to be confirmed.
    ///
    /// @param title  what is asked: of one input its number, name and box, of several how many
    /// @param inputs what would be switched on, each with what is plugged in
    /// @param until  when it falls back
    record Question(List<PreampKey> keys, String title, List<String> inputs, Instant until) {
        Question {
            keys = List.copyOf(keys);
            inputs = List.copyOf(inputs);
        }
    }

    private final PreampKey key;
    private final PreampDesk desk;
    private final Consumer<String> say;
    private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>(this, "question");
    private final ReadOnlyIntegerWrapper safeIn = new ReadOnlyIntegerWrapper(this, "safeIn");
    private ParameterFacts facts;

    /// @param say shows a sentence on the strip
    PhantomSwitchViewModel(PreampKey key, PreampDesk desk, ParameterFacts facts, Consumer<String> say) {
        this.key = key;
        this.desk = desk;
        this.facts = facts;
        this.say = say;
    }

    /// Null while nothing is asked.
    ReadOnlyObjectProperty<@Nullable Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /// Seconds until the input can be unplugged, 0 when it can be or nothing is known.
    ReadOnlyIntegerProperty safeInProperty() {
        return safeIn.getReadOnlyProperty();
    }

    void show(ParameterFacts now) {
        facts = now;
        pulse(desk.now());
    }

    /// @param now time of day
    void pulse(Instant now) {
        var asked = question.get();
        if (asked != null && !now.isBefore(asked.until())) {
            question.set(null);
        }
        long left = facts.isOn() ? 0 : Duration.between(now, desk.safeAt(key)).toMillis();
        safeIn.set((int) Math.ceilDiv(Math.max(0, left), 1000));
    }

    /// A hand is on the switch.
    ///
    /// @return whether a hold can come to anything; if not, it is said at once why
    boolean begin() {
        question.set(null);
        if (!facts.obstacle().isEmpty()) {
            say.accept(facts.obstacle());
            return false;
        }
        var refused = wantsOn() ? desk.together(key).stream()
                .filter(input -> desk.tag(input).guard() == MicTag.Guard.REFUSE).toList() : List.<PreampKey>of();
        if (refused.isEmpty()) {
            return true;
        }
        say.accept(refused.size() == 1 && refused.getFirst().equals(key)
                ? Text.of("ui.preamp.phantom.refused", tagWord(key))
                : Text.of("ui.preamp.phantom.refused.many", String.join(", ", described(refused))));
        return false;
    }

    /// It was held for a second.
    void held() {
        if (!begin()) {
            return;
        }
        var inputs = desk.together(key);
        boolean on = wantsOn();
        boolean asks = on && (inputs.size() > 1 || desk.tag(key).guard() != MicTag.Guard.HOLD);
        if (asks) {
            question.set(new Question(inputs, titleOf(inputs), listed(inputs), desk.now().plus(PATIENCE)));
        } else {
            send(inputs, on, PhantomConsent.HELD);
        }
    }

    void confirm() {
        var asked = question.get();
        if (asked != null) {
            question.set(null);
            send(asked.keys(), true, PhantomConsent.CONFIRMED);
        }
    }

    void cancel() {
        question.set(null);
    }

    private void send(List<PreampKey> inputs, boolean on, PhantomConsent consent) {
        desk.submit(new PreampAction.SetParameter(inputs, Parameter.PHANTOM, new ParameterChange.To(new Flag(on)),
                consent), say);
    }

    /// The other of what is asked for, else of what is reported.
    private boolean wantsOn() {
        return !new Flag(true).equals(facts.shown());
    }

    private String titleOf(List<PreampKey> inputs) {
        boolean oneBox = inputs.stream().map(PreampKey::box).distinct().count() == 1;
        if (inputs.size() > 1) {
            return oneBox ? Text.of("ui.preamp.phantom.question.box", inputs.size(), key.box())
                    : Text.of("ui.preamp.phantom.question.many", inputs.size());
        }
        String name = desk.label(key).name();
        return name.isEmpty() ? Text.of("ui.preamp.phantom.question", key.index() + 1, key.box())
                : Text.of("ui.preamp.phantom.question.named", key.index() + 1, name, key.box());
    }

    /// Several of one box are described by number and name, else the box is said with each.
    private List<String> listed(List<PreampKey> inputs) {
        if (inputs.size() == 1) {
            return List.of(Text.of("ui.preamp.spoken.tag", tagWord(key)));
        }
        var words = described(inputs);
        return inputs.stream().map(PreampKey::box).distinct().count() == 1 ? words
                : IntStream.range(0, words.size()).mapToObj(i -> Text.of("ui.preamp.phantom.input.box",
                        words.get(i), inputs.get(i).box())).toList();
    }

    private List<String> described(List<PreampKey> inputs) {
        return inputs.stream().map(input -> {
            String name = desk.label(input).name();
            return name.isEmpty() ? Text.of("ui.preamp.phantom.input", input.index() + 1, tagWord(input))
                    : Text.of("ui.preamp.phantom.input.named", input.index() + 1, name, tagWord(input));
        }).toList();
    }

    private String tagWord(PreampKey input) {
        return TagText.word(desk.tag(input));
    }
}
