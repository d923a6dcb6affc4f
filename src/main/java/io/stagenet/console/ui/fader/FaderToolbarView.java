package io.stagenet.console.ui.fader;

import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.Preferences.LevelUnit;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Choice;
import io.stagenet.console.ui.control.Chooser;
import io.stagenet.console.ui.control.HoldButton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The head of the faders: which page or gateway, how many strips, which unit, and what acts on all of them.
final class FaderToolbarView extends HBox {
    /// From this width on there is room for the title.
    private static final double TITLED = 1000;

    private final FaderBankViewModel model;
    private final Label page = new Label();
    private final Label range = new Label();
    private final Tooltip whole = new Tooltip();
    private final Chooser<BankChoice> chooser = new Chooser<>(this::word, this::choose);
    private final ToggleButton compact = new ToggleButton();
    private final Button previous = new Button();
    private final Button next = new Button();
    private final ToggleButton edit = new ToggleButton();
    private final ToggleButton sets = new ToggleButton();
    /// What is of no use while pages are laid out or there is no fader.
    private final List<Node> inert;
    private final ListChangeListener<String> choices = change -> showChoices();
    private final Subscription subscriptions;

    /// @param check whether the check is open, both ways
    FaderToolbarView(FaderBankViewModel model, javafx.beans.property.BooleanProperty check) {
        this.model = model;
        getStyleClass().add("view-head");
        var title = new Label(Text.of("ui.bank.title"));
        title.getStyleClass().add("view-title");
        page.getStyleClass().add("view-subtitle");
        range.getStyleClass().add("view-subtitle");
        title.setMinWidth(USE_PREF_SIZE);
        title.managedProperty().bind(title.visibleProperty());
        // In the narrowest window its place in the rail says it.
        widthProperty().subscribe(width -> title.setVisible(width.doubleValue() >= TITLED));
        // Half of them says nothing: they give way to the buttons, and every strip has its address.
        for (var word : new Label[]{page, range}) {
            word.setMinWidth(0);
            word.layoutBoundsProperty().subscribe(bounds -> word.setVisible(bounds.getWidth() >= word.prefWidth(-1)));
        }
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        chooser.setAccessibleText(Text.of("ui.bank.chooser"));
        chooser.setTooltip(whole);
        chooser.setMinWidth(96);
        chooser.setMaxWidth(240);
        var perPage = choice("ui.bank.perpage", Preferences.PAGES, strips -> Integer.toString(strips),
                model::setPerPage);
        var unit = choice("ui.bank.unit", List.of(LevelUnit.PERCENT, LevelUnit.RAW),
                each -> Text.of(each == LevelUnit.PERCENT ? "ui.unit.percent" : "ui.unit.raw"), model::setUnit);
        var checkButton = new ToggleButton(Text.of("ui.check"));
        checkButton.setMinWidth(USE_PREF_SIZE);
        checkButton.setTooltip(new Tooltip(Text.of("ui.check.tip")));
        checkButton.selectedProperty().bindBidirectional(check);
        sets.setText(Text.of("ui.sets"));
        sets.setMinWidth(USE_PREF_SIZE);
        sets.setTooltip(new Tooltip(Text.of("ui.sets.tip")));
        sets.selectedProperty().bindBidirectional(model.sets().openProperty());
        var release = new Button(Text.of("ui.bank.release"));
        release.setMinWidth(USE_PREF_SIZE);
        release.setTooltip(new Tooltip(Text.of("ui.bank.release.tip")));
        release.setOnAction(event -> model.releaseAll());
        var out = new HoldButton(Text.of("ui.bank.out"), model::allOut);
        out.button().setTooltip(new Tooltip(Text.of("ui.bank.out.tip")));
        out.button().setAccessibleHelp(Text.of("ui.bank.out.tip"));
        turn(previous, MaterialDesignC.CHEVRON_LEFT, "ui.bank.previous", model::previous);
        turn(next, MaterialDesignC.CHEVRON_RIGHT, "ui.bank.next", model::next);
        compact.setGraphic(new FontIcon(MaterialDesignA.ARROW_COLLAPSE_HORIZONTAL));
        compact.setAccessibleText(Text.of("ui.bank.compact"));
        compact.setTooltip(new Tooltip(Text.of("ui.bank.compact")));
        compact.getStyleClass().add("turn");
        compact.setMinWidth(USE_PREF_SIZE);
        compact.setOnAction(event -> model.setCompact(compact.isSelected()));
        edit.setGraphic(new FontIcon(MaterialDesignP.PENCIL_OUTLINE));
        edit.setAccessibleText(Text.of("ui.pages.edit"));
        edit.setTooltip(new Tooltip(Text.of("ui.pages.edit.tip")));
        edit.getStyleClass().add("turn");
        edit.setMinWidth(USE_PREF_SIZE);
        edit.setOnAction(event -> model.setEditing(edit.isSelected()));
        inert = List.of(perPage, compact, unit, checkButton, release, out);
        getChildren().addAll(title, page, range, space, chooser, edit, perPage, compact, unit, sets, checkButton,
                release, out, previous, next);

        model.source().choices().addListener(choices);
        model.pages().words().addListener(choices);
        subscriptions = Subscription.combine(model.source().chosenProperty().subscribe(this::showChoices),
                model.page().leasedProperty().subscribe(this::showChoices),
                model.pages().chosenProperty().subscribe(this::showChoices),
                model.pages().editingProperty().subscribe(edit::setSelected),
                model.perPageProperty().subscribe(now -> perPage.show(now.intValue())),
                model.compactProperty().subscribe(compact::setSelected),
                model.unitProperty().subscribe(unit::show));
        showChoices();
        showPlace();
    }

