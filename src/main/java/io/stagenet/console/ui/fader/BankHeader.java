package io.stagenet.console.ui.fader;

import io.stagenet.console.ui.control.Lamp;
import io.stagenet.console.ui.control.LinkStatus;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The gateway that a run of strips belongs to, with its link. Its rule ends with the run; its name may go on over strips of
/// no gateway, and goes on in a second line where another gateway stands beside it.
final class BankHeader extends HBox {
    /// A beginning that stands in one line over a single strip: the name goes on in the next.
    private static final Pattern SHORT_BEGINNING = Pattern.compile("^.{1,4}[-_ ](?=.)");
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");
    /// As the stylesheet has it.
    private static final double ONE_LINE_SIZE = 12;
    /// Lamp and paddings.
    private static final double BESIDE_NAME = 24;

    private final Lamp lamp = new Lamp();
    private final Label name = new Label();
    private final Tooltip whole = new Tooltip();
    private final Region rule = new Region();
    /// Measures the name as it is in one line.
    private final Text ruler = new Text();
    private int first;
    private int end;
    private double ruled;

    BankHeader() {
        getStyleClass().add("bank-header");
        name.setMinWidth(0);
        name.setWrapText(true);
        name.setTooltip(whole);
        rule.getStyleClass().add("rule");
        rule.setManaged(false);
        getChildren().addAll(lamp, name, rule);
    }

    void show(StripFacts facts, int firstStrip) {
        first = firstStrip;
        lamp.setStatus(facts.link());
        name.setText(facts.gateway());
        whole.setText(facts.gateway());
        for (var status : LinkStatus.values()) {
            pseudoClassStateChanged(status.pseudoClass(), status == facts.link());
        }
    }

    /// What it needs for one line, in pixels, whether it has one or two now.
    double oneLine() {
        ruler.setText(whole.getText());
        ruler.setFont(Font.font(name.getFont().getFamily(), ONE_LINE_SIZE));
        return Math.ceil(ruler.getLayoutBounds().getWidth()) + BESIDE_NAME;
    }

    /// Its name may take two lines, of smaller letters.
    void showBroken(boolean now) {
        pseudoClassStateChanged(BROKEN, now);
        name.setText(now ? SHORT_BEGINNING.matcher(whole.getText()).replaceFirst("$0\n") : whole.getText());
    }

    /// The strip it begins over.
    int first() {
        return first;
    }

    /// The strip after its last.
    int end() {
        return end;
    }

    void endAt(int stripAfter) {
        end = stripAfter;
    }

    /// @param width of the run, in pixels
    void ruled(double width) {
        if (width != ruled) {
            ruled = width;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        rule.resizeRelocate(0, getHeight() - 1, ruled, 1);
    }
}
