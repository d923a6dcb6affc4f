package io.stagenet.console.show;

/// Why an edit is not done, in a sentence for the operator; the show is as it was.
public final class EditRefusedException extends Exception {
    private static final long serialVersionUID = 1;

    public EditRefusedException(String sentence) {
        super(sentence, null, false, false);
    }
}
