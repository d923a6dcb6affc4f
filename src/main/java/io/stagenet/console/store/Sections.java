package io.stagenet.console.store;

import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.AddressSettings;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.FaderPage;
import io.stagenet.console.model.show.Group;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.PlaybackData;
import io.stagenet.console.model.show.Submaster;
import io.stagenet.console.model.virgil.PreampData;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampLabel;
import io.stagenet.console.model.virgil.PreampOrder;
import io.stagenet.console.model.virgil.PreampSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a show is made of, section by section, in the order of the show file; and the way back from entries to a show.
final class Sections {
    record OfAddress(int number, AddressSettings settings) {
    }

    record OfInput(PreampKey input, PreampLabel label) {
    }

    record OfPreamps(String name, PreampSnapshot snapshot) {
    }

    record OfGang(String name, SortedSet<PreampKey> inputs) {
    }

    record OfLevels(String name, LevelSet levels) {
    }

    /// A list without its cues.
    record OfList(int number, String name, boolean tracking, long back) {
    }

    record OfCue(int list, Cue cue) {
    }

    /// @param position from 1
    record OfPage(int position, FaderPage page) {
    }

    static final Section<OfAddress> ADDRESSES = new Section<>("addresses", OfAddress.class,
            show -> show.addresses().entrySet().stream().map(each -> new OfAddress(each.getKey(), each.getValue())),
            entry -> "SN" + entry.number(), AddressEntries::write, AddressEntries::read);
    static final Section<Group> GROUPS = new Section<>("groups", Group.class,
            show -> show.playback().groups().values().stream(), entry -> "" + entry.number(),
            LevelEntries::writeGroup, LevelEntries::readGroup);
    static final Section<Submaster> SUBMASTERS = new Section<>("submasters", Submaster.class,
            show -> show.playback().submasters().values().stream(), entry -> "" + entry.number(),
            LevelEntries::writeSubmaster, LevelEntries::readSubmaster);
    static final Section<OfLevels> LEVELS = new Section<>("levelSnapshots", OfLevels.class,
            show -> show.playback().snapshots().entrySet().stream()
                    .map(each -> new OfLevels(each.getKey(), each.getValue())),
            OfLevels::name, LevelEntries::writeSnapshot, LevelEntries::readSnapshot);
    static final Section<OfList> LISTS = new Section<>("cueLists", OfList.class,
            show -> show.playback().cueLists().values().stream()
                    .map(list -> new OfList(list.number(), list.name(), list.tracking(), list.back())),
            entry -> "" + entry.number(), CueEntries::writeList, CueEntries::readList);
    static final Section<OfCue> CUES = new Section<>("cues", OfCue.class,
            show -> show.playback().cueLists().values().stream()
                    .flatMap(list -> list.cues().values().stream().map(cue -> new OfCue(list.number(), cue))),
            entry -> entry.list() + "/" + entry.cue().number(), CueEntries::write, CueEntries::read);
    static final Section<OfPage> PAGES = new Section<>("pages", OfPage.class,
            show -> IntStream.range(0, show.pages().size())
                    .mapToObj(i -> new OfPage(i + 1, show.pages().get(i))),
            entry -> "" + entry.position(), PageEntries::write, PageEntries::read);
    static final Section<OfInput> INPUTS = new Section<>("inputs", OfInput.class,
            show -> show.inputs().entrySet().stream().map(each -> new OfInput(each.getKey(), each.getValue())),
            entry -> entry.input().box() + " " + entry.input().index(), PreampEntries::writeInput,
            PreampEntries::readInput);
    static final Section<OfPreamps> SNAPSHOTS = new Section<>("preampSnapshots", OfPreamps.class,
            show -> show.snapshots().entrySet().stream().map(each -> new OfPreamps(each.getKey(), each.getValue())),
            OfPreamps::name, PreampEntries::writeSnapshot, PreampEntries::readSnapshot);
    static final Section<OfGang> GANGS = new Section<>("gangs", OfGang.class,
            show -> show.gangs().entrySet().stream().map(each -> new OfGang(each.getKey(), each.getValue())),
            OfGang::name, PreampEntries::writeGang, PreampEntries::readGang);
    /// At most one entry.
    static final Section<PreampOrder> ORDER = new Section<>("preampOrder", PreampOrder.class,
            show -> show.order().equals(PreampOrder.NATURAL) ? Stream.empty() : Stream.of(show.order()), _ -> "order",
            PreampEntries::writeOrder, PreampEntries::readOrder);

