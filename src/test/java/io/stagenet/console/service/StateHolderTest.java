package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.Notice;
import io.stagenet.console.model.Pool;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.net.ManualEventLoop;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StateHolderTest {
    private final ManualEventLoop loop = new ManualEventLoop();
    private final StateHolder state = new StateHolder(loop, new Pool(new AddressRange(1, 512), 0, 512), false);

    @Test
    void whoeverWritesItBesideTheLoopIsCaughtByATest() {
        assertThatThrownBy(() -> state.notice(Severity.INFO, "HOUSE", "dark")).isInstanceOf(AssertionError.class);
        assertThat(state.get().notices()).isEmpty();
        loop.run(() -> state.notice(Severity.INFO, "HOUSE", "dark"));
        assertThat(state.get().notices()).hasSize(1);
    }

    @Test
    void ofOneThingThatIsWrongOneNoticeStandsAtMost() {
        var complaint = new Complaint(state, Severity.WARNING);
        loop.run(() -> complaint.stands("store", "disk full"));
        loop.run(() -> complaint.stands("store", "disk gone"));
        assertThat(state.get().notices()).extracting(Notice::text, Notice::over)
                .containsExactly(tuple("disk full", true), tuple("disk gone", false));
        loop.run(complaint::over);
        assertThat(state.get().notices()).allMatch(notice -> notice.over() && notice.severity() == Severity.INFO);
        loop.run(() -> complaint.stands("store", "disk full"));
        assertThat(state.get().notices()).last().satisfies(again -> {
            assertThat(again.over()).isFalse();
            assertThat(again.severity()).isEqualTo(Severity.WARNING);
            assertThat(again.times()).isEqualTo(2);
        });
    }

    @Test
    void whoeverComesLastSeesWhatThoseBeforeHimMakeOfAChange() {
        var show = ShowData.EMPTY.withNames(new TreeMap<>(Map.of(1, "Key")));
        state.subscribe(now -> state.pool(new Pool(new AddressRange(1, 512), now.show().names().size(), 512)));
        loop.runReady();
        var seen = new ArrayList<Integer>();
        loop.run(() -> {
            state.subscribe(now -> seen.add(now.show().names().size() - now.pool().used()));
            state.show(show);
        });
        loop.runReady();
        assertThat(seen).isNotEmpty().containsOnly(0);
    }
}
