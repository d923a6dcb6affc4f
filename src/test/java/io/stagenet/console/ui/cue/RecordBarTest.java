package io.stagenet.console.ui.cue;

import static io.stagenet.console.ui.FxToolkit.await;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.FxToolkit;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// RECORD and UPDATE by the bar of the view: what they take, what they ask first, and what they say of it.
@ExtendWith(FxToolkit.class)
class RecordBarTest extends CuesWindowTestBase {
    @Test
    void aCueThatIsThereIsReplacedByTheSecondPressOnly() {
        record("5", "Storm", "", 1, 128);
        await("cue 5", () -> numbers().equals(List.of("5")));
        record("5", "", "", 1, 255);
        await("it asks", () -> ((Button) one(".record-bar .record")).getText()
                .equals(Text.of("ui.cue.record.replace", CueShow.number("5"))));
        assertThat(cues().getFirst().levels()).isEqualTo(CueShow.levels(1, 128));
        var button = (Button) one(".record-bar .record");
        runOnFx(() -> {
            button.fire();
            assertThat(model().replacingProperty().get()).as("a bounce").isNotNull();
        });
        readWhatCameOfIt();
        runOnFx(button::fire);
        await("it is replaced", () -> cues().getFirst().levels().equals(CueShow.levels(1, 255)));
        assertThat(cues().getFirst().label()).isEqualTo("Storm");
    }

    @Test
    void whatIsNoNumberTimeOrAddressIsSaidAndAskedOfNobody() {
        record("5,x", "", "", 1, 128);
        await("no number", () -> window.model().cues().answerProperty().get()
                .equals(Outcome.refused(Text.of("ui.cue.number.wrong", "5,x"))));
        assertThat(FxToolkit.onFx(() -> ((Label) one(".record-bar .answer")).getGraphic())).as("the sign").isNotNull();
        record("5", "", "long", 1, 128);
        await("no time",
                () -> window.model().cues().answerProperty().get()
                        .equals(Outcome.refused(Text.of("ui.cue.time.wrong", "long"))));
        assertThat(console.state().show().playback().cueLists()).isEmpty();
    }

    private String count() {
        return ((Label) one(".record-bar .count")).getText();
    }

    private String hint() {
        return ((Label) one(".record-bar .hint")).getText();
    }

    @Test
    void whatAWholeListTakesIsAllThatIsUpAndHeldAloneSaysWhatGoesOut() {
        recordTwo("0");
        assertThat(FxToolkit.onFx(() -> model().takings().sourceProperty().get())).isEqualTo(Takings.Source.UP);
        goTo("1");
        console.desk().faders().move(9, 255);
        await("all that is up", () -> count().equals(Text.of("ui.cue.count", 3)) && hint().isEmpty());
        runOnFx(() -> model().takings().sourceProperty().set(Takings.Source.HELD));
        await("it is said", () -> hint().equals("2 that are up go out") && count().equals(Text.of("ui.cue.count", 1)));
        record("3", "", "0");
        await("it is said again", () -> window.model().cues().answerProperty().get().message()
                .equals("Recorded cue 3: 1 address, no time; 2 that are up go out in it"));
        console.desk().submit(new EditAction.SetCueList(1, new EditAction.ListChange.Tracking(true)));
        await("a list that tracks lets nothing out",
                () -> model().takings().sourceProperty().get() == Takings.Source.HELD && hint().isEmpty());
        console.desk().submit(new EditAction.SetCueList(1, new EditAction.ListChange.Tracking(false)));
        await("the safe choice again", () -> model().takings().sourceProperty().get() == Takings.Source.UP);
    }

    @Test
    void aCueWithoutATimeGetsTheOneInGrey() {
        var time = fields().getLast();
        assertThat(FxToolkit.onFx(time::getPromptText)).isEqualTo("Time 3 s");
        record("1", "", "", 1, 128);
        await("cue 1", () -> numbers().equals(List.of("1")));
        assertThat(cues().getFirst().times()).isEqualTo(new CueTimes(3000, 3000, 0));
        console.desk().submit(new EditAction.SetCue(new ShowItem.OfCue(1, CueShow.number("1")),
                new EditAction.CueChange.Times(new CueTimes(2500, 5000, 0))));
        runOnFx(() -> fields().getFirst().setText("1"));
        await("its own times", () -> time.getPromptText().equals("Time 2.5/5 s"));
        readWhatCameOfIt();
        runOnFx(() -> model().record());
        readWhatCameOfIt();
        console.desk().faders().move(1, 200);
        runOnFx(() -> model().record());
        await("other levels", () -> cues().getFirst().levels().level(1) == 200);
        assertThat(cues().getFirst().times()).as("its times").isEqualTo(new CueTimes(2500, 5000, 0));
    }

    @Test
    void updateTakesWhatHandsHoldOnly() {
        recordTwo("0");
        goTo("1");
        var update = button(Text.of("ui.cue.update", CueShow.number("1")));
        await("nothing for it", () -> update.isDisabled() && hint().equals(Text.of("ui.cue.nothing.update")));
        console.desk().faders().move(2, 0);
        await("something for it", () -> !update.isDisabled());
        runOnFx(update::fire);
        await("out in it", () -> cues().getFirst().levels().equals(CueShow.levels(1, 128, 2, 0)));
    }
}
