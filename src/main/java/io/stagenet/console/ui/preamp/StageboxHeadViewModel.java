package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.ui.control.LocalTimes;
import java.time.Instant;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The head of one box, while it is in sight. FX thread.
final class StageboxHeadViewModel {
    private final LocalTimes times;
    private final ReadOnlyObjectWrapper<BoxFacts> facts;
    private final ReadOnlyBooleanWrapper collapsed = new ReadOnlyBooleanWrapper(this, "collapsed");
    private final ReadOnlyStringWrapper age = new ReadOnlyStringWrapper(this, "age", "");
    private Stagebox box;

    StageboxHeadViewModel(Stagebox box, boolean collapsed, LocalTimes times, Instant now) {
        this.box = box;
        this.times = times;
        this.collapsed.set(collapsed);
        facts = new ReadOnlyObjectWrapper<>(this, "facts", BoxFacts.of(box, collapsed, times));
        pulse(now);
    }

    ReadOnlyObjectProperty<BoxFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty collapsedProperty() {
        return collapsed.getReadOnlyProperty();
    }

    /// How old the newest report is.
    ReadOnlyStringProperty ageProperty() {
        return age.getReadOnlyProperty();
    }

    void show(Stagebox now, boolean nowCollapsed) {
        if (now != box || nowCollapsed != collapsed.get()) {
            box = now;
            collapsed.set(nowCollapsed);
            facts.set(BoxFacts.of(now, nowCollapsed, times));
        }
    }

    /// @param now time of day
    void pulse(Instant now) {
        age.set(BoxFacts.age(box, now, times));
    }
}
