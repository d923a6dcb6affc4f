package io.stagenet.console.ui.cue;

import io.stagenet.console.text.Numbers;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.HoldButton;
import io.stagenet.console.ui.cue.GoViewModel.Facts;
import io.stagenet.console.ui.key.KeyAction;
import io.stagenet.console.ui.lock.LockGuard;
import javafx.css.PseudoClass;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// GO, and all that who presses it must see: what plays, what comes next, how far the fade is. At the bottom left, as far
/// from BLACKOUT as the window goes, and below all that comes and goes: no notice and no bar moves a button. It lives as
/// long as the window.
public final class GoView extends VBox {
    private static final PseudoClass END = PseudoClass.getPseudoClass("end");
    private static final PseudoClass WAITS = PseudoClass.getPseudoClass("waits");
    private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");
    private static final PseudoClass PAUSED = PseudoClass.getPseudoClass("paused");
    private static final PseudoClass ARMED = PseudoClass.getPseudoClass("armed");
    private static final PseudoClass TYPES = PseudoClass.getPseudoClass("types");
    /// From what window on it is read and met from afar: width and height in pixels.
    private static final PseudoClass LARGE = PseudoClass.getPseudoClass("large");
    private static final Dimension2D LARGE_FROM = new Dimension2D(1600, 900);
    private static final PseudoClass LARGEST = PseudoClass.getPseudoClass("largest");
    private static final Dimension2D LARGEST_FROM = new Dimension2D(2200, 1200);
    private static final double WHOLE = 100;

    private final GoViewModel model;
    private final PressButton go;
    private final PressButton back;
    private final PressButton pause;
    private final Label key = new Label();
    private final Label backTime = new Label();
    private final Label pauseWord = word(Text.of("ui.go.pause"));
    private final ToggleButton armed = new ToggleButton();
    private final FadeBar bar = new FadeBar();
    private final Label left = new Label();
    private final Label then = new Label();
    private final CueFace current;
    private final CueFace next;
    private final Label refusal = new Label();

    public GoView(GoViewModel model) {
        this.model = model;
        getStyleClass().add("go-view");
        key.getStyleClass().add("key");
        go = new PressButton(face(word(Text.of("ui.go.go")), key), model::go);
        go.getStyleClass().add("go");
        go.explain(Text.of("ui.go.go"), Text.of("ui.go.go.tip"));
        backTime.getStyleClass().add("key");
        back = new PressButton(face(word(Text.of("ui.go.back")), backTime), model::back);
        back.explain(Text.of("ui.go.back"), Text.of("ui.go.back.tip"));
        pause = new PressButton(pauseWord, model::pauseOrResume);
        pause.explain(Text.of("ui.go.pause"), Text.of("ui.go.pause.tip"));
        for (var run : new PressButton[]{go, back, pause}) {
            LockGuard.leaveInUse(run, KeyAction.Reach.RUN);
        }
        var small = new VBox(back, pause);
        small.getStyleClass().add("small-buttons");
        left.getStyleClass().add("time");
        then.getStyleClass().add("time");
        current = new CueFace("current", bar, left);
        next = new CueFace("next", then);
        HBox.setHgrow(current, Priority.ALWAYS);
        HBox.setHgrow(next, Priority.ALWAYS);
        var panel = new HBox(go, small, current, next, side());
        panel.getStyleClass().add("panel");
        refusal.getStyleClass().add("refusal");
        refusal.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(panel, refusal);
        model.factsProperty().subscribe(this::show);
        model.progressProperty().subscribe(now -> bar.show(now.doubleValue()));
        model.leftProperty().subscribe(this::showTimes);
        model.untilNextProperty().subscribe(this::showTimes);
        model.refusalProperty().subscribe(text -> {
            refusal.setText(text);
            refusal.setTooltip(text.isEmpty() ? null : new Tooltip(text));
        });
        model.armedProperty().subscribe(this::showSpace);
        model.spaceTypesProperty().subscribe(this::showSpace);
        showSpace();
        sceneProperty().flatMap(Scene::widthProperty).subscribe(_ -> grow());
        sceneProperty().flatMap(Scene::heightProperty).subscribe(_ -> grow());
    }

    /// In steps: a window that is drawn larger moves nothing under the hand at each pixel.
    private void grow() {
        boolean largest = isFrom(LARGEST_FROM);
        pseudoClassStateChanged(LARGEST, largest);
        pseudoClassStateChanged(LARGE, !largest && isFrom(LARGE_FROM));
    }