    /// Puts the keyboard where the laying out is begun and ended.
    void takeKeyboard() {
        edit.requestFocus();
    }

    /// What opens the groups, submasters and snapshots.
    Node sets() {
        return sets;
    }

    void dispose() {
        sets.selectedProperty().unbindBidirectional(model.sets().openProperty());
        model.source().choices().removeListener(choices);
        model.pages().words().removeListener(choices);
        subscriptions.unsubscribe();
    }

    void showPlace() {
        var pages = model.pages();
        if (pages.isChosen()) {
            page.setText(pages.word());
            range.setText("");
            previous.setDisable(!pages.hasPrevious());
            next.setDisable(!pages.hasNext());
            return;
        }
        int count = model.page().strips().size();
        int leased = model.page().leasedProperty().get();
        int position = model.page().positionProperty().get();
        page.setText(count == 0 ? "" : model.page().word());
        range.setText(count == 0 ? ""
                : new StageNetAddress(model.page().strips().getFirst().address()) + "–"
                        + new StageNetAddress(model.page().strips().getLast().address()));
        previous.setDisable(position == 0);
        next.setDisable(position + count >= leased);
    }

    /// Where there is nothing to work with, only pages can be chosen and laid out.
    void showContent(FaderBankViewModel.Content content) {
        boolean faders = content == FaderBankViewModel.Content.FADERS && !model.pages().editingProperty().get();
        inert.forEach(part -> part.setDisable(!faders));
        showPlace();
    }

    private String word(BankChoice choice) {
        return switch (choice) {
            case BankChoice.Leased(var gateway) -> model.source().wordOf(gateway);
            case BankChoice.Page(int number) -> number > model.pages().words().size() ? ""
                    : model.pages().words().get(number - 1);
        };
    }

    private void choose(BankChoice choice) {
        switch (choice) {
            case BankChoice.Leased(var gateway) -> model.choose(gateway);
            case BankChoice.Page(int number) -> model.choosePage(number);
        }
    }

    private void showChoices() {
        var all = new ArrayList<BankChoice>();
        for (int i = 1; i <= model.pages().words().size(); i++) {
            all.add(new BankChoice.Page(i));
        }
        model.source().choices().forEach(gateway -> all.add(new BankChoice.Leased(gateway)));
        int number = model.pages().chosenProperty().get();
        chooser.show(all, number == PagesViewModel.NO_PAGE
                ? new BankChoice.Leased(model.source().chosenProperty().get()) : new BankChoice.Page(number));
        whole.setText(Text.of("ui.bank.chooser") + "\n" + chooser.word());
    }

    private static <T> Choice<T> choice(String key, List<T> values, Function<T, String> word, Consumer<T> chosen) {
        var choice = new Choice<>(values, word, value -> Text.of(key, word.apply(value)), chosen);
        choice.getButtons().forEach(button -> button.setTooltip(new Tooltip(button.getAccessibleText())));
        return choice;
    }

    private static void turn(Button button, MaterialDesignC icon, String key, Runnable action) {
        button.setGraphic(new FontIcon(icon));
        button.setAccessibleText(Text.of(key));
        button.setTooltip(new Tooltip(Text.of(key)));
        button.getStyleClass().add("turn");
        button.setOnAction(event -> action.run());
    }
}
