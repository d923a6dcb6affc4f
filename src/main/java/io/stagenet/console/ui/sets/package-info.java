/// Groups, submasters and snapshots of levels: recorded, changed, recalled and deleted in a panel beside the faders.
///
/// Imports `model`, `service`, `text`, `ui.control` and the times of `ui.cue`.
package io.stagenet.console.ui.sets;