    private boolean isFrom(Dimension2D least) {
        var scene = getScene();
        return scene != null && scene.getWidth() >= least.getWidth() && scene.getHeight() >= least.getHeight();
    }

    private static Label word(String text) {
        var word = new Label(text);
        word.getStyleClass().add("word");
        return word;
    }

    private static Region face(Node... parts) {
        var face = new VBox(parts);
        face.getStyleClass().add("face");
        return face;
    }

    private Region side() {
        armed.getStyleClass().add("arm");
        // Where the keyboard rests, Space would switch it off instead of giving GO.
        armed.setFocusTraversable(false);
        armed.setMaxWidth(Double.MAX_VALUE);
        armed.setMinWidth(USE_PREF_SIZE);
        armed.setTooltip(new Tooltip(Text.of("ui.go.arm.tip")));
        armed.selectedProperty().bindBidirectional(model.armedProperty());
        var release = new HoldButton(Text.of("ui.go.release"), model::release);
        release.button().setMaxWidth(Double.MAX_VALUE);
        release.button().setTooltip(new Tooltip(Text.of("ui.go.release.tip")));
        release.button().setAccessibleHelp(Text.of("ui.go.release.tip"));
        var side = new VBox(armed, release);
        side.getStyleClass().add("side");
        return side;
    }

    private void show(Facts now) {
        String list = now.listName().isEmpty() ? Text.of("ui.cue.list", now.list())
                : Text.of("ui.cue.list.named", now.list(), now.listName());
        var caption = new StringBuilder(Text.of(now.paused() ? "ui.go.paused" : "ui.go.now", list));
        if (now.rate() != WHOLE) {
            caption.append(" · ").append(Text.of("ui.go.rate", plain(now.rate())));
        }
        if (now.master() < WHOLE) {
            caption.append(" · ").append(Text.of("ui.go.master", plain(now.master())));
        }
        if (!now.others().isEmpty()) {
            caption.append(" · ").append(now.others());
        }
        current.caption(caption.toString());
        current.hands(now.hands());
        current.show(now.current(), Text.of(now.leftOver() ? "ui.go.leftover" : "ui.go.nothing"));
        next.caption(Text.of(now.waits() ? "ui.go.waits" : "ui.go.next"));
        next.pseudoClassStateChanged(WAITS, now.waits());
        next.show(now.next(), Text.of(now.cues() == 0 ? "ui.go.empty" : "ui.go.end"));
        go.pseudoClassStateChanged(END, now.next() == null || now.waits());
        back.pseudoClassStateChanged(IDLE, now.before() == null || now.waits());
        backTime.setText(Text.of("ui.cue.seconds", PlayTime.plain(now.backTime())));
        pause.pseudoClassStateChanged(IDLE, !now.paused() && !now.underWay());
        pseudoClassStateChanged(PAUSED, now.paused());
        pauseWord.setText(Text.of(now.paused() ? "ui.go.resume" : "ui.go.pause"));
        pause.setAccessibleText(pauseWord.getText());
        showTimes();
    }

    private void showTimes() {
        var now = model.factsProperty().get();
        String rest = model.leftProperty().get();
        left.setText(!rest.isEmpty() ? Text.of(now.paused() ? "ui.go.left.paused" : "ui.go.left", rest)
                : now.current() == null ? "" : Text.of("ui.go.complete"));
        String until = model.untilNextProperty().get();
        then.setText(until.isEmpty() ? "" : Text.of(now.paused() ? "ui.go.then.paused" : "ui.go.then", until));
        bar.setVisible(now.current() != null || !rest.isEmpty());
    }

    /// Gold is only what gives GO.
    private void showSpace() {
        boolean gives = model.isSpaceGo();
        boolean types = model.armedProperty().get() && !gives;
        armed.setText(Text.of(gives ? "ui.go.armed" : types ? "ui.go.types" : "ui.go.disarmed"));
        armed.pseudoClassStateChanged(TYPES, types);
        key.setText(gives ? Text.of("ui.go.key") : "");
        go.pseudoClassStateChanged(ARMED, gives);
    }

    private static String plain(double percent) {
        return Numbers.shown(Numbers.plain(percent));
    }
}
