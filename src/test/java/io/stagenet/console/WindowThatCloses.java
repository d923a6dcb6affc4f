package io.stagenet.console;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.service.Console;
import io.stagenet.console.ui.Curtain;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.StateFeed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/// A program that opens the window on a fake console and closes it as an operator does, a popup still open.
/// Its argument `stuck` gives it a console that never ends; with `rehearse` it closes by itself. `slow` opens the
/// console only when the window is there, `unusable` cannot open it then, and `hasty` closes the window before.
public final class WindowThatCloses {
    private WindowThatCloses() {
    }

    public static void main(String[] args) {
        boolean stuck = args.length > 0 && args[0].equals("stuck");
        var closedBy = new AtomicReference<Thread>();
        var console = new FakeConsole(new Rig().gateway("A", LinkState.ONLINE, 1, 24, "DMX").state());
        console.onClose(() -> {
            closedBy.set(Thread.currentThread());
            while (stuck) {
                Thread.onSpinWait();
            }
        });
        boolean rehearse = args.length > 0 && args[0].equals("rehearse");
        Runnable begin = () -> {
            System.out.println("begun");
            if (!rehearse) {
                StateFeed.FX_THREAD.execute(WindowThatCloses::closeSoon);
            }
        };
        var opened = new CompletableFuture<Console>();
        switch (args.length == 0 ? "" : args[0]) {
            case "slow" -> onceShown(() -> opened.complete(console));
            case "unusable" -> onceShown(() -> opened.completeExceptionally(
                    new UncheckedIOException(new IOException("The folder cannot be used"))));
            case "hasty" -> onceShown(() -> {
                Window.getWindows().getFirst().hide();
                opened.complete(console);
            });
            default -> opened.complete(console);
        }
        try {
            var shown = new WindowConsole(Preferences.DEFAULT, opened, begin, null);
            ConsoleApplication.launch(shown, rehearse);
            shown.throwFailure();
        } catch (UncheckedIOException unusable) {
            System.out.println("left " + Window.getWindows().size() + " windows: " + unusable.getCause().getMessage());
            System.exit(0);
        }
        boolean offScreenThread = !closedBy.get().getName().contains("JavaFX");
        System.out.println("left " + Window.getWindows().size() + " windows, closed off the screen's thread: "
                + offScreenThread);
        System.exit(0);
    }

    /// Asks the screen's thread until a window is there with nothing but the sign in it.
    private static void onceShown(Runnable then) {
        CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS).execute(() -> {
            try {
                StateFeed.FX_THREAD.execute(() -> {
                    var shown = Window.getWindows().stream().filter(Window::isShowing).findFirst();
                    if (shown.isPresent()) {
                        System.out.println("sign shown " + (shown.get().getScene().getRoot() instanceof Curtain));
                        then.run();
                    } else {
                        onceShown(then);
                    }
                });
            } catch (IllegalStateException tooEarly) {
                onceShown(then);
            }
        });
    }

    private static void closeSoon() {
        var pause = new PauseTransition(Duration.millis(300));
        pause.setOnFinished(event -> {
            var stage = (Stage) Window.getWindows().getFirst();
            new Tooltip("still open").show(stage, 10, 10);
            System.out.println("shown " + stage.isShowing());
            Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
        });
        pause.play();
    }
}
