package io.stagenet.console.store;

/// What a file holds cannot be used: it is damaged, or a newer version of the console wrote it. The message is the
/// reason, in the operator's words.
final class UnusableContentException extends Exception {
    private static final long serialVersionUID = 1L;
    private final boolean newer;

    private UnusableContentException(String reason, boolean newer) {
        super(reason);
        this.newer = newer;
    }

    static UnusableContentException damaged(String reason) {
        return new UnusableContentException(reason, false);
    }

    static UnusableContentException newer(String reason) {
        return new UnusableContentException(reason, true);
    }

    boolean isNewer() {
        return newer;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
