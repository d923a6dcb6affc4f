package io.stagenet.console.service;

import static io.stagenet.console.service.Rig.addresses;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.label.LabelColour;
import io.stagenet.console.model.show.AddressSettings;
import io.stagenet.console.model.show.Curve;
import io.stagenet.console.model.show.FaderPage;
import io.stagenet.console.model.show.FaderSlot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What other lines about the show come to, on a clock moved by hand.
class EditActionsTest {
    private final Rig rig = new Rig();
    private final TypedLines typed = new TypedLines(rig);

    @Test
    void anAnswerComesBehindTheStateThatShowsIt() {
        rig.loop.runReady();
        var told = new ArrayList<Integer>();
        var subscription = rig.core.subscribe(now -> told.add(now.show().pages().size()));
        rig.loop.runReady();
        told.clear();
        var answered = new ArrayList<Integer>();
        var _ = rig.core.submit(new EditAction.SetPages(new EditAction.PageChange.Insert(1,
                new FaderPage("Front", List.of())))).thenAccept(_ -> answered.addAll(told));
        rig.loop.runReady();
        subscription.cancel();
        assertThat(answered).containsExactly(1);
    }

    @Test
    void addressesAreSaidHowTheyAreUsedInBulk() {
        typed.done("CURVE 1 THRU 3 SQUARE");
        typed.done("LIMITS 1 THRU 3 10 200/255");
        typed.done("COLOUR 2 TEAL");
        typed.done("KEEP 3 ON");
        typed.done("KIND 3 NON-DIM");
        var show = rig.state().show();
        assertThat(show.address(1)).isEqualTo(AddressSettings.NONE.withCurve(Curve.SQUARE).withLimits(26, 200));
        assertThat(show.address(2).colour()).isEqualTo(LabelColour.TEAL);
        assertThat(show.address(3).keepInBlackout()).isTrue();
        assertThat(show.address(3).kind()).isEqualTo(LevelKind.NON_DIM);
        for (var name : List.of("kind of SN3", "keep in blackout of SN3", "colour of SN2", "limits of 3 addresses",
                "curve of 3 addresses")) {
            assertThat(typed.done("UNDO")).isEqualTo("Undo " + name);
        }
        assertThat(rig.state().show().addresses()).isEmpty();
    }

    @Test
    void pagesOfThePatchHaveTheNumberOfFadersThatIsSaid() {
        var link = rig.connect("10.0.0.1", 7777);
        rig.says(link, Rig.request("HOUSE", 50));
        assertThat(typed.done("PAGES FROM PATCH 16")).startsWith("4 pages");
        assertThat(rig.state().show().pages()).extracting(page -> page.slots().size()).containsExactly(16, 16, 16, 2);
        typed.done("PAGES FROM PATCH");
        assertThat(rig.state().show().pages()).extracting(page -> page.slots().size()).containsExactly(24, 24, 2);
    }

    @Test
    void resumeIsOfTheListThatIsPausedWhereNothingElseWaits() {
        assertThat(typed.refused("RESUME")).startsWith("Nothing waits");
        typed.done("1 AT FULL");
        typed.done("RECORD CUE 1 TIME 10");
        typed.done("RELEASE ALL");
        typed.done("GO");
        rig.advance(5);
        typed.done("PAUSE");
        rig.advance(20);
        assertThat(rig.core.faders().asked(1)).isBetween(110, 145);
        assertThat(typed.done("RESUME")).isEqualTo("Cue list 1 goes on");
        rig.advance(6);
        assertThat(rig.core.faders().asked(1)).isEqualTo(255);
    }

    @Test
    void levelsAreSetLetGoOfAndRecalledInTime() {
        typed.done("GROUP 1 = 1 THRU 2");
        typed.done("GROUP 1 AT FULL TIME 2");
        rig.advance(1);
        assertThat(rig.core.faders().asked(1)).isBetween(100, 155);
        typed.done("RECORD SNAPSHOT Half");
        rig.advance(2);
        assertThat(rig.core.faders().asked(1)).isEqualTo(255);
        typed.done("RECALL SNAPSHOT Half TIME 1");
        rig.advance(2);
        assertThat(rig.core.faders().asked(1)).isBetween(100, 155);
        typed.done("RELEASE 1 THRU 2 TIME 1");
        rig.advance(2);
        assertThat(rig.core.faders().asked(1)).isNotPositive();
    }

    @Test
    void pagesAreMadeOfThePatch() {
        assertThat(typed.refused("PAGES FROM PATCH"))
                .isEqualTo("No address is leased, so no page can be made of the patch");
        var link = rig.connect("10.0.0.1", 4000);
        rig.says(link, Rig.request("A", 30));
        assertThat(typed.done("PAGES FROM PATCH")).isEqualTo("2 pages made of the patch");
        var pages = rig.state().show().pages();
        assertThat(pages).extracting(FaderPage::name).containsExactly("A 1", "A 2");
        assertThat(pages.get(1).slots()).hasSize(6).startsWith(new FaderSlot.Address(25));
    }

    @Test
    void limitsThatAreNoneAreRefused() {
        assertThat(rig.submit(new EditAction.SetAddresses(addresses(1, 1), new EditAction.AddressChange.Limits(9, 3))))
                .isEqualTo(Outcome.refused("Limits are 0 to 100 %, the lower one first"));
    }
}
