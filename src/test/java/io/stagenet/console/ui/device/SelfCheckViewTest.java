package io.stagenet.console.ui.device;

import static io.stagenet.console.ui.FxToolkit.await;
import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.doctor.Check;
import io.stagenet.console.service.doctor.Surroundings;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.StateFeed;
import io.stagenet.console.ui.Theme;
import io.stagenet.console.ui.control.LocalTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The page used by hand, while a network answers late, never or not at all.
@ExtendWith(FxToolkit.class)
class SelfCheckViewTest {
    private final FakeConsole console = new FakeConsole(new Rig().state());
    private final CompletableFuture<Surroundings.Listed> seen = new CompletableFuture<>();
    private final SelfCheckViewModel model = new SelfCheckViewModel(console, new LocalTimes(ZoneOffset.UTC),
            StateFeed.FX_THREAD);
    private SelfCheckView view;

    @BeforeEach
    void open() {
        console.surroundings = new Surroundings() {
            @Override
            public Instant now() {
                return Instant.parse("2026-11-27T20:15:00Z");
            }

            @Override
            public CompletionStage<Listed> seen(Duration within) {
                return seen;
            }

            @Override
            public CompletionStage<Check> awake() {
                return CompletableFuture.completedFuture(new Check(Check.Topic.AWAKE, null, Check.State.OK, "Awake.",
                        null));
            }

            @Override
            public Check virgilPort() {
                return new Check(Check.Topic.VIRGIL_PORT, null, Check.State.WARNING, "Port 7889 is taken.",
                        "Close it.");
            }
        };
        runOnFx(() -> {
            view = new SelfCheckView(model);
            Theme.scene(view, 1024, 640);
            view.begin();
        });
    }

    @AfterEach
    void close() {
        runOnFx(view::dispose);
    }

    private List<String> labels(String styleClass) {
        return onFx(() -> view.lookupAll("." + styleClass).stream().map(node -> ((Label) node).getText()).toList());
    }

    /// On the FX thread only.
    private ButtonBase button(String text) {
        return view.lookupAll(".button").stream().filter(Button.class::isInstance).map(Button.class::cast)
                .filter(each -> each.getText().equals(text)).findFirst().orElseThrow();
    }

    private void fire(String text) {
        runOnFx(() -> {
            var button = button(text);
            assertThat(button.isDisabled()).as(text).isFalse();
            assertThat(button.isVisible()).as(text).isTrue();
            button.fire();
        });
    }

    private boolean isOver() {
        return model.runningProperty().get() == null;
    }

    @Test
    void looksAtOnceAndShowsWhatItFound() {
        assertThat(onFx(() -> button("Check again").isDisabled())).isTrue();
        assertThat(onFx(() -> button("Copy as text").isDisabled())).isTrue();
        assertThat(model.summaryProperty().get()).startsWith("Looking at");
        seen.complete(new Surroundings.Listed(Surroundings.Listed.ALWAYS, List.of(), List.of()));
        await("the end of the check", this::isOver);
        assertThat(labels("sentence")).contains("Port 7889 is taken.");
        assertThat(labels("advice")).contains("Close it.");
        assertThat(onFx(() -> button("Cancel").isVisible())).isFalse();
        fire("Copy as text");
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(onFx(model::text))
                .contains("Port 7889 is taken.");
    }

    @Test
    void cancelEndsItAndKeepsWhatWasFoundBefore() {
        fire("Cancel");
        await("the end of the check", this::isOver);
        assertThat(model.summaryProperty().get()).startsWith("Cancelled");
        assertThat(labels("sentence")).isEmpty();
        assertThat(onFx(() -> button("Copy as text").isDisabled())).isTrue();
        seen.complete(Surroundings.Listed.NOT_BROWSED);
        fire("Check again");
        await("the end of the second check", () -> model.reportProperty().get() != null);
        assertThat(labels("sentence")).contains("Port 7889 is taken.");
    }

    @Test
    void aCheckThatFailsSaysWhyInWords() {
        seen.completeExceptionally(new IllegalStateException("the card was pulled"));
        await("the end of the check", this::isOver);
        assertThat(model.summaryProperty().get()).contains("the card was pulled").doesNotContain("Exception");
        assertThat(onFx(() -> button("Check again").isDisabled())).isFalse();
    }

    @Test
    void writesOneFileAndCopiesWhereItIs() {
        seen.complete(Surroundings.Listed.NOT_BROWSED);
        await("the end of the check", this::isOver);
        assertThat(onFx(() -> button("Copy path").isVisible())).isFalse();
        runOnFx(() -> ((CheckBox) view.lookup(".check-box")).setSelected(true));
        fire("Write diagnostics");
        await("the file", () -> !model.writtenPathProperty().get().isEmpty());
        assertThat(console.zips).hasSize(1);
        var file = console.zips.keySet().iterator().next();
        assertThat(model.writtenProperty().get()).startsWith("Written, with names and levels")
                .contains(file.toString());
        assertThat(console.zips.get(file).keySet()).contains("show/names.json", "self-check.txt");
        fire("Copy path");
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(file.toString());
    }
}
