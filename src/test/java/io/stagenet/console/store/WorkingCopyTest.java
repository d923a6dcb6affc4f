package io.stagenet.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.Wanted;
import io.stagenet.console.model.show.WantedList;
import io.stagenet.console.model.show.WantedSubmaster;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The show of the moment is there again after power fails at any moment, whatever the disk had not written yet.
class WorkingCopyTest {
    /// So short that each run of edits goes through several journals.
    private static final int SHORT = 3000;
    private static final Instant AT = Instant.parse("2026-11-27T20:12:58Z");

    private static KeptShow show(ShowData show, Wanted wanted) {
        return new KeptShow(ShowDocument.of(show), Path.of("/shows/Hamlet.stage"), "0123", true, wanted, false, AT);
    }

    private static Wanted wanted(LevelSet levels, int step) {
        var pause = step % 3 == 0 ? new WantedList.Pause(levels, step, step + 1000) : null;
        var none = LevelSet.EMPTY;
        return new Wanted(levels, step % 101, step % 2 == 0,
                new TreeMap<>(Map.of(1, new WantedList(CueNumber.of(step + 1), 1 + step % 200, step % 101, pause), 2,
                        new WantedList(null, 50, 100, null), 3,
                        new WantedList(CueNumber.of(7), 100, 100, step % 2 == 0 ? levels : none,
                                step % 4 == 0 ? none : levels, null))),
                new TreeMap<>(Map.of(2, new WantedSubmaster(step % 256), 5,
                        new WantedSubmaster(0, step % 256, step % 2 == 0 ? levels : null))),
                step % 5 == 0 ? none : levels);
    }

    /// Shows as an operator makes them, one edit after the other.
    private static List<KeptShow> edits(int seed, int count) {
        var random = new RandomShow(seed);
        var shows = new ArrayList<KeptShow>();
        var present = ShowData.EMPTY;
        var document = ShowDocument.EMPTY;
        for (int i = 0; i < count; i++) {
            present = random.edited(present);
            document = new ShowDocument(present, document.bindings(), document.extras());
            shows.add(new KeptShow(document, Path.of("/shows/Hamlet.stage"), "0123", true, wanted(random.levels(), i),
                    false, AT.plusSeconds(i), i / 3 % 4));
        }
        return shows;
    }

    private static KeptShow load(Volume volume) throws IOException {
        return new WorkingCopy(volume, SHORT).load().value();
    }

    private static void same(KeptShow found, KeptShow expected, String story) {
        assertThat(found.document().show()).as(story).isEqualTo(expected.document().show());
        assertThat(found.wanted()).as(story).isEqualTo(expected.wanted());
        assertThat(found.file()).as(story).isEqualTo(expected.file());
        assertThat(found.changed()).as(story).isEqualTo(expected.changed());
        assertThat(found.ended()).as(story).isEqualTo(expected.ended());
        assertThat(found.at()).as(story).isEqualTo(expected.at());
        assertThat(found.list()).as(story).isEqualTo(expected.list());
    }

    @Test
    void eachEditIsThereAgainAfterIt() throws IOException {
        var volume = new RecordingVolume();
        var copy = new WorkingCopy(volume, SHORT);
        int journals = 0;
        for (var edit : edits(1, 150)) {
            copy.keep(edit);
            same(load(volume), edit, "");
            journals = Math.max(journals, (int) volume.names().stream().filter(it -> it.endsWith(".journal")).count());
        }
        assertThat(volume.names()).as("compacted").hasSize(4).contains("show.json", "show.1.json")
                .doesNotContain("show.1.journal");
        assertThat(journals).isEqualTo(2);
    }

    @Test
    void aRunAfterTheOtherGoesOn() throws IOException {
        var volume = new RecordingVolume();
        var random = new Random(3);
        var last = KeptShow.NONE;
        for (var edit : edits(2, 120)) {
            var copy = new WorkingCopy(volume, SHORT);
            if (random.nextInt(3) == 0) {
                same(copy.load().value(), last, "");
            } else {
                copy.load();
            }
            copy.keep(edit);
            last = edit;
        }
        same(load(volume), last, "");
    }

    @Test
    void everyPowerCutLeavesWhatWasLastAcknowledged() throws IOException {
        for (int seed = 10; seed < 12; seed++) {
            var volume = new RecordingVolume();
            var copy = new WorkingCopy(volume, 600);
            var shows = edits(seed, 14);
            for (int i = 0; i < shows.size(); i++) {
                copy.keep(shows.get(i));
                volume.acknowledged(i + 1);
            }
            var remains = volume.afterEveryPowerCut();
            assertThat(remains.size()).isGreaterThan(500);
            for (var each : remains) {
                check(each, shows);
            }
        }
    }

    /// What is there is the show that was acknowledged last, or one after it.
    private static void check(RecordingVolume.Remains remains, List<KeptShow> shows) throws IOException {
        var reopened = RecordingVolume.of(remains.files());
        var loaded = new WorkingCopy(reopened, SHORT).load();
        var found = loaded.value();
        int done = remains.acknowledged();
        boolean later = shows.subList(done, shows.size()).stream().anyMatch(
                each -> found.wanted().equals(each.wanted())
                        && found.document().show().equals(each.document().show()));
        if (!later) {
            same(found, done == 0 ? KeptShow.NONE : shows.get(done - 1), remains.story() + loaded.notices());
        }
        assertThat(reopened.names()).as(remains.story()).noneMatch(name -> name.contains("damaged"));
    }

