package io.stagenet.console.ui.cue;

import static io.stagenet.console.ui.FxToolkit.await;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.ui.FxToolkit;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Edits of a cue that is looked at, which move no light, and its end.
@ExtendWith(FxToolkit.class)
class CueEditTest extends CuesWindowTestBase {
    @Test
    void aCueThatPlaysIsEditedWithoutALightMoving() {
        recordTwo("0");
        goTo("1");
        await("cue 1 is up", () -> console.desk().faders().asked(1) == 128);
        var model = window.model().cues();
        runOnFx(() -> model.choose(CueShow.number("1")));
        runOnFx(() -> {
            var cue = Objects.requireNonNull(model.lookProperty().get()).cue();
            assertThat(model.edit().level(cue, "SN1", "100")).isTrue();
            assertThat(model.edit().level(cue, "9", "50 %")).isTrue();
            model.edit().label(cue, "Doors");
            model.edit().notes(cue, "Wait for the bell");
            model.edit().times().set(cue, null, CueTimesViewModel.Time.UP, "2,5");
        });
        await("the cue is another", () -> cues().getFirst().levels().equals(CueShow.levels(1, 255, 2, 255, 9, 128)));
        await("all of it", () -> cues().getFirst().times().up() == 2500);
        assertThat(cues().getFirst()).extracting(Cue::label, Cue::notes).containsExactly("Doors", "Wait for the bell");
        runOnFx(() -> model.edit().takeOut(cues().getFirst(), "SN2"));
        await("and without address 2", () -> cues().getFirst().levels().equals(CueShow.levels(1, 255, 9, 128)));
        assertThat(console.desk().faders().asked(1)).isEqualTo(128);
        assertThat(console.desk().faders().asked(2)).isEqualTo(255);
        assertThat(console.desk().faders().asked(9)).isLessThan(1);
    }

    @Test
    void aLevelThatIsTypedStaysWhenTheCueChangesMeanwhile() {
        recordTwo("0");
        var model = window.model().cues();
        runOnFx(() -> {
            model.choose(CueShow.number("1"));
            ((ListView<?>) one(".cue-preview .list-view")).getSelectionModel().select(0);
            previewField(1).requestFocus();
            assertThat(previewField(0).getText()).isEqualTo("SN1");
            previewField(1).setText("3");
            model.edit().level(cues().getFirst(), "SN1", "80");
        });
        await("the cue is another", () -> cues().getFirst().levels().level(1) == 204);
        assertThat(FxToolkit.onFx(() -> previewField(1).getText())).isEqualTo("3");
    }

    private TextField previewField(int index) {
        return one(".cue-preview").lookupAll(".text-field").stream().map(TextField.class::cast).toList().get(index);
    }

    @Test
    void levelsOfACueAreSetForASelectionAsInTheCommandLine() {
        recordTwo("0");
        var model = window.model().cues();
        runOnFx(() -> {
            model.choose(CueShow.number("1"));
            var cue = Objects.requireNonNull(model.lookProperty().get()).cue();
            assertThat(model.edit().level(cue, "11 thru 13 + SN20 - 12", "100")).isTrue();
        });
        await("all but the one that was taken away", () -> cues().getFirst().levels()
                .equals(CueShow.levels(1, 128, 2, 255, 11, 255, 13, 255, 20, 255)));
    }

    @Test
    void whyLevelsAreNotInACueIsSaidBesideTheFieldUntilAnotherCueIsChosen() {
        recordTwo("0");
        var model = window.model().cues();
        var refusal = model.edit().levelRefusalProperty();
        for (var typed : List.of("1 thru", "x", "GROUP 99")) {
            runOnFx(() -> {
                model.choose(CueShow.number("1"));
                model.edit().level(cues().getFirst(), typed, "50");
            });
            await(typed + " is refused", () -> !refusal.get().isEmpty());
            runOnFx(() -> {
                assertThat(((Label) one(".cue-preview .refusal")).getText()).isEqualTo(refusal.get());
                model.choose(CueShow.number("2"));
                assertThat(refusal.get()).isEmpty();
            });
        }
    }

    private CuesViewModel lookAtACueThatIsUsed() {
        recordTwo("0");
        var model = window.model().cues();
        runOnFx(() -> {
            model.edit().link(cues().getFirst(), CueLink.Kind.FOLLOW);
            model.choose(CueShow.number("2"));
        });
        await("cue 1 goes on by itself", () -> cues().getFirst().link().kind() == CueLink.Kind.FOLLOW);
        return model;
    }

    @Test
    void whatUsesACueIsNamedBeforeItIsDeleted() {
        var model = lookAtACueThatIsUsed();
        runOnFx(() -> model.edit().delete(cues().getLast()));
        await("it is asked", () -> model.edit().confirmingProperty().get() != null);
        assertThat(FxToolkit.onFx(() -> model.answerProperty().get().message()))
                .contains("cue 1 goes on into it by itself");
        assertThat(FxToolkit.onFx(this::numbers)).containsExactly("1", "2");
        readWhatCameOfIt();
        runOnFx(() -> model.edit().delete(cues().getLast()));
        await("it is deleted", () -> numbers().equals(List.of("1")));
    }

    @Test
    void noQuestionAboutACueOutlivesAChangeOfIt() {
        var model = lookAtACueThatIsUsed();
        runOnFx(() -> model.edit().delete(cues().getLast()));
        record("2", "", "", 1, 255);
        await("both ask", () -> model.edit().confirmingProperty().get() != null
                && model.record().replacingProperty().get() != null);
        // By somebody else, as another show would be.
        console.desk().submit(new EditAction.SetLabel(new ShowItem.OfCue(1, CueShow.number("2")), "Rain"));
        await("neither asks", () -> model.edit().confirmingProperty().get() == null
                && model.record().replacingProperty().get() == null);
        assertThat(FxToolkit.onFx(this::numbers)).containsExactly("1", "2");
    }
}
