package io.stagenet.console.ui.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Severity;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.control.LocalTimes;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticesViewModelTest {
    private final NoticesViewModel model = new NoticesViewModel(new LocalTimes(ZoneOffset.UTC));

    private void show(Rig rig) {
        model.show(rig.state().notices());
    }

    private List<String> texts() {
        return model.cards().stream().map(card -> card.contentsProperty().get().text()).toList();
    }

    private static Rig warnings(int count) {
        var rig = new Rig();
        for (int i = 1; i <= count; i++) {
            rig.notice(Severity.WARNING, "G", "warning " + i, 1);
        }
        return rig;
    }

    @Test
    void showsTheNewestThatMatterAndCountsTheRest() {
        show(warnings(5).notice(Severity.INFO, "G", "by the way", 1));
        assertThat(texts()).containsExactly("warning 5");
        assertThat(model.moreProperty().get()).isEqualTo(4);
        assertThat(model.unreadProperty().get()).isEqualTo(5);
        assertThat(model.all()).hasSize(6);
        assertThat(model.latestProperty().get()).isEqualTo("20:09:19  G: by the way");
    }

    @Test
    void whatWasReadMakesRoomAndStaysRead() {
        show(warnings(4));
        model.markRead(model.cards().getFirst());
        assertThat(texts()).containsExactly("warning 3");
        show(warnings(4));
        assertThat(texts()).containsExactly("warning 3");
        model.markAllRead();
        assertThat(texts()).isEmpty();
        assertThat(model.moreProperty().get()).isZero();
    }

    @Test
    void whatWasSeenInTheListIsReadWhenItCloses() {
        show(warnings(4));
        model.listedProperty().set(true);
        assertThat(texts()).containsExactly("warning 4");
        model.listedProperty().set(false);
        assertThat(texts()).isEmpty();
        assertThat(model.all()).hasSize(4);
    }

    @Test
    void whatIsSaidAgainIsUnreadAgain() {
        show(new Rig().notice(Severity.ERROR, "store", "disk full", 1));
        model.markAllRead();
        show(new Rig().notice(Severity.ERROR, "store", "disk full", 2));
        assertThat(texts()).containsExactly("disk full");
    }

    @Test
    void aRepeatKeepsItsCard() {
        show(new Rig().notice(Severity.ERROR, "store", "disk full", 1));
        var card = model.cards().getFirst();
        show(new Rig().notice(Severity.ERROR, "store", "disk full", 7));
        assertThat(model.cards()).containsExactly(card);
        assertThat(card.contentsProperty().get().times()).isEqualTo(7);
    }

    @Test
    void whatTheWindowSaysOfAThingGoesWhenItIsOver() {
        show(warnings(1));
        model.say("GO", "playback", "RESUME or HOLD first", Rig.EIGHT_O_NINE.plusSeconds(60));
        model.say("group 3", "console", "No", Rig.EIGHT_O_NINE.plusSeconds(61));
        assertThat(texts()).containsExactly("No");
        model.say("group 3", "console", "", Rig.EIGHT_O_NINE.plusSeconds(62));
        assertThat(texts()).containsExactly("RESUME or HOLD first");
        model.say("GO", "playback", "", Rig.EIGHT_O_NINE.plusSeconds(63));
        assertThat(texts()).containsExactly("warning 1");
        assertThat(model.all()).hasSize(1);
        assertThat(model.latestProperty().get()).endsWith("warning 1");
    }

    @Test
    void anotherSentenceOfTheSameThingTakesItsPlaceAndIsUnread() {
        model.say("GO", "playback", "No cues", Rig.EIGHT_O_NINE);
        model.say("GO", "playback", "No cues", Rig.EIGHT_O_NINE);
        assertThat(model.cards().getFirst().contentsProperty().get().times()).isEqualTo(2);
        model.markAllRead();
        model.say("GO", "playback", "Too soon", Rig.EIGHT_O_NINE);
        assertThat(texts()).containsExactly("Too soon");
        assertThat(model.all()).hasSize(1);
    }

    @Test
    void whatIsOverIsListedAsOverAndIsNotTheLatest() {
        show(new Rig().notice(Severity.INFO, "G", "found", 1).notice(Severity.WARNING, "G", "lost", 1).over());
        assertThat(texts()).isEmpty();
        assertThat(model.latestProperty().get()).endsWith("G: found");
        assertThat(model.all().getFirst().contentsProperty().get().over()).isTrue();
    }
}