    @Test
    void aSecondPowerCutAfterTheFirstCostsNothingEither() throws IOException {
        var volume = new RecordingVolume();
        var copy = new WorkingCopy(volume, 600);
        var shows = edits(20, 4);
        for (var each : shows) {
            copy.keep(each);
        }
        var after = edits(21, 2);
        var random = new Random(22);
        for (var first : volume.afterEveryPowerCut()) {
            // All of them would be some hundred thousand.
            if (random.nextInt(100) > 0) {
                continue;
            }
            var reopened = RecordingVolume.of(first.files());
            var second = new WorkingCopy(reopened, 600);
            var found = second.load().value();
            var all = new ArrayList<>(List.of(found));
            reopened.acknowledged(1);
            for (var edit : after) {
                second.keep(edit);
                all.add(edit);
                reopened.acknowledged(all.size());
            }
            for (var each : reopened.afterEveryPowerCut()) {
                check(each, all);
            }
        }
    }

    /// Each write makes a new show.json too.
    @Test
    void aWriteThatFailsAtAnyStepCostsNothingThatWasAcknowledged() throws IOException {
        var shows = edits(30, 4);
        boolean failed = true;
        int step = 0;
        for (; failed; step++) {
            var volume = new RecordingVolume();
            var copy = new WorkingCopy(volume, 1);
            copy.keep(shows.getFirst());
            volume.acknowledged(1);
            volume.failsIn = step;
            failed = false;
            try {
                copy.keep(shows.get(1));
                volume.acknowledged(2);
            } catch (IOException _) {
                failed = true;
            }
            volume.failsIn = -1;
            for (int i = 2; i < shows.size(); i++) {
                copy.keep(shows.get(i));
                volume.acknowledged(i + 1);
            }
            same(load(volume), shows.getLast(), "");
            for (var each : volume.afterEveryPowerCut()) {
                check(each, shows);
            }
        }
        assertThat(step).as("steps of one write").isGreaterThan(12);
    }

    private static TreeMap<String, byte[]> files(RecordingVolume volume) {
        var files = new TreeMap<String, byte[]>();
        volume.names().forEach(name -> files.put(name, volume.read(name)));
        return files;
    }

    @Test
    void aDamagedBaseCostsNothing() throws IOException {
        var volume = new RecordingVolume();
        var copy = new WorkingCopy(volume, SHORT);
        var shows = edits(40, 60);
        for (var each : shows) {
            copy.keep(each);
        }
        var files = files(volume);
        byte[] base = files.get("show.json");
        files.put("show.json", Arrays.copyOf(base, base.length / 2));
        var loaded = new WorkingCopy(RecordingVolume.of(files), SHORT).load();
        same(loaded.value(), shows.getLast(), "");
        assertThat(loaded.notices()).anyMatch(it -> it.contains("damaged"))
                .anyMatch(it -> it.contains("Nothing is missing"));
    }

    @Test
    void anotherShowIsNotMixedWithTheJournalOfTheOneBefore() throws IOException {
        var volume = new RecordingVolume();
        var copy = new WorkingCopy(volume, SHORT);
        for (var each : edits(50, 5)) {
            copy.keep(each);
        }
        var other = new KeptShow(ShowDocument.of(new RandomShow(51).of(9)), Path.of("/shows/Lear.stage"), "4567", false,
                Wanted.NOTHING, false, AT);
        copy.keep(other);
        same(load(volume), other, "");
        var files = files(volume);
        files.put("show.json", new byte[]{1});
        var fallen = new WorkingCopy(RecordingVolume.of(files), SHORT).load().value();
        assertThat(fallen.document().show()).isEqualTo(edits(50, 5).getLast().document().show());
    }

    @Test
    void theShowOfAnEarlierConsoleBecomesThisOnes() throws IOException {
        var volume = RecordingVolume.of(new TreeMap<>(Map.of("show.json",
                "{\"format\": 1, \"names\": [{\"address\": \"SN5\", \"name\": \"Spot\"}]}".getBytes(
                        java.nio.charset.StandardCharsets.UTF_8))));
        var copy = new WorkingCopy(volume);
        var found = copy.load().value();
        assertThat(found.document().show().name(5)).isEqualTo("Spot");
        assertThat(found.ended()).as("nothing is to be recovered").isTrue();
        assertThat(found.selected()).as("no list is known").isZero();
        copy.keep(show(found.document().show().withNames(new TreeMap<>(Map.of(6, "Key"))), Wanted.NOTHING));
        assertThat(load(volume).document().show().names()).containsOnlyKeys(5, 6);
        assertThat(new String(volume.read("show.1.json"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"format\": 1");
    }

    @Test
    void aLineSaysOnlyWhatChanged() throws IOException {
        var show = new RandomShow(60).of(200);
        var volume = new RecordingVolume();
        var copy = new WorkingCopy(volume);
        copy.keep(show(show, Wanted.NOTHING));
        var before = volume.read("show.1.journal").length;
        copy.keep(show(show.withNames(new TreeMap<>(Map.of(400, "Spot"))), Wanted.NOTHING));
        assertThat(volume.read("show.1.journal").length - before).isLessThan(300);
    }
}
