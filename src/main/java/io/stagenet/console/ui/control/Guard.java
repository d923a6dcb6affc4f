package io.stagenet.console.ui.control;

import javafx.scene.Node;
import javafx.scene.Scene;

/// Says which parts of a scene may be used now: asked for what comes by no event, as the actions of a screen reader do.
@FunctionalInterface
public interface Guard {
    boolean lets(Node part);

    /// Whether a part may be used now. Where no guard is, everything may.
    static boolean allows(Node part) {
        var scene = part.getScene();
        return scene == null || !(scene.getProperties().get(Guard.class) instanceof Guard guard) || guard.lets(part);
    }

    /// Puts a guard on a scene.
    static void put(Scene scene, Guard guard) {
        scene.getProperties().put(Guard.class, guard);
    }
}
