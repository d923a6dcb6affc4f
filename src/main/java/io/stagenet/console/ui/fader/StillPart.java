package io.stagenet.console.ui.fader;

import io.stagenet.console.ui.control.NameLabel;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A place of a page where nothing moves: empty, or what should be there is not.
final class StillPart extends VBox implements BankPart {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    private final Place.Still place;
    private final NameLabel title = BankStrip.styled(new NameLabel(), "title");
    private final StackPane titlePlace = new StackPane(title);
    private final Label why = BankStrip.label("why");

    StillPart(Place.Still place) {
        this.place = place;
        boolean missing = !place.title().isEmpty();
        getStyleClass().add("still");
        pseudoClassStateChanged(MISSING, missing);
        title.setWrapText(true);
        title.setName(place.title());
        why.setText(place.why());
        why.setWrapText(true);
        if (missing) {
            Tooltip.install(this, new Tooltip(place.title() + "\n" + place.why()));
        }
        titlePlace.getStyleClass().add("name-place");
        titlePlace.setMinWidth(0);
        getChildren().addAll(titlePlace, why);
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public Object of() {
        return place;
    }

    @Override
    public void setCompact(boolean now) {
        pseudoClassStateChanged(COMPACT, now);
        BankStrip.stand(title, now);
        why.setVisible(!now);
    }

    @Override
    public void dispose() {
        // Listens to nothing.
    }
}
