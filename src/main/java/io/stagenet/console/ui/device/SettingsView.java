package io.stagenet.console.ui.device;

import io.stagenet.console.model.LogLevel;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.Preferences.LevelUnit;
import io.stagenet.console.model.Preferences.Look;
import io.stagenet.console.text.Language;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.about.AboutView;
import io.stagenet.console.ui.control.Choice;
import io.stagenet.console.ui.control.HoldButton;
import io.stagenet.console.ui.control.Switch;
import io.stagenet.console.ui.device.Answer.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// How this console is set up. What is set holds at once, unless it says from when.
final class SettingsView extends VBox {
    private static final int BRIGHTNESS_STEP = 5;

    private final SettingsViewModel model;
    private final List<AnswerLabel> answers = new ArrayList<>();
    private final Subscription subscription;

    /// @param tour begins the tour of the window
    SettingsView(SettingsViewModel model, Runnable tour) {
        this.model = model;
        getStyleClass().add("settings");
        subscription = Subscription.combine(screen(), network(), stageboxes(), hosts(), help(tour));
        getChildren().add(new AboutView());
    }

    private Subscription screen() {
        var grid = section("ui.settings.screen");
        var unit = new Choice<>(Text.of("ui.settings.unit"), List.of(LevelUnit.values()),
                each -> Text.of("ui.unit." + each.name().toLowerCase(Locale.ROOT)),
                each -> model.prefer(now -> now.withUnit(each)));
        var language = new Choice<>(Text.of("ui.settings.language"), languages(),
                each -> Text.of("ui.settings.language." + each.map(Language::word).orElse("system")),
                each -> model.prefer(now -> now.withLanguage(each.orElse(null))));
        var look = new Choice<>(Text.of("ui.settings.look"), List.of(Look.values()),
                each -> Text.of("ui.settings.look." + each.name().toLowerCase(Locale.ROOT)),
                each -> model.prefer(now -> now.withLook(each)));
        var brightness = brightness();
        var motion = new Switch(Text.of("ui.settings.motion"),
                wanted -> model.prefer(now -> now.withReducedMotion(wanted)));
        var compact = new Switch(Text.of("ui.settings.compact"),
                wanted -> model.prefer(now -> now.withCompactStrips(wanted)));
        var timer = new Switch(Text.of("ui.settings.timer.go"),
                wanted -> model.prefer(now -> now.withWindow(now.window().withTimerWithGo(wanted))));
        var when = new Label();
        when.getStyleClass().add("key");
        var languageLine = new HBox(language, when);
        languageLine.getStyleClass().add("actions");
        row(grid, "ui.settings.language", languageLine);
        row(grid, "ui.settings.unit", unit);
        row(grid, "ui.settings.look", look);
        row(grid, "ui.settings.brightness", brightness);
        grid.add(motion, 1, grid.getRowCount());
        grid.add(compact, 1, grid.getRowCount());
        grid.add(timer, 1, grid.getRowCount());
        grid.add(answer(Place.SCREEN), 1, grid.getRowCount());
        return model.preferencesProperty().subscribe(now -> {
            language.show(Optional.ofNullable(now.language()));
            var chosen = now.language() == null ? Language.ofSystem() : now.language();
            // Another one than is chosen here was asked for at the start, or this one came after it.
            when.setText(chosen == Text.language() ? Text.of("ui.settings.next")
                    : Text.of("ui.settings.language.now", Text.of("ui.settings.language." + Text.language().word())));
            unit.show(now.unit());
            look.show(now.look());
            // What is in the hand is not pulled back to what it was a moment ago.
            if (!brightness.isValueChanging()) {
                brightness.setValue(now.brightness());
            }
            brightness.setDisable(now.look() != Look.NIGHT);
            compact.show(now.compactStrips());
            motion.show(now.reducedMotion());
            timer.show(now.window().timerWithGo());
        });
    }

    /// That of the system first, then each by itself.
    private static List<Optional<Language>> languages() {
        return Stream.concat(Stream.of(Optional.<Language>empty()), Arrays.stream(Language.values()).map(Optional::of))
                .toList();
    }

    private Slider brightness() {
        var slider = new Slider(Preferences.MIN_BRIGHTNESS, 100,
                model.preferencesProperty().get().brightness());
        slider.setBlockIncrement(BRIGHTNESS_STEP);
        slider.setMajorTickUnit(BRIGHTNESS_STEP);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setMaxWidth(220);
        slider.setAccessibleText(Text.of("ui.settings.brightness"));
        slider.valueProperty().addListener((value, before, now) -> {
            int wished = Math.round(now.floatValue() / BRIGHTNESS_STEP) * BRIGHTNESS_STEP;
            boolean asked = model.preferencesProperty().get().look() == Look.NIGHT;
            if (asked && wished != model.preferencesProperty().get().brightness()) {
                model.prefer(preferences -> preferences.withBrightness(wished));
            }
        });
        return slider;
    }

    private Subscription network() {
        var grid = section("ui.settings.network");
        var interfaces = field("ui.settings.interfaces", 18);
        interfaces.setPromptText(Text.of("ui.settings.interfaces.prompt"));
        row(grid, "ui.settings.interfaces",
                setter("ui.settings.next", Place.INTERFACES, () -> model.setInterfaces(interfaces.getText()),
                        interfaces));
        var first = field("ui.settings.pool.first", 7);
        var last = field("ui.settings.pool.last", 7);
        row(grid, "ui.settings.pool", setter("ui.settings.now", Place.POOL,
                () -> model.setPool(first.getText(), last.getText()), first, last));
        var lease = field("ui.settings.lease", 7);
        row(grid, "ui.settings.lease",
                setter("ui.settings.next", Place.LEASE, () -> model.setMaxLease(lease.getText()), lease));
        return Subscription.combine(model.poolProperty().subscribe(now -> {
            refill(first, "SN" + now.first());
            refill(last, "SN" + now.last());
        }), model.preferencesProperty().subscribe(now -> {
            refill(interfaces, String.join(", ", now.interfaces()));
            refill(lease, Integer.toString(now.maxLease()));
        }));
    }

