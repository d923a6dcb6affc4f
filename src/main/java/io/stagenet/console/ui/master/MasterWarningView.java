package io.stagenet.console.ui.master;

import io.stagenet.console.model.SoloReach;
import io.stagenet.console.text.Numbers;
import io.stagenet.console.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Says on every view, for as long as it is so, that the grand master, a solo or blackout keeps light back.
public final class MasterWarningView extends HBox {
    private static final double FULL = 100;
    private static final BigDecimal LEAST = new BigDecimal("0.1");
    private static final BigDecimal MOST = new BigDecimal("99.9");

    private final Label dark = sign(MaterialDesignL.LIGHTBULB_OFF_OUTLINE, "dark");
    private final Label soloed = sign(MaterialDesignS.SPOTLIGHT_BEAM, "reduced");
    private final Label reduced = sign(MaterialDesignA.ALERT_OUTLINE, "reduced");
    private final MastersViewModel model;
    private boolean brief;

    public MasterWarningView(MastersViewModel model) {
        this.model = model;
        getStyleClass().add("master-warning");
        getChildren().addAll(dark, soloed, reduced);
        soloed.setMinWidth(0);
        model.soloProperty().subscribe(_ -> showSolo());
        model.grandMasterProperty().subscribe(_ -> showReduced());
        model.reachProperty().subscribe(_ -> showDark());
    }

    /// Says the same in fewer letters, where the line is short; the whole of it is in the tooltips.
    public void setShort(boolean now) {
        if (brief != now) {
            brief = now;
            showSolo();
            showReduced();
            showDark();
        }
    }

    private void showSolo() {
        var reach = model.soloProperty().get();
        soloed.setVisible(reach != null);
        if (reach != null) {
            var who = who(reach, "ui.master.solo.sub");
            boolean alone = reach.out() == 0;
            var whole = alone ? Text.of("ui.master.solo.alone", who)
                    : Text.of("ui.master.solo", who, reach.out(), reach.leased());
            var few = who(reach, "ui.master.solo.sub.short");
            say(soloed, whole, alone ? Text.of("ui.master.solo.alone", few)
                    : Text.of("ui.master.solo.short", few, reach.out(), reach.leased()));
        }
    }

    private void showReduced() {
        double percent = model.grandMasterProperty().get();
        reduced.setVisible(percent < FULL);
        say(reduced, Text.of("ui.master.reduced", shown(percent)), Text.of("ui.master.reduced.short", shown(percent)));
    }

    private void showDark() {
        var reach = model.reachProperty().get();
        dark.setVisible(reach != null);
        if (reach != null) {
            say(dark, Text.of("ui.master.dark", reach.dark(), reach.leased()),
                    Text.of("ui.master.dark.short", reach.dark(), reach.leased()));
        }
    }

    private void say(Label sign, String whole, String few) {
        sign.setText(brief ? few : whole);
        sign.getTooltip().setText(whole);
    }

    private static String who(SoloReach reach, String submaster) {
        var submasters = reach.submasters().stream().map(number -> Text.of(submaster, number));
        return Stream.concat(submasters, reach.hands() ? Stream.of(Text.of("ui.master.solo.hand")) : Stream.empty())
                .collect(Collectors.joining(", "));
    }

    private static Label sign(Ikon icon, String styleClass) {
        var sign = new Label();
        sign.setGraphic(new FontIcon(icon));
        sign.getStyleClass().add(styleClass);
        sign.setMinWidth(USE_PREF_SIZE);
        sign.setTooltip(new Tooltip());
        sign.managedProperty().bind(sign.visibleProperty());
        return sign;
    }

    /// To the nearest tenth, but never "100" for what is less, nor "0" for what is more.
    static String shown(double percent) {
        var tenths = BigDecimal.valueOf(percent).setScale(1, RoundingMode.HALF_UP);
        if (percent > 0 && percent < FULL) {
            tenths = tenths.max(LEAST).min(MOST);
        }
        return Numbers.shown(tenths.stripTrailingZeros().toPlainString());
    }
}
