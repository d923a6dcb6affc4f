package io.stagenet.console.store;

import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.label.LabelColour;
import io.stagenet.console.model.show.AddressSettings;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CuePart;
import io.stagenet.console.model.show.CuePreamps;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.Curve;
import io.stagenet.console.model.show.FaderPage;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.model.show.Group;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.ShowAddresses;
import io.stagenet.console.model.show.Submaster;
import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampLabel;
import io.stagenet.console.model.virgil.PreampOrder;
import io.stagenet.console.model.virgil.PreampSnapshot;
import io.stagenet.console.model.virgil.StageboxId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/// Shows of all there is in one, by a seed: each edit changes one thing, as an operator does.
final class RandomShow {
    private static final String LETTERS = "Front left \"Ü\" \\ 12 \u00e9\u4e2d";

    private final Random random;

    RandomShow(long seed) {
        random = new Random(seed);
    }

    ShowData of(int edits) {
        var show = ShowData.EMPTY;
        for (int i = 0; i < edits; i++) {
            show = edited(show);
        }
        return show;
    }

    ShowData edited(ShowData show) {
        var playback = show.playback();
        int number = 1 + random.nextInt(6);
        boolean gone = random.nextInt(5) == 0;
        return switch (random.nextInt(11)) {
            case 0 -> show.withAddresses(numbers(1 + random.nextInt(4)), _ -> gone ? AddressSettings.NONE : settings());
            case 1 -> show.withPlayback(playback.withGroup(number,
                    gone ? null : new Group(number, text(), numbers(random.nextInt(9)))));
            case 2 -> show.withPlayback(playback.withSubmaster(number,
                    gone ? null : new Submaster(number, text(), levels())));
            case 3 -> show.withPlayback(playback.withSnapshot("Look " + number, gone ? null : levels()));
            case 4 -> show.withPlayback(playback.withCueList(number, gone ? null : list(number)));
            case 5, 6 -> {
                var list = playback.cueLists().getOrDefault(1, CueList.of(1));
                var cue = cue();
                yield show.withPlayback(
                        playback.withCueList(1, gone ? list.without(cue.number()) : list.with(cue)));
            }
            case 7 -> show.withPages(pages());
            case 8 -> show.withLabels(new TreeMap<>(Map.of(input(), gone ? PreampLabel.NONE
                    : new PreampLabel(text(), one(MicTag.values()), one(LabelColour.values())))));
            case 9 -> show.withSnapshot("Band " + number, gone ? null : preamps());
            default -> show.gangs().isEmpty()
                    ? show.withGang("Drums", List.of(new PreampKey(new StageboxId("Rack"), 1),
                            new PreampKey(new StageboxId("Rack"), 2)))
                    : show.withGang("Drums", List.of())
                            .withOrder(new PreampOrder(List.of(new StageboxId("Rack")), List.of(input())));
        };
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private String text() {
        int from = random.nextInt(LETTERS.length());
        return LETTERS.substring(from, from + random.nextInt(LETTERS.length() - from));
    }

    private int address() {
        return random.nextInt(4) == 0 ? 65_535 - random.nextInt(10) : 1 + random.nextInt(30);
    }

    private List<Integer> numbers(int count) {
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            int address = address();
            if (!numbers.contains(address)) {
                numbers.add(address);
            }
        }
        return numbers;
    }

    private AddressSettings settings() {
        int minimum = random.nextInt(100);
        return new AddressSettings(text(), one(LabelColour.values()),
                random.nextBoolean() ? null : one(LevelKind.values()), one(Curve.values()), minimum,
                minimum + random.nextInt(156), random.nextBoolean());
    }

    LevelSet levels() {
        var levels = LevelSet.builder();
        for (int address : numbers(random.nextInt(20))) {
            levels.put(address, random.nextBoolean() ? 255 : random.nextInt(256));
        }
        return levels.build();
    }

    private CueTimes times() {
        return new CueTimes(random.nextInt(9000), random.nextInt(9000), random.nextInt(2) * 500);
    }

    private Cue cue() {
        var kinds = new EnumMap<LevelKind, CueTimes>(LevelKind.class);
        var parts = new ArrayList<CuePart>();
        if (random.nextBoolean()) {
            kinds.put(one(LevelKind.values()), times());
            parts.add(new CuePart(ShowAddresses.runs(numbers(3)), times()));
        }
        return new Cue(new CueNumber(1 + random.nextInt(20_000)), text(), random.nextBoolean() ? "" : text(), times(),
                kinds, parts, random.nextBoolean() ? CueLink.NONE
                        : new CueLink(one(CueLink.Kind.values()), random.nextInt(5000)),
                random.nextBoolean(), levels(),
                random.nextBoolean() ? null : new CuePreamps(preamps(), random.nextBoolean()));
    }

    private CueList list(int number) {
        var list = new CueList(number, text(), random.nextBoolean(), random.nextInt(5000), new TreeMap<>());
        for (int i = random.nextInt(4); i > 0; i--) {
            list = list.with(cue());
        }
        return list;
    }

    private List<FaderPage> pages() {
        var pages = new ArrayList<FaderPage>();
        for (int i = random.nextInt(4); i > 0; i--) {
            pages.add(new FaderPage(text(), List.of(new FaderSlot.Address(address()), new FaderSlot.Empty(),
                    new FaderSlot.OfGroup(i), new FaderSlot.OfSubmaster(i), new FaderSlot.GrandMaster(),
                    new FaderSlot.OfCueList(i))));
        }
        return pages;
    }

    private PreampKey input() {
        return new PreampKey(new StageboxId(random.nextBoolean() ? "Rack" : "Floor 2"), random.nextInt(8));
    }

    private PreampSnapshot preamps() {
        SortedMap<String, ParameterValue> values = new TreeMap<>(Map.of("gain", new ParameterValue.Amount(28.5),
                "pad", new ParameterValue.Flag(random.nextBoolean()), "mode", new ParameterValue.Words("fast")));
        return new PreampSnapshot(new TreeMap<>(Map.of(input(), values)));
    }
}
