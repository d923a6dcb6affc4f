package io.stagenet.console.ui.control;

import io.stagenet.console.text.Text;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Says over a button, which is mostly too small for it, that it wants to be held: it takes no room, lies over what is
/// beside the button, and stays inside the window.
final class HoldWord extends Label {
    private final Region button;

    HoldWord(Region button) {
        super(Text.of("ui.hold.short"));
        this.button = button;
        getStyleClass().add("hold-word");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    void show() {
        setVisible(true);
        button.setViewOrder(-1);
        place();
    }

    void hide() {
        setVisible(false);
        button.setViewOrder(0);
    }

    void place() {
        var scene = getScene();
        if (!isVisible() || scene == null) {
            return;
        }
        applyCss();
        double width = prefWidth(-1);
        double height = Math.max(prefHeight(-1), button.getHeight());
        double left = button.localToScene(0, 0).getX();
        double centred = left + (button.getWidth() - width) / 2;
        double x = Math.clamp(centred, 0, Math.max(0, scene.getWidth() - width)) - left;
        resizeRelocate(x, (button.getHeight() - height) / 2, width, height);
    }
}
