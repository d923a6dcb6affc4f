package io.stagenet.console.ui.line;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.OpenShow;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.PlaybackStatus;
import java.util.function.Supplier;

/// Lets what became of a line go once it may not be true any more: when something else has run a list or changed the show
/// since, or when it has stood for a while. A refusal of the moment goes likewise, when it has been read; one that points
/// at a word stands until something is typed, for its line waits to be mended. FX thread.
public final class AnswerWatch {
    /// Long enough to read where a file was written.
    private static final long STANDS_NANOS = 30_000_000_000L;
    /// Long enough to read why something is not done.
    private static final long READ_NANOS = 5_000_000_000L;

    private final CommandLineViewModel line;
    private final Supplier<ConsoleState> present;
    private PlaybackStatus playback = PlaybackStatus.EMPTY;
    private ShowData show = ShowData.EMPTY;
    private OpenShow open = OpenShow.NONE;
    private long stood;
    private long pulsed;

    /// @param present the newest state there is: it shows what a line did before the line is answered
    public AnswerWatch(CommandLineViewModel line, Supplier<ConsoleState> present) {
        this.line = line;
        this.present = present;
        line.answerProperty().subscribe((before, now) -> begin());
    }

    private void begin() {
        var now = present.get();
        playback = now.playback();
        show = now.show();
        open = now.open();
        stood = 0;
    }

    /// Looks whether the answer still holds; once per pulse.
    ///
    /// @param nanos good for differences only
    public void pulse(long nanos) {
        stood += pulsed == 0 ? 0 : nanos - pulsed;
        pulsed = nanos;
        var answer = line.answerProperty().get();
        if (answer.isDone() && (stood > STANDS_NANOS || isOtherwise())
                || answer.isOfTheMoment() && stood > READ_NANOS && isOtherwise()) {
            line.clearAnswer();
        }
    }

    private boolean isOtherwise() {
        var now = present.get();
        return now.show() != show || !now.playback().equals(playback) || !now.open().equals(open);
    }
}
