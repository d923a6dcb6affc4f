package io.stagenet.console.ui;

import atlantafx.base.theme.PrimerDark;
import io.stagenet.console.model.Preferences.Look;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// The looks: typefaces from the jar, a base theme for the toolkit's controls, and the console's roles over it.
public final class Theme {
    private static final PseudoClass NIGHT = PseudoClass.getPseudoClass("night");
    private static final PseudoClass HIGH_CONTRAST = PseudoClass.getPseudoClass("high-contrast");
    private static final List<String> FONTS = List.of("Inter-Regular.otf", "Inter-SemiBold.otf",
            "JetBrainsMono-Regular.ttf", "JetBrainsMono-Medium.ttf");

    private static final List<Integer> ICON_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

    private Theme() {
    }

    /// Once, on the FX thread, before the first window.
    public static void install() {
        FONTS.forEach(Theme::load);
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
    }

    private static void load(String name) {
        try (var stream = Objects.requireNonNull(Theme.class.getResourceAsStream("fonts/" + name), name)) {
            // The size is that of the returned object only. A face the platform cannot load falls back to its own.
            Font.loadFont(stream, 13);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /// The console's sign in every size a title bar or a task bar may ask for.
    static List<Image> icons() {
        return ICON_SIZES.stream().map(Theme::icon).toList();
    }

    /// @param size one of those sizes, in pixels
    static Image icon(int size) {
        String name = "icons/" + size + ".png";
        return new Image(Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm());
    }

    /// A scene that is dark from its first frame on.
    public static Scene scene(Parent root, double width, double height) {
        var scene = new Scene(root, width, height, background(Look.DARK));
        style(scene);
        return scene;
    }

    /// Gives what is in the scene the console's roles.
    static void style(Scene scene) {
        var sheet = Objects.requireNonNull(Theme.class.getResource("console.css"), "console.css");
        scene.getStylesheets().setAll(sheet.toExternalForm());
    }

    /// Gives everything in the scene of `root`, and what is behind it, another look. Only roles change: nothing is laid
    /// out anew, and no frame is drawn without them.
    static void dress(Parent root, Look look) {
        root.pseudoClassStateChanged(NIGHT, look == Look.NIGHT);
        root.pseudoClassStateChanged(HIGH_CONTRAST, look == Look.HIGH_CONTRAST);
        if (root.getScene() != null) {
            root.getScene().setFill(background(look));
        }
    }

    /// The role `bg`. Known to the code too, because a window is seen before its stylesheet is.
    static Color background(Look look) {
        return Color.web(switch (look) {
            case DARK -> "#0c0e11";
            case NIGHT -> "#0a0504";
            case HIGH_CONTRAST -> "#000000";
        });
    }
}
