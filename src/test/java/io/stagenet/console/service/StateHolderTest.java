package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.Pool;
import io.stagenet.console.model.Severity;
import io.stagenet.console.net.ManualEventLoop;
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
}
