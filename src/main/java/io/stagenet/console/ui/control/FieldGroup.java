package io.stagenet.console.ui.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;

/// Fields that show facts and are typed and asked for together. What others change meanwhile is shown when nobody types in
/// them. FX thread.
public final class FieldGroup {
    private final Node place;
    private final List<TextField> fields;
    private List<String> shown;

    /// @param place they stand in, with the button that asks: while the keyboard is there, somebody may type
    public FieldGroup(Node place, TextField... fields) {
        this.place = place;
        this.fields = List.of(fields);
        shown = texts();
    }

    /// Whether there is something in them that was not asked for yet.
    public boolean isTyped() {
        return place.isFocusWithin() && !texts().equals(shown);
    }

    /// What is so.
    ///
    /// @param now one for each field
    public void show(String... now) {
        boolean typed = isTyped();
        shown = List.of(now);
        if (!typed) {
            fill();
        }
    }

    /// What is so of something else: what was typed does not go there.
    ///
    /// @param now one for each field
    public void showAnew(String... now) {
        shown = List.of(now);
        fill();
    }

    /// What was typed has been asked for: what is so then is shown, unless somebody types on.
    public void taken() {
        shown = texts();
    }

    private List<String> texts() {
        return fields.stream().map(TextField::getText).toList();
    }

    private void fill() {
        for (int i = 0; i < fields.size(); i++) {
            // Where nothing changes, the caret stays.
            if (!fields.get(i).getText().equals(shown.get(i))) {
                fields.get(i).setText(shown.get(i));
            }
        }
    }
}
