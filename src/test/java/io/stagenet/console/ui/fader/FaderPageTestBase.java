package io.stagenet.console.ui.fader;

import static io.stagenet.console.ui.FxToolkit.runOnFx;

import io.stagenet.console.model.show.FaderPage;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.service.Console;
import io.stagenet.console.service.ConsoleOptions;
import io.stagenet.console.service.ConsoleService;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.EditAction.PageChange;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.StateFeed;
import io.stagenet.console.ui.Theme;
import io.stagenet.console.ui.control.AddressSelection;
import io.stagenet.console.ui.control.DemoOffer;
import io.stagenet.console.ui.control.FirstSteps;
import io.stagenet.console.ui.control.LocalTimes;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A page on the screen of a console that keeps it.
@ExtendWith(FxToolkit.class)
abstract class FaderPageTestBase {
    static final FaderSlot MASTER = new FaderSlot.GrandMaster();
    static final FaderSlot ADDRESS = new FaderSlot.Address(5);
    static final FaderSlot EMPTY = new FaderSlot.Empty();

    @TempDir private Path folder;
    ConsoleService console;
    FaderBankViewModel bank;
    FaderBankView view;
    private Console.Subscription subscription;
    Stage stage;

    @BeforeEach
    void open() throws Exception {
        console = ConsoleService.start(new ConsoleOptions(false, false, List.of(), List.of(), folder, null, 32_768),
                new FakeConsole(new Rig().state()).simulatedRig());
        submit(new PageChange.Insert(1, new FaderPage("Front", List.of(MASTER, EMPTY, ADDRESS))));
        runOnFx(() -> {
            stage = new Stage();
            bank = new FaderBankViewModel(console, new AddressSelection(), new LocalTimes(ZoneOffset.UTC),
                    StateFeed.FX_THREAD);
            view = new FaderBankView(bank, new FirstSteps(DemoOffer.none(), () -> {
            }), text -> {
            });
            stage.setScene(Theme.scene(view, 1280, 720));
            stage.show();
        });
        subscription = console.subscribe(new StateFeed(StateFeed.FX_THREAD, now -> {
            bank.show(now);
            bank.readLevels();
        }));
        FxToolkit.await("the page", () -> all(".strip").size() == 1 && all(".still").size() == 2);
    }

    @AfterEach
    void close() {
        subscription.cancel();
        runOnFx(() -> {
            stage.hide();
            view.dispose();
        });
        console.close();
    }

    void submit(PageChange change) {
        console.desk().submit(new EditAction.SetPages(change)).toCompletableFuture().join();
    }

    List<Node> all(String selector) {
        return List.copyOf(stage.getScene().getRoot().lookupAll(selector));
    }

    PlaceCard card(int fader) {
        return all(".place-card").stream().map(PlaceCard.class::cast).filter(card -> card.fader() == fader).findFirst()
                .orElseThrow();
    }

    List<FaderSlot> slots() {
        return console.state().show().pages().getFirst().slots();
    }

    void edit() {
        runOnFx(() -> {
            bank.setEditing(true);
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
        FxToolkit.await("cards", () -> all(".place-card").size() == 4 && card(4).getWidth() > 0);
    }
}
