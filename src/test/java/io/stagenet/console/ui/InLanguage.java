package io.stagenet.console.ui;

import io.stagenet.console.text.Language;
import io.stagenet.console.text.Text;

/// Speaks a language for as long as something takes, and English again after it, as all other tests expect.
public final class InLanguage {
    private InLanguage() {
    }

    public static void run(Language language, Runnable task) {
        Text.speak(language);
        try {
            task.run();
        } finally {
            Text.speak(Language.ENGLISH);
        }
    }

    /// Before the name of a picture: nothing in English.
    public static String prefix() {
        return Text.language() == Language.ENGLISH ? "" : Text.language().word() + "-";
    }
}
