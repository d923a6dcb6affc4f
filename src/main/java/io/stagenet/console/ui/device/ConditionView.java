package io.stagenet.console.ui.device;

import io.stagenet.console.text.Text;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/// What is wrong, what the console does, what the operator can do; takes no room while all is well.
final class ConditionView extends GridPane {
    private final Label wrong = text("wrong");
    private final Label doing = text("doing");
    private final Label help = text("help");
    private final Label helpKey = key("ui.device.condition.help");

    ConditionView() {
        getStyleClass().add("condition");
        managedProperty().bind(visibleProperty());
        helpKey.managedProperty().bind(helpKey.visibleProperty());
        help.managedProperty().bind(help.visibleProperty());
        add(wrong, 0, 0, 2, 1);
        addRow(1, key("ui.device.condition.doing"), doing);
        addRow(2, helpKey, help);
    }

    void show(@Nullable Condition now) {
        setVisible(now != null);
        if (now != null) {
            wrong.setText(now.wrong());
            doing.setText(now.doing());
            help.setText(now.help());
            help.setVisible(!now.help().isEmpty());
            helpKey.setVisible(!now.help().isEmpty());
        }
    }

    private static Label text(String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinWidth(0);
        return label;
    }

    private static Label key(String key) {
        var label = new Label(Text.of(key));
        label.getStyleClass().add("key");
        label.setMinWidth(USE_PREF_SIZE);
        GridPane.setValignment(label, javafx.geometry.VPos.TOP);
        return label;
    }
}
