package io.stagenet.console.store;

/// Another console works on the data folder. The message is a sentence for the operator.
public final class DataFolderInUseException extends Exception {
    private static final long serialVersionUID = 1L;

    DataFolderInUseException(String sentence) {
        super(sentence);
    }
}
