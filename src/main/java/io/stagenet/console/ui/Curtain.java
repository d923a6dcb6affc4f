package io.stagenet.console.ui;

import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.Preferences.Look;
import io.stagenet.console.text.Text;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The window until there is a console to fill it: the program's sign on the ground of the operator's look, where the
/// window stood the last time. He who starts a console sees at once that it starts, and where. No stylesheet and no
/// controls: those take longer than all the rest of this. FX thread.
public final class Curtain extends StackPane {
    private static final double MIN_WIDTH = 1024;
    private static final double MIN_HEIGHT = 640;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final int SIGN = 128;
    /// A light in a dark hall is seen from far.
    private static final double AT_NIGHT = 0.4;

    private Curtain(Look look) {
        var sign = new ImageView(Theme.icon(SIGN));
        sign.setOpacity(look == Look.NIGHT ? AT_NIGHT : 1);
        getChildren().add(sign);
    }

    /// Shows a stage that is still empty.
    ///
    /// @param drawn called once this is on the screen
    public static void show(Stage stage, Preferences preferences, Runnable drawn) {
        hang(stage, preferences.look());
        StagePlace.put(stage, preferences.window().place());
        stage.show();
        new FirstPicture(drawn).start();
    }

    /// Gives a stage that is still empty its title, its sizes, and this.
    static void hang(Stage stage, Look look) {
        stage.setTitle(Text.of("ui.title"));
        stage.getIcons().setAll(Theme.icons());
        // On a small or a scaled screen everything must still be within reach.
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(MIN_WIDTH, room.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, room.getHeight()));
        stage.setScene(new Scene(new Curtain(look), Math.min(WIDTH, room.getWidth()),
                Math.min(HEIGHT, room.getHeight()), Theme.background(look)));
    }
}
