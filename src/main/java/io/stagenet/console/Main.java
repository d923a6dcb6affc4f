package io.stagenet.console;

/// Starts the console.
public final class Main {
    private Main() {
    }

    public static void main(String[] args) {
        System.out.println("StageNet Console: nothing to start yet.");
    }
}
