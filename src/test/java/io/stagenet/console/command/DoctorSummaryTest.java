package io.stagenet.console.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.doctor.Check;
import io.stagenet.console.model.doctor.Check.State;
import io.stagenet.console.model.doctor.DoctorReport;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DoctorSummaryTest {
    private static String summary(State... states) {
        var checks = Stream.of(states).map(each -> new Check(Check.Topic.AWAKE, null, each, "It is so.", null))
                .toList();
        return DoctorAnswers.summary(new DoctorReport(Instant.EPOCH, "1", "Linux", List.of(), List.of(), checks));
    }

    @Test
    void theHeadlineIsTheWorstOfTheRows() {
        assertThat(summary(State.OK, State.OK)).isEqualTo("All is well.");
        assertThat(summary(State.OK, State.NOT_CHECKED)).isEqualTo("Nothing wrong was found. Not checked: 1.");
        assertThat(summary(State.NOT_CHECKED, State.WARNING, State.OK)).isEqualTo("Needs attention: 1.");
        assertThat(summary(State.WARNING, State.FAILED, State.OK)).isEqualTo("Needs attention: 2.");
    }
}
