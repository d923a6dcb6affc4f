package io.stagenet.console.show;

import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.label.LabelColour;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.Curve;
import io.stagenet.console.model.show.FaderPage;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.model.show.ShowItem;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Edits as an operator in a hurry makes them: of few numbers, so that they meet, and often refused.
public final class RandomEdits {
    private final Random random;

    public RandomEdits(long seed) {
        random = new Random(seed);
    }

    /// The show after the next edit; the same one if it was refused.
    public ShowData next(ShowData show) {
        try {
            return edit().of(show);
        } catch (EditRefusedException _) {
            return show;
        }
    }

    private ShowEdit edit() {
        return switch (random.nextInt(18)) {
            case 0, 1, 2, 3 ->
                ShowEdits.record(levelled(), random.nextBoolean() ? "Look" : null, levels(), times(), null);
            case 4 -> ShowEdits.group(number(), "Group", List.of(3, 1, 3 + number()));
            case 5 -> ShowEdits.update(levelled(), levels());
            case 6 -> ShowEdits.merge(levelled(), levelled());
            case 7 -> ShowEdits.copy(item(), item());
            case 8 -> ShowEdits.move(item(), item());
            case 9 -> ShowEdits.delete(item(), PlaybackStatus.EMPTY, random.nextBoolean());
            case 10 -> ShowEdits.label(item(), "Label " + random.nextInt(9));
            case 11 -> random.nextBoolean() ? CueEdits.block(cue(), random.nextBoolean())
                    : CueEdits.levels(cue(), bits(), random.nextBoolean() ? random.nextInt(256) : null);
            case 12 -> CueEdits.times(cue(), bits(), random.nextBoolean() ? times() : null);
            case 13 -> CueEdits.times(cue(), LevelKind.SWITCH, random.nextBoolean() ? times() : null);
            case 14 -> CueEdits.link(cue(), new CueLink(CueLink.Kind.HANG, random.nextInt(5000)));
            case 15 -> random.nextBoolean() ? CueEdits.tracking(number(), random.nextBoolean())
                    : CueEdits.renumber(number(), CueNumber.of(number()), 1 + random.nextInt(3000));
            case 16 -> random.nextBoolean() ? PageEdits.insert(number(), new FaderPage("Page", List.of()))
                    : PageEdits.assign(number(), number(), new FaderSlot.OfSubmaster(number()));
            default -> addresses();
        };
    }

    private ShowEdit addresses() {
        var numbers = bits().stream().boxed().toList();
        return switch (random.nextInt(5)) {
            case 0 -> show -> show.withAddresses(numbers, it -> it.withKind(LevelKind.NON_DIM));
            case 1 -> show -> show.withAddresses(numbers, it -> it.withCurve(Curve.S).withLimits(10, 200));
            case 2 -> show -> show.withAddresses(numbers, it -> it.withColour(LabelColour.TEAL));
            case 3 -> show -> show.withAddresses(numbers, it -> it.withKeepInBlackout(!it.keepInBlackout()));
            default -> show -> show.withNames(new TreeMap<>(Map.of(number(), "Name " + number())));
        };
    }

    private ShowItem item() {
        return switch (random.nextInt(5)) {
            case 0 -> new ShowItem.OfGroup(number());
            case 1 -> new ShowItem.OfCueList(number());
            case 2 -> new ShowItem.OfPage(number());
            default -> levelled();
        };
    }

    private ShowItem.OfLevels levelled() {
        return switch (random.nextInt(4)) {
            case 0 -> new ShowItem.OfSubmaster(number());
            case 1 -> new ShowItem.OfSnapshot("Snapshot " + number());
            default -> cue();
        };
    }

    private ShowItem.OfCue cue() {
        return new ShowItem.OfCue(number(), new CueNumber(500 * (1 + random.nextInt(8))));
    }

    private int number() {
        return 1 + random.nextInt(3);
    }

    private CueTimes times() {
        return new CueTimes(random.nextInt(9000), random.nextInt(9000), random.nextInt(3) * 1000L);
    }

    private LevelSet levels() {
        var levels = LevelSet.builder();
        bits().stream().forEach(address -> levels.put(address, random.nextInt(256)));
        return levels.build();
    }

    private BitSet bits() {
        var bits = new BitSet();
        for (int i = 0; i < 4; i++) {
            bits.set(1 + random.nextInt(12));
        }
        return bits;
    }
}
