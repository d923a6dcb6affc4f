package io.stagenet.console.service;

import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueList;
import java.util.List;

/// A console that is lost while something is up.
abstract class RecoveryTestBase {
    final Rig rig = new Rig();

    void crashWithLevels() {
        rig.name(1, "Spot");
        rig.level(1, 2, 128);
        rig.submit(new Action.LevelAction.SetGrandMaster(new Action.MasterChange.To(80)));
        rig.advance(1);
        rig.crash();
    }

    void showOf(Cue... cues) {
        rig.show(rig.state().show().withPlayback(rig.state().show().playback()
                .withCueList(1, CueList.of(1).withCues(List.of(cues)))));
        rig.loop.runReady();
    }
}
