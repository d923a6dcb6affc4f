package io.stagenet.console.ui.patch;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.label.LabelColour;
import io.stagenet.console.model.show.Curve;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Action.Selection;
import io.stagenet.console.service.EditAction.AddressChange;
import io.stagenet.console.service.EditAction.SetAddresses;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.control.AddressSelection;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddressEditViewModelTest {
    private static final Selection TWO = new Selection(List.of(new Selection.Addresses(3, 4, false)));

    private final AddressSelection selection = new AddressSelection();
    private final List<Action> actions = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final AddressEditViewModel model = new AddressEditViewModel(selection, actions::add, answers::add);

    @BeforeEach
    void selectTwo() {
        var show = ShowData.EMPTY.withAddresses(List.of(3, 4), settings -> settings.withCurve(Curve.S))
                .withAddresses(List.of(4), settings -> settings.withLimits(26, 200).withKeepInBlackout(true));
        model.show(new Rig().show(show).state());
        var both = new BitSet();
        both.set(3, 5);
        selection.set(both);
    }

    @Test
    void saysWhatTheSelectedAgreeOnAndWhereTheyDiffer() {
        var facts = model.factsProperty().get();
        assertThat(facts.count()).isEqualTo(2);
        assertThat(facts.curve()).isEqualTo(new Shared<>(Curve.S, false));
        assertThat(facts.keep()).isEqualTo(new Shared<>(null, true));
        assertThat(facts.minimum().mixed()).isTrue();
        assertThat(facts.colour().value()).isEqualTo(LabelColour.NONE);
        selection.only(4);
        assertThat(model.factsProperty().get().maximum().value()).isEqualTo(200);
    }

    @Test
    void everyFieldIsOneEditOfAllSelected() {
        model.colour(LabelColour.TEAL);
        model.curve(Curve.SQUARE);
        model.keep(true);
        model.limits("10", "90");
        assertThat(actions).containsExactly(new SetAddresses(TWO, new AddressChange.Colour(LabelColour.TEAL)),
                new SetAddresses(TWO, new AddressChange.Response(Curve.SQUARE)),
                new SetAddresses(TWO, new AddressChange.KeepInBlackout(true)),
                new SetAddresses(TWO, new AddressChange.Limits(26, 230)));
        assertThat(answers).isEmpty();
    }

    @Test
    void limitsThatAreNoneAreRefusedInWords() {
        model.limits("", "90");
        model.limits("60", "40");
        model.limits("x", "40");
        assertThat(actions).isEmpty();
        assertThat(answers).hasSize(3).allMatch(answer -> answer.startsWith("Limits are two levels"));
    }

    @Test
    void aLimitThatWasNotTypedStaysExactlyWhatItIs() {
        selection.only(4);
        model.limits("0", "78");
        assertThat(actions).containsExactly(new SetAddresses(
                new Selection(List.of(new Selection.Addresses(4, 4, false))), new AddressChange.Limits(0, 200)));
    }
}
