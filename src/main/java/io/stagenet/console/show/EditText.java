package io.stagenet.console.show;

import io.stagenet.console.model.show.AddressSettings;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.text.Text;

/// What operators call things, as it is kept. Pure.
public final class EditText {
    private EditText() {
    }

    /// A name of one line, possibly empty.
    ///
    /// @throws EditRefusedException if it is too long or has a character that cannot be seen
    public static String name(String typed) throws EditRefusedException {
        String name = typed.strip();
        if (name.length() > AddressSettings.MAX_NAME) {
            throw new EditRefusedException(Text.of("edit.text.long", AddressSettings.MAX_NAME, name.length()));
        }
        if (name.codePoints().anyMatch(Character::isISOControl)) {
            throw new EditRefusedException(Text.of("edit.text.control"));
        }
        return name;
    }

    /// A text of several lines, possibly empty.
    ///
    /// @throws EditRefusedException if it is too long or has a character that cannot be seen
    public static String notes(String typed) throws EditRefusedException {
        String notes = typed.strip().replace("\r\n", "\n");
        if (notes.length() > Cue.MAX_NOTES) {
            throw new EditRefusedException(Text.of("edit.text.notes", Cue.MAX_NOTES, notes.length()));
        }
        if (notes.codePoints().anyMatch(each -> Character.isISOControl(each) && each != '\n')) {
            throw new EditRefusedException(Text.of("edit.text.control"));
        }
        return notes;
    }
}
