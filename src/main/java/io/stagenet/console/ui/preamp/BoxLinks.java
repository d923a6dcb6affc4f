package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LinkStatus;
import org.jspecify.annotations.Nullable;

/// How the stageboxes are, in one lamp and a few words.
///
/// @param worst the state of the worst of them, null when there is none
/// @param words how many of how many answer; empty when there is none
public record BoxLinks(@Nullable LinkStatus worst, String words) {
    public static final BoxLinks NONE = new BoxLinks(null, "");

    public static BoxLinks of(ConsoleState state) {
        int online = 0;
        int known = 0;
        LinkStatus worst = null;
        for (var box : state.stageboxes().values()) {
            if (box.isSeenOnly()) {
                continue;
            }
            known++;
            online += box.isOnline() ? 1 : 0;
            var status = BoxFacts.linkOf(box);
            if (worst == null || severity(status) > severity(worst)) {
                worst = status;
            }
        }
        return known == 0 ? NONE : new BoxLinks(worst, Text.of("ui.boxes", online, known));
    }

    private static int severity(LinkStatus status) {
        return switch (status) {
            case SEEN_ONLY, ONLINE -> 0;
            case FOUND -> 1;
            case CONNECTING -> 2;
            case SLOW -> 3;
            case LOST -> 4;
        };
    }
}
