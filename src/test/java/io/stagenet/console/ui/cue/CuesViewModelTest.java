package io.stagenet.console.ui.cue;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.control.AddressSelection;
import io.stagenet.console.ui.control.Bounce;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CuesViewModelTest {
    private final FakeConsole console = new FakeConsole(new Rig().state());
    private final CuesViewModel model = new CuesViewModel(console, new GoViewModel(console), new AddressSelection(),
            console::nanos, Runnable::run);

    private CuesViewModel.Look look() {
        return Objects.requireNonNull(model.lookProperty().get());
    }

    @Test
    void whatACueChangesIsGatheredOnlyWhileTheViewIsOpen() {
        model.show(CueShow.rig().show(CueShow.three(false)).state());
        model.choose(CueShow.number("2"));
        assertThat(model.cues()).hasSize(3);
        assertThat(model.lookProperty().get()).isNull();
        model.open();
        assertThat(look().cue().label()).as("chosen meanwhile").isEqualTo("Storm");
        assertThat(look().moves()).noneMatch(LevelMove::tracked);
        model.show(CueShow.rig().show(CueShow.three(true)).state());
        assertThat(look().moves()).anyMatch(LevelMove::tracked);
        model.close();
        model.show(CueShow.rig().show(CueShow.three(false)).state());
        assertThat(model.lookProperty().get()).isNull();
        model.open();
        assertThat(look().moves()).as("of the newest state").noneMatch(LevelMove::tracked);
    }

    @Test
    void theCueThatIsLookedAtIsLookedAtUnderItsNewNumber() {
        var state = CueShow.rig().state();
        var old = List.of(CueShow.cue("1", "Preset", 1, 128), CueShow.cue("1.5", "Preset", 1, 128),
                CueShow.cue("2", "Storm", 2, 50), CueShow.cue("5", "Rain", 2, 60));
        var anew = List.of(CueShow.cue("1", "Preset", 1, 128), CueShow.cue("2", "Preset", 1, 128),
                CueShow.cue("3", "Storm", 2, 50), CueShow.cue("4", "Rain", 2, 60));
        model.open();
        for (int i = 0; i < old.size(); i++) {
            model.show(state.withShow(CueShow.show(old, false)));
            model.choose(old.get(i).number());
            model.show(state.withShow(CueShow.show(anew, false)));
            assertThat(look().cue()).isEqualTo(anew.get(i));
            model.show(state.withShow(CueShow.show(old, false)));
            assertThat(look().cue()).as("and undone").isEqualTo(old.get(i));
        }
    }

    @Test
    void aDoublePressOnRecordIsOneCue() {
        var state = CueShow.rig().show(CueShow.three(false)).state();
        model.show(state);
        model.record().record();
        model.show(state.withShow(CueShow.show(List.of(CueShow.cue("4", "Recorded", 1, 128)), false)));
        assertThat(model.record().offeredProperty().get()).isEqualTo("5");
        console.nanos += Bounce.READING.toNanos() - 1;
        model.record().record();
        assertThat(console.actions).hasSize(1);
        console.nanos += Bounce.READING.toNanos();
        model.record().record();
        assertThat(console.actions).as("a press that is meant").hasSize(2);
    }

    @Test
    void whetherACueIsReplacedIsAskedForFiveSeconds() {
        model.show(CueShow.rig().show(CueShow.three(false)).state());
        model.record().numberProperty().set("2");
        model.record().record();
        console.nanos += EditAction.SECOND_PRESS.toNanos() - 1;
        model.pulse();
        assertThat(model.record().replacingProperty().get()).isNotNull();
        assertThat(model.answerProperty().get().message()).isNotEmpty();
        console.nanos++;
        model.pulse();
        assertThat(model.record().replacingProperty().get()).isNull();
        assertThat(model.answerProperty().get().message()).isEmpty();
        model.record().record();
        assertThat(console.actions).as("it is asked anew").isEmpty();
    }

    @Test
    void whetherACueIsDeletedIsAskedForFiveSecondsAndABounceIsNoAnswer() {
        console.outcome = Outcome.refused("cue 1 goes on into it by itself");
        model.show(CueShow.rig().show(CueShow.three(false)).state());
        model.choose(CueShow.number("2"));
        model.open();
        model.edit().delete(look().cue());
        assertThat(model.edit().confirmingProperty().get()).isEqualTo(CueShow.number("2"));
        console.nanos += Bounce.READING.toNanos() - 1;
        model.edit().delete(look().cue());
        assertThat(console.actions).as("a bounce").hasSize(1);
        console.nanos += EditAction.SECOND_PRESS.toNanos() - 1;
        model.pulse();
        assertThat(model.edit().confirmingProperty().get()).isNotNull();
        console.nanos++;
        model.pulse();
        assertThat(model.edit().confirmingProperty().get()).isNull();
        assertThat(model.answerProperty().get().message()).isEmpty();
        model.edit().delete(look().cue());
        console.nanos += Bounce.READING.toNanos();
        model.edit().delete(look().cue());
        assertThat(console.actions.getLast()).as("said again").isEqualTo(
                new EditAction.Delete(new ShowItem.OfCue(1, CueShow.number("2")), true));
    }

    @Test
    void whatGoesOutIsCountedOnlyForACueThatTakesWhatHandsHold() {
        console.faders.move(1, 128);
        console.faders.move(2, 128);
        console.faders.owners.put(2, LevelOwner.CUE);
        model.show(CueShow.playing(CueShow.rig().show(CueShow.three(false)).state(), "1", 1));
        model.pulse();
        assertThat(model.record().takings().capturedProperty().get()).isEqualTo(new Captured(1, 2, 0));
        model.record().takings().sourceProperty().set(Takings.Source.HELD);
        model.pulse();
        assertThat(model.record().takings().capturedProperty().get()).as("at the next pulse")
                .isEqualTo(new Captured(1, 2, 1));
        assertThat(model.record().takings().hintProperty().get().warns()).isTrue();
    }

    @Test
    void aRefusalGoesOnceItIsReadAndAListHasRunOn() {
        var state = CueShow.rig().show(CueShow.three(false)).state();
        model.show(CueShow.playing(state, "1", 1));
        model.choose(CueShow.number("1"));
        model.open();
        assertThat(model.edit().number(look().cue(), "many")).isFalse();
        console.nanos += EditAction.SECOND_PRESS.toNanos() + 1;
        model.pulse();
        assertThat(model.answerProperty().get().message()).as("nothing has happened").isNotEmpty();
        model.show(CueShow.playing(state, "2", 2));
        model.pulse();
        assertThat(model.answerProperty().get().message()).isEmpty();
        assertThat(model.edit().number(look().cue(), "many")).isFalse();
        model.show(CueShow.playing(state, "3", 3));
        model.pulse();
        assertThat(model.answerProperty().get().message()).as("it is being read").isNotEmpty();
        console.nanos += EditAction.SECOND_PRESS.toNanos() + 1;
        model.pulse();
        assertThat(model.answerProperty().get().message()).isEmpty();
    }
}
