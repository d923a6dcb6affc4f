package io.stagenet.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.text.Language;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.key.KeyAction;
import io.stagenet.console.ui.line.DeskInterpreter;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;

/// The window without a stage, in one of the sizes it is looked at: drawn into `target/screens` for a person, and held to
/// what holds of every picture without looking. FX thread.
public final class Screen implements AutoCloseable {
    /// In pixels.
    public record Size(int width, int height) {
        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    private static final List<Size> SIZES = List.of(new Size(1024, 640), new Size(1280, 720), new Size(1440, 900),
            new Size(2560, 1440));

    /// The width that may be drawn once more at 200 %, as a screen of many small pixels shows it.
    private static final int DOUBLED = 1280;

    private final Size size;
    private final ConsoleViewModel model;
    private final ModelFeed feed;
    private final ConsoleView view;
    private final Scene scene;
    private String name = "";

    private Screen(FakeConsole console, Size size, Executor later) {
        this.size = size;
        model = new ConsoleViewModel(console, new DeskInterpreter(console), later, ZoneOffset.UTC);
        view = new ConsoleView(model);
        view.fill();
        scene = Theme.scene(view, size.width(), size.height());
        feed = new ModelFeed(console, model);
        feed.show(console.state());
    }

    /// Any thread but the FX thread.
    public static void atEverySize(Consumer<Size> draw) {
        SIZES.forEach(size -> FxToolkit.runOnFx(() -> draw.accept(size)));
    }

    public static Screen of(FakeConsole console, Size size) {
        return of(console, size, Runnable::run);
    }

    /// @param later runs what the window would not do on the FX thread
    public static Screen of(FakeConsole console, Size size, Executor later) {
        return new Screen(console, size, later);
    }

    @Override
    public void close() {
        view.dispose();
    }

    public ConsoleViewModel model() {
        return model;
    }

    public void show(ConsoleState now) {
        feed.show(now);
    }

    public void pulse(long nanos) {
        feed.pulse(nanos);
    }

    /// As by a key.
    void perform(KeyAction action) {
        view.keyActions().perform(action);
    }

    public ConsoleView view() {
        return view;
    }

    /// Styles and lays out.
    public void settle() {
        settle(1);
    }

    /// @param rounds how often, where one part waits for the size of another
    public void settle(int rounds) {
        for (int i = 0; i < rounds; i++) {
            view.applyCss();
            view.layout();
        }
    }

    /// Draws it: dark it must be, and no word in it cut.
    ///
    /// @param title of the file, in any letter case; language and size are added to it
    public void take(String title) {
        name = title.toLowerCase(Locale.ROOT);
        var image = scene.snapshot(new WritableImage(size.width(), size.height()));
        Picture.write(image, InLanguage.prefix() + name);
        assertThat(Picture.brightness(image)).as("%s at %s", name, size).isLessThan(0.25);
        assertThat(CutWords.in(view)).as("%s at %s", name, size).isEmpty();
    }

    /// And at 200 % in one size, which is the same in every language.
    public void takeTwice(String title) {
        take(title);
        if (size.width() == DOUBLED && Text.language() == Language.ENGLISH) {
            var twice = new SnapshotParameters();
            twice.setTransform(Transform.scale(2, 2));
            twice.setFill(scene.getFill());
            Picture.write(view.snapshot(twice, new WritableImage(2 * size.width(), 2 * size.height())),
                    name + "-twice");
        }
    }

    /// There are parts of these kinds, and none of them runs out of the window.
    ///
    /// @param selectors for [Parts#of]
    public void holds(String... selectors) {
        var parts = Parts.of(view, selectors);
        assertThat(parts).as("%s at %s", name, size).isNotEmpty();
        for (var part : parts) {
            if (Parts.isInSight(part)) {
                var bounds = part.localToScene(part.getLayoutBounds());
                assertThat(bounds.getMaxX()).as("%s of %s at %s", part, name, size)
                        .isLessThanOrEqualTo(size.width() + 0.5);
                assertThat(bounds.getMaxY()).as("%s of %s at %s", part, name, size)
                        .isLessThanOrEqualTo(size.height() + 0.5);
            }
        }
    }
}
