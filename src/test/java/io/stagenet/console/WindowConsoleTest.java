package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagenet.console.model.Preferences;
import io.stagenet.console.service.Console;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.Rig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// A window's console that is still being opened.
class WindowConsoleTest {
    private final CompletableFuture<Console> opening = new CompletableFuture<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final FakeConsole first = new FakeConsole(new Rig().state());
    private final WindowConsole console = new WindowConsole(Preferences.DEFAULT, opening, begun::incrementAndGet, null);

    WindowConsoleTest() {
        first.onClose(ended::incrementAndGet);
    }

    @Test
    void oneThatIsClosedWhileItIsOpenedEndsAsSoonAsItIsOpen() throws Exception {
        console.begin();
        console.onRaise(() -> {
        });
        var closing = CompletableFuture.runAsync(console::close);
        Eventually.holds("it is told to end", () -> !console.raise());
        opening.complete(first);
        closing.get(10, TimeUnit.SECONDS);
        assertThat(ended).hasValue(1);
        assertThat(begun).as("nothing is dialled after that").hasValue(0);
        assertThat(console.opened()).isCompletedExceptionally();
        assertThatCode(console::throwFailure).as("it was wanted so").doesNotThrowAnyException();
    }

    @Test
    void aFolderThatDoesNotAnswerKeepsNobodyFromEnding() {
        assertThatCode(() -> CompletableFuture.runAsync(console::close).get(30, TimeUnit.SECONDS))
                .doesNotThrowAnyException();
    }

    @Test
    void whyItCannotBeOpenedIsKept() {
        opening.completeExceptionally(new UncheckedIOException(new IOException("The disk is full")));
        console.close();
        assertThatThrownBy(console::throwFailure).isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("The disk is full");
        assertThat(ended).hasValue(0);
    }
}
