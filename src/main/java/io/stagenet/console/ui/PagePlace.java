package io.stagenet.console.ui;

import io.stagenet.console.ui.control.Page;
import io.stagenet.console.ui.notice.NoticesView;
import io.stagenet.console.ui.show.ShowBarsView;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Where the open view stands, what opens over it, and at its foot the notice and the bars of the show. They lie over what
/// the view leaves free there, and over nothing that is worked with.
final class PagePlace extends StackPane {
    private final StackPane place = new StackPane();
    private final NoticesView notices;
    private final ShowBarsView bars;
    /// What lies over the open view, as far as it was made.
    private final List<Node> panels = new ArrayList<>();
    private @Nullable Page page;
    private double covered;

    PagePlace(NoticesView notices, ShowBarsView bars) {
        this.notices = notices;
        this.bars = bars;
        setMinSize(0, 0);
        place.setMinSize(0, 0);
        notices.managedProperty().bind(notices.visibleProperty());
        var foot = new VBox(notices, bars);
        foot.setPickOnBounds(false);
        foot.setMaxHeight(USE_PREF_SIZE);
        bars.setMinHeight(USE_PREF_SIZE);
        StackPane.setAlignment(foot, Pos.BOTTOM_CENTER);
        getChildren().addAll(place, foot);
    }

    /// Puts what opens over the view under what stands at its foot, the last one on top.
    ///
    /// @param parts they, or what stands in for them until they are made
    void lay(Node... parts) {
        getChildren().addAll(getChildren().size() - 1, List.of(parts));
    }

    /// A panel that ends where the foot begins.
    Node overFoot(Node panel) {
        panels.add(panel);
        StackPane.setMargin(panel, room(covered));
        return panel;
    }

    void open(Page next) {
        page = next;
        next.showCovered(covered);
        place.getChildren().setAll(next.node());
        requestLayout();
    }

    /// The view itself takes the keyboard, where nothing in it shall have it.
    void takeKeyboard() {
        place.requestFocus();
    }

    @Override
    protected void layoutChildren() {
        double now = (notices.isVisible() ? Page.FOOT : 0) + snapSizeY(bars.prefHeight(getWidth()));
        if (now != covered) {
            covered = now;
            if (page != null) {
                page.showCovered(now);
            }
            panels.forEach(panel -> StackPane.setMargin(panel, room(now)));
        }
        place.setPadding(room(Math.max(0, now - (page == null ? 0 : page.freeFoot()))));
        super.layoutChildren();
    }

    private static Insets room(double height) {
        return new Insets(0, 0, height, 0);
    }
}
