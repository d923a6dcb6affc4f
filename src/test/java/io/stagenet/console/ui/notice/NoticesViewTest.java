package io.stagenet.console.ui.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Severity;
import io.stagenet.console.text.Language;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.InLanguage;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.Theme;
import io.stagenet.console.ui.control.CloseButton;
import io.stagenet.console.ui.control.LocalTimes;
import java.time.ZoneOffset;
import java.util.ArrayList;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(FxToolkit.class)
class NoticesViewTest {
    @ParameterizedTest
    @EnumSource
    void oneNoticeAfterTheOtherIsClosedInTheSamePlace(Language language) {
        InLanguage.run(language, () -> FxToolkit.runOnFx(() -> {
            var model = new NoticesViewModel(new LocalTimes(ZoneOffset.UTC));
            var view = new NoticesView(model, () -> {
            }, () -> 0);
            var rig = new Rig();
            for (int i = 0; i < 12; i++) {
                rig.notice(Severity.WARNING, "G", "warning " + i, 1);
            }
            model.show(rig.state().notices());
            var root = Theme.scene(new StackPane(view), 900, 200).getRoot();
            var places = new ArrayList<Double>();
            while (view.isVisible()) {
                root.applyCss();
                root.layout();
                var close = view.lookupAll(".button").stream().filter(CloseButton.class::isInstance)
                        .map(CloseButton.class::cast).findFirst().orElseThrow();
                places.add(close.localToScene(close.getLayoutBounds()).getMinX());
                close.fire();
            }
            assertThat(places).hasSize(12);
            assertThat(places.stream().distinct()).hasSize(1);
        }));
    }
}
