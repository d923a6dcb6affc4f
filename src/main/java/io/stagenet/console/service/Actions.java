package io.stagenet.console.service;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.text.Text;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Who does what an operator can do. Console loop only.
record Actions(PlaybackActions playback, GatewayActions gateways, LevelActions levels, ShowActions show,
        PreampActions preamps, PreferenceActions preferences, EditActions edits, FileActions files) {

    /// The stage completes on any thread.
    CompletionStage<Outcome> act(Action action) {
        return switch (action) {
            // It plays on a thread of its own, and answers from there.
            case PlaybackAction each -> playback.submit(each);
            case Action.GatewayAction each -> CompletableFuture.completedStage(gateways.submit(each));
            case Action.LevelAction.SetBlackout(boolean on) when on && files.waits() -> darken();
            case Action.LevelAction each -> levels.submit(each);
            case Action.ShowAction each -> CompletableFuture.completedStage(show.submit(each));
            case PreampAction each -> CompletableFuture.completedStage(preamps.submit(each));
            case Action.ChangePreferences(var change) -> CompletableFuture.completedStage(preferences.update(change));
            case EditAction each -> CompletableFuture.completedStage(edits.submit(each));
            case FileAction each -> files.submit(each);
        };
    }

    /// Darkness does not wait for an answer, and light comes back after it: what was up when the console was lost is let
    /// stand first, so that blackout is for it too.
    private CompletionStage<Outcome> darken() {
        return files.submit(new FileAction.Hold())
                .thenCompose(_ -> levels.submit(new Action.LevelAction.SetBlackout(true)))
                .thenApply(outcome -> Outcome.done(outcome.message() + ". " + Text.of("recovery.darkened")));
    }
}
