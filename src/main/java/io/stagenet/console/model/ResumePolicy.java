package io.stagenet.console.model;

/// How wanted levels reach a gateway whose lease is answered again on a new connection (readings, StageNet 7).
/// `FADE`: over 2 s from the last level sent. `SNAP`: at once. `WAIT`: not before each address is touched.
public enum ResumePolicy {
    FADE, SNAP, WAIT
}
