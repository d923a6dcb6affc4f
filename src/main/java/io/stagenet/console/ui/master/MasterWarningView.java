package io.stagenet.console.ui.master;

import io.stagenet.console.model.SoloReach;
import io.stagenet.console.text.Numbers;
import io.stagenet.console.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Says on every view, for as long as it is so, that the grand master, a solo or blackout keeps light back.
public final class MasterWarningView extends HBox {
    public MasterWarningView(MastersViewModel model) {
        getStyleClass().add("master-warning");
        var reduced = sign(MaterialDesignA.ALERT_OUTLINE, "reduced");
        var dark = sign(MaterialDesignL.LIGHTBULB_OFF_OUTLINE, "dark");
        var soloed = sign(MaterialDesignS.SPOTLIGHT_BEAM, "reduced");
        getChildren().addAll(dark, soloed, reduced);
        model.soloProperty().subscribe(reach -> {
            soloed.setVisible(reach != null);
            if (reach != null) {
                soloed.setText(reach.out() == 0 ? Text.of("ui.master.solo.alone", who(reach))
                        : Text.of("ui.master.solo", who(reach), reach.out(), reach.leased()));
            }
        });
        model.grandMasterProperty().subscribe(now -> {
            double percent = now.doubleValue();
            reduced.setText(Text.of("ui.master.reduced", shown(percent)));
            reduced.setVisible(percent < 100);
        });
        model.reachProperty().subscribe(reach -> {
            dark.setVisible(reach != null);
            if (reach != null) {
                dark.setText(Text.of("ui.master.dark", reach.dark(), reach.leased()));
            }
        });
    }

    private static String who(SoloReach reach) {
        var submasters = reach.submasters().stream().map(number -> Text.of("ui.master.solo.sub", number));
        return Stream.concat(submasters, reach.hands() ? Stream.of(Text.of("ui.master.solo.hand")) : Stream.empty())
                .collect(Collectors.joining(", "));
    }

    private static Label sign(Ikon icon, String styleClass) {
        var sign = new Label();
        sign.setGraphic(new FontIcon(icon));
        sign.getStyleClass().add(styleClass);
        sign.setMinWidth(USE_PREF_SIZE);
        sign.managedProperty().bind(sign.visibleProperty());
        return sign;
    }

    /// A tenth at most, and never "100" for what is less.
    static String shown(double percent) {
        return Numbers
                .shown(BigDecimal.valueOf(percent).setScale(1, RoundingMode.DOWN).stripTrailingZeros().toPlainString());
    }
}
