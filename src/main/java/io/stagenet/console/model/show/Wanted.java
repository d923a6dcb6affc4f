package io.stagenet.console.model.show;

/// What hands held of the stage: enough to bring it back after the console was lost.
///
/// @param levels      captured by hand
/// @param grandMaster 0 to 100 percent
public record Wanted(LevelSet levels, double grandMaster, boolean blackout) {
    public static final Wanted NOTHING = new Wanted(LevelSet.EMPTY, 100, false);
}