    private Subscription stageboxes() {
        var grid = section("ui.settings.stageboxes");
        var name = field("ui.settings.name", 18);
        name.setPromptText(Text.of("ui.settings.name.prompt"));
        row(grid, "ui.settings.name",
                setter("ui.settings.now", Place.NAME, () -> model.setDeviceName(name.getText()), name));
        var unplug = field("ui.settings.unplug", 7);
        row(grid, "ui.settings.unplug",
                setter("ui.settings.now", Place.UNPLUG, () -> model.setSafeToUnplug(unplug.getText()), unplug));
        return model.preferencesProperty().subscribe(now -> {
            refill(name, now.deviceName() == null ? "" : now.deviceName().value());
            refill(unplug, Integer.toString(now.safeToUnplugSeconds()));
        });
    }

    private Subscription hosts() {
        var noFacts = section("ui.settings.hosts");
        var panel = (VBox) getChildren().getLast();
        panel.getChildren().remove(noFacts);
        var rows = new VBox();
        rows.getStyleClass().add("hosts");
        panel.getChildren().addAll(rows, answer(Place.HOSTS));
        showHosts(rows);
        return Subscription.combine(model.hostsProperty().subscribe(() -> showHosts(rows)),
                model.boxesProperty().subscribe(() -> showHosts(rows)));
    }

    private Subscription help(Runnable tour) {
        var grid = section("ui.settings.help");
        var level = new Choice<>(Text.of("ui.settings.log"), List.of(LogLevel.values()),
                each -> Text.of("ui.settings.log." + each.name().toLowerCase(Locale.ROOT)), model::setLogLevel);
        row(grid, "ui.settings.log", level);
        var where = new Label();
        where.getStyleClass().add("key");
        where.setWrapText(true);
        where.setMinHeight(USE_PREF_SIZE);
        grid.add(where, 1, grid.getRowCount());
        grid.add(answer(Place.LOG), 1, grid.getRowCount());
        var start = new Button(Text.of("ui.settings.tour.start"));
        start.setOnAction(event -> tour.run());
        row(grid, "ui.settings.tour", start);
        model.askForLog();
        return Subscription.combine(model.preferencesProperty().subscribe(now -> level.show(now.logLevel())),
                model.logProperty().subscribe(where::setText));
    }

    private void showHosts(VBox rows) {
        rows.getChildren().clear();
        model.hostsProperty().get().forEach(
                host -> rows.getChildren()
                        .add(host(host.toString(), "ui.device.kind.gateway", () -> model.forget(host))));
        model.boxesProperty().get().forEach(
                box -> rows.getChildren()
                        .add(host(box.toString(), "ui.device.kind.stagebox", () -> model.forget(box))));
        if (rows.getChildren().isEmpty()) {
            var none = new Label(model.noHosts());
            none.getStyleClass().add("key");
            none.setWrapText(true);
            rows.getChildren().add(none);
        }
    }

    private static Node host(String host, String kindKey, Runnable forgotten) {
        var kind = new Label(Text.of(kindKey));
        kind.getStyleClass().add("key");
        kind.setPrefWidth(70);
        var name = new Label(host);
        name.getStyleClass().add("value");
        name.setMinWidth(0);
        name.setPrefWidth(380);
        var forget = new HoldButton(Text.of("ui.device.forget"), forgotten);
        forget.button().setAccessibleText(Text.of("ui.settings.hosts.forget", host));
        var line = new HBox(kind, name, forget);
        line.getStyleClass().add("actions");
        return line;
    }

    void dispose() {
        subscription.unsubscribe();
        answers.forEach(AnswerLabel::dispose);
    }

    private GridPane section(String key) {
        var title = new Label(Text.of(key));
        title.getStyleClass().add("name");
        var grid = new GridPane();
        grid.getStyleClass().add("facts");
        var panel = new VBox(title, grid);
        panel.getStyleClass().add("panel");
        getChildren().add(panel);
        return grid;
    }

    private AnswerLabel answer(Place place) {
        var answer = new AnswerLabel(model.answers(), place);
        answers.add(answer);
        return answer;
    }

    private VBox setter(String whenKey, Place place, Runnable set, TextField... fields) {
        var button = new Button(Text.of("ui.settings.set"));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> set.run());
        var line = new HBox();
        line.getStyleClass().add("actions");
        for (var field : fields) {
            if (!line.getChildren().isEmpty()) {
                line.getChildren().add(new Label("–"));
            }
            line.getChildren().add(field);
            field.setOnAction(event -> set.run());
            button.setAccessibleText(Text.of("ui.settings.set") + " " + field.getAccessibleText());
        }
        var when = new Label(Text.of(whenKey));
        when.getStyleClass().add("key");
        line.getChildren().addAll(button, when);
        return new VBox(4, line, answer(place));
    }

    private static TextField field(String key, int columns) {
        var field = new TextField();
        field.setAccessibleText(Text.of(key));
        field.setPrefColumnCount(columns);
        return field;
    }

    /// A field that is being typed in is left alone.
    private static void refill(TextField field, String now) {
        if (!field.isFocused()) {
            field.setText(now);
        }
    }

    private static void row(GridPane grid, String key, Node node) {
        var label = new Label(Text.of(key));
        label.getStyleClass().addAll("key", "row-key");
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(node);
        GridPane.setValignment(label, javafx.geometry.VPos.TOP);
        grid.addRow(grid.getRowCount(), label, node);
    }
}
