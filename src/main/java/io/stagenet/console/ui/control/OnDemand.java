package io.stagenet.console.ui.control;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// Parts of the window that are made when they are first wanted. The toolkit styles what is hidden too, and what most
/// evenings never open was the larger part of the window. FX thread.
public final class OnDemand {
    private OnDemand() {
    }

    /// The part itself where it is wanted already, else an empty place that it takes, among its pane's children, at the
    /// first time it is wanted. It stays from then on, and hides and shows itself.
    ///
    /// @param wanted held by somebody else, or mapped from what is: a binding that nobody holds is gone, and with it the part
    /// @param make   is called once at most; what it makes is in no scene yet
    public static Node part(ObservableValue<Boolean> wanted, Supplier<? extends Node> make) {
        if (wanted.getValue()) {
            return make.get();
        }
        var place = new Region();
        place.setManaged(false);
        place.setVisible(false);
        var following = new Subscription[1];
        following[0] = wanted.subscribe((before, now) -> {
            if (now && place.getParent() instanceof Pane pane) {
                following[0].unsubscribe();
                var part = make.get();
                pane.getChildren().set(pane.getChildren().indexOf(place), part);
                // Else a key of the next instant would reach a control without its skin, and be lost.
                part.applyCss();
            }
        });
        return place;
    }
}
