package io.stagenet.console.ui.preamp;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.Stagebox.Origin;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.control.LinkStatus;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BoxLinksTest {
    @Test
    void aBoxTheDemoLeavesAloneIsNoneOfThoseThatShouldAnswer() {
        var rack = Boxes.box("RACK", 4, i -> Boxes.rich(i, 20));
        var real = new Stagebox(new io.stagenet.console.model.virgil.StageboxId("REAL"), rack.addresses(), "slave",
                "0b",
                false, null, Stagebox.State.FOUND, rack.since(), null, false, new TreeMap<>(), List.of(), null,
                Origin.SEEN_ONLY, 0);
        assertThat(BoxLinks.of(new Rig().demo().box(rack).box(real).state()))
                .isEqualTo(new BoxLinks(LinkStatus.ONLINE, "1 of 1 stageboxes"));
        assertThat(BoxLinks.of(new Rig().demo().box(real).state())).isEqualTo(BoxLinks.NONE);
    }
}