    static final List<Section<?>> ALL = List.of(ADDRESSES, GROUPS, SUBMASTERS, LEVELS, LISTS, CUES, PAGES, INPUTS,
            SNAPSHOTS, GANGS, ORDER);

    private Sections() {
    }

    /// Which entry is meant, in the whole show.
    record Id(String section, String key) {
    }

    /// The entries of a show on its way to one.
    static final class Entries {
        private final Map<String, Map<String, Object>> sections = new HashMap<>();

        Entries() {
            ALL.forEach(section -> sections.put(section.name(), new TreeMap<>()));
        }

        Entries(ShowData show) {
            this();
            ALL.forEach(section -> section.entries().apply(show)
                    .forEach(entry -> put(section, section.keyOf(entry), entry)));
        }

        private Map<String, Object> of(Section<?> section) {
            return sections.computeIfAbsent(section.name(), _ -> new TreeMap<>());
        }

        /// @return whether there was none of that key
        boolean put(Section<?> section, String key, Object entry) {
            return of(section).put(key, entry) == null;
        }

        void remove(Section<?> section, String key) {
            of(section).remove(key);
        }

        private <V> List<V> all(Section<V> section) {
            return of(section).values().stream().map(section.type()::cast).toList();
        }

        /// @throws IllegalArgumentException with a reason, if the entries are no show together
        ShowData show() {
            var addresses = new TreeMap<Integer, AddressSettings>();
            all(ADDRESSES).forEach(entry -> addresses.put(entry.number(), entry.settings()));
            var pages = new TreeMap<Integer, FaderPage>();
            all(PAGES).forEach(entry -> pages.put(entry.position(), entry.page()));
            return new ShowData(addresses, preamps(), playback(), new ArrayList<>(pages.values()));
        }

        private PreampData preamps() {
            var inputs = new TreeMap<PreampKey, PreampLabel>();
            all(INPUTS).forEach(entry -> inputs.put(entry.input(), entry.label()));
            var snapshots = new TreeMap<String, PreampSnapshot>();
            all(SNAPSHOTS).forEach(entry -> snapshots.put(entry.name(), entry.snapshot()));
            var gangs = new TreeMap<String, SortedSet<PreampKey>>();
            all(GANGS).forEach(entry -> gangs.put(entry.name(), entry.inputs()));
            var order = all(ORDER);
            return new PreampData(inputs, snapshots, order.isEmpty() ? PreampOrder.NATURAL : order.getFirst(), gangs);
        }

        private PlaybackData playback() {
            var groups = new TreeMap<Integer, Group>();
            all(GROUPS).forEach(group -> groups.put(group.number(), group));
            var submasters = new TreeMap<Integer, Submaster>();
            all(SUBMASTERS).forEach(submaster -> submasters.put(submaster.number(), submaster));
            var snapshots = new TreeMap<String, LevelSet>();
            all(LEVELS).forEach(entry -> snapshots.put(entry.name(), entry.levels()));
            var cues = new TreeMap<Integer, TreeMap<CueNumber, Cue>>();
            all(CUES).forEach(entry -> cues.computeIfAbsent(entry.list(), _ -> new TreeMap<>())
                    .put(entry.cue().number(), entry.cue()));
            var lists = new TreeMap<Integer, CueList>();
            all(LISTS).forEach(list -> {
                var own = cues.remove(list.number());
                lists.put(list.number(), new CueList(list.number(), list.name(), list.tracking(), list.back(),
                        own == null ? new TreeMap<>() : own));
            });
            // A list of which only cues were said is a usual one.
            cues.forEach((number, own) -> lists.put(number,
                    new CueList(number, "", false, CueList.BACK, own)));
            return new PlaybackData(groups, submasters, snapshots, lists);
        }
    }
}
