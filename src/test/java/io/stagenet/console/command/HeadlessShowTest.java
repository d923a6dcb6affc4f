package io.stagenet.console.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.Binding;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CuePart;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.Editing;
import io.stagenet.console.model.show.FaderPage;
import io.stagenet.console.model.show.Group;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.ListStatus;
import io.stagenet.console.model.show.PlaybackData;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.model.show.RigMapping;
import io.stagenet.console.model.show.Submaster;
import io.stagenet.console.model.show.SubmasterStatus;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.PlaybackAction;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The lists of the show as scripts and people read them.
class HeadlessShowTest {
    private static TestConsole console() {
        var levels = LevelSet.builder().put(2, 0).put(10, 255).build();
        var storm = new Cue(CueNumber.of(5), "Storm", new CueTimes(3000, 5000, 1000), levels)
                .withNotes("On the bell").withLink(new CueLink(CueLink.Kind.FOLLOW, 2500))
                .withTimes(Map.of(LevelKind.NON_DIM, CueTimes.CUT),
                        List.of(new CuePart(AddressRuns.of(2, 3), new CueTimes(500, 500, 0))));
        var calm = new Cue(new CueNumber(6500), "", CueTimes.CUT, LevelSet.EMPTY);
        var playback = PlaybackData.EMPTY.withCueList(1, CueList.of(1).withName("Main").with(storm).with(calm))
                .withCueList(2, CueList.of(2).with(calm)).withGroup(3, new Group(3, "", List.of(5, 4)))
                .withSubmaster(7, new Submaster(7, "Warm", levels)).withSnapshot("Rain", levels);
        var show = ShowData.EMPTY.withPlayback(playback).withPages(List.of(new FaderPage("Front", List.of())));
        return new TestConsole(new TestStates().show(show).state()
                .withEditing(Editing.FRESH.withSteps(List.of("record cue 5"), null).withList(2)));
    }

    private static List<String> talk(TestConsole console, boolean json, String input) {
        var out = new StringWriter();
        var _ = new HeadlessSession(console, () -> Duration.ZERO, new StringReader(input), out, json).run();
        return out.toString().lines().toList();
    }

    @Test
    void scriptsGetAllOfACue() {
        assertThat(talk(console(), true, "cues\n").getFirst()).startsWith("""
                {"command":"cues","status":"ok","message":"Cues: 3","cues":[{"list":1,"cue":"5","label":"Storm",\
                "up":3.0,"down":5.0,"delay":1.0,"link":"follow","linkTime":2.5,"blocked":false,"addresses":2,"preamps":0,\
                "phantom":false,"notes":"On the bell","kindTimes":{"non-dim":{"up":0.0,"down":0.0,"delay":0.0}},\
                "parts":[{"addresses":["SN2","SN3"],"up":0.5,"down":0.5,"delay":0.0}],"levels":{"SN2":0,"SN10":255},"state":"next"},\
                {"list":1,"cue":"6.5","label":"",""");
    }

    @Test
    void peopleGetATable() {
        assertThat(talk(console(), false, "cues 1\ngroups\nsubs\n")).containsExactly(
                "ok Cues: 2",
                "list  cue  state  label  up   down  delay  link    link time  blocked  addresses  preamps",
                "1     5    next   Storm  3.0  5.0   1.0    follow  2.5        -        2          0",
                "1     6.5  -      -      0.0  0.0   0.0    -       -          -        0          0",
                "ok Groups: 1",
                "group  name  addresses",
                "3      -     SN5, SN4",
                "ok Submasters: 1",
                "sub  name  level  flash  solo  addresses",
                "7    Warm  0.0    -      -     2");
    }

    /// Cue 5 fades for another 2.5 s, submaster 7 stands at 80 %.
    private static TestConsole playing() {
        var console = console();
        var now = console.now();
        var list = new ListStatus(CueNumber.parse("5").orElseThrow(), false, 200, 50, now, 1000, 6000, 9000L);
        return new TestConsole(console.state().withPlayback(new PlaybackStatus(new TreeMap<>(Map.of(1, list)),
                new TreeMap<>(Map.of(7, new SubmasterStatus(0, 204, now, 0, false, true))))));
    }

    @Test
    void whatPlaysIsToldWithItsTimes() {
        assertThat(talk(playing(), true, "lists\ncues 1\nsubs\n")).satisfiesExactly(
                lists -> assertThat(lists).isEqualTo(
                        """
                        {"command":"lists","status":"ok","message":"Cue lists: 2","lists":[\
                        {"list":1,"name":"Main","selected":false,"tracking":false,"cues":2,"current":"5","label":"Storm",\
                        "next":"6.5","paused":false,"left":2.5,"nextIn":4.0,"master":50.0,"rate":200.0,"back":2.0},\
                        {"list":2,"name":"","selected":true,"tracking":false,"cues":1,"current":null,"label":"",\
                        "next":"6.5","paused":false,"left":null,"nextIn":null,"master":100.0,"rate":100.0,"back":2.0}]}"""),
                cues -> assertThat(cues).contains("\"SN10\":255},\"state\":\"current\"}")
                        .endsWith("\"state\":\"next\"}]}"),
                subs -> assertThat(subs).contains("\"level\":80.0,\"flash\":false,\"solo\":true"));
        assertThat(talk(playing(), false, "lists\n")).containsExactly("ok Cue lists: 2",
                "list  name  selected  tracking  cues  current  label  next  paused  left  next in  master  rate   back",
                "1     Main  -         -         2     5        Storm  6.5   -       2.5   4.0      50.0    200.0  2.0",
                "2     -     yes       -         1     -        -      6.5   -       -     -        100.0   100.0  2.0");
    }

    @Test
    void theOtherListsHaveTheirKeys() {
        assertThat(talk(console(), true, "groups\nsubs\nshow\ncues list 9\n")).containsExactly(
                """
                        {"command":"groups","status":"ok","message":"Groups: 1","groups":[\
                        {"group":3,"name":"","addresses":["SN5","SN4"]}]}""",
                """
                        {"command":"subs","status":"ok","message":"Submasters: 1","subs":[\
                        {"sub":7,"name":"Warm","addresses":2,"level":0.0,"flash":false,"solo":false,"levels":{"SN2":0,"SN10":255}}]}""",
                """
                        {"command":"show","status":"ok","message":"Show","show":{"file":null,"changed":false,"readOnly":null,\
                        "addresses":0,"groups":1,"subs":1,\
                        "snapshots":["Rain"],"lists":["1 Main","2"],"cues":3,"list":2,"pages":["Front"],\
                        "undo":"record cue 5","redo":null,"waiting":null}}""",
                """
                        {"command":"cues list 9","status":"ok","message":"Cues: 0","cues":[]}""");
    }

    @Test
    void whatIsNotSaidIsMeantOfTheListThatIsSelected() {
        var console = console();
        talk(console, true, "GO\nRECORD CUE\nUNDO\n");
        assertThat(console.submitted.get(0)).isEqualTo(new PlaybackAction.Go(2));
        assertThat(((EditAction.RecordLevels) console.submitted.get(1)).item().toString()).contains("list=2")
                .contains("cue=7");
        assertThat(console.submitted.get(2)).isEqualTo(new EditAction.Undo());
    }

    @Test
    void thePageNamesEveryField() throws Exception {
        var page = Files.readAllLines(Path.of("docs/command-line.md"));
        var state = console().state();
        for (var listing : List.of(ShowListings.groups(ShowQueries.groups(state)),
                ShowListings.submasters(ShowQueries.submasters(state, Instant.EPOCH)),
                ShowListings.cues(ShowQueries.cues(state, null)),
                ShowListings.lists(ShowQueries.lists(state, Instant.EPOCH)),
                ShowListings.show(ShowQueries.show(state)))) {
            var line = page.stream().filter(it -> it.startsWith("| `" + listing.key() + "` |")).findFirst();
            assertThat(line).as(listing.key()).isPresent();
            assertThat(listing.columns())
                    .allSatisfy(column -> assertThat(line.get()).contains("`" + column.name() + "`"));
        }
        var text = String.join("\n", page);
        assertThat(LevelOwner.values()).filteredOn(owner -> owner != LevelOwner.NONE).allSatisfy(
                owner -> assertThat(text).contains("`" + owner.name().toLowerCase(Locale.ROOT) + "`"));
    }

    @Test
    void aShowThatWaitsIsListed() {
        var wanted = new Binding(new GatewayId("TOUR"), "DMX", 7);
        var here = new Binding(new GatewayId("HOUSE"), "DMX", 7);
        var roles = List.of(new RigMapping.Role(1, wanted, RigMapping.Fit.PROPOSED, 11, here),
                new RigMapping.Role(2, wanted.plus(1), RigMapping.Fit.PROPOSED, 12, here.plus(1)),
                new RigMapping.Role(9, wanted.plus(50), RigMapping.Fit.NOTHING, 0, null));
        var state = new TestStates().show(ShowData.EMPTY).state();
        var waiting = new TestConsole(state.withOpen(state.open()
                .withMapping(new RigMapping("Hamlet", roles, new TreeMap<>(), new TreeMap<>()))));
        assertThat(talk(waiting, true, "show\n").getFirst()).contains("""
                "waiting":{"show":"Hamlet","same":0,"proposed":2,"nothing":1,"roles":[\
                {"addresses":"SN1-SN2","gateway":"TOUR","type":"DMX","channel":7,"fit":"proposed","here":"SN11-SN12",\
                "hereGateway":"HOUSE","hereType":"DMX","hereChannel":7},\
                {"addresses":"SN9","gateway":"TOUR","type":"DMX","channel":57,"fit":"nothing","here":null,\
                "hereGateway":null,"hereType":null,"hereChannel":null}]}""");
        assertThat(talk(waiting, false, "show\n")).anyMatch(line -> line.startsWith("waiting") && line.contains(
                "Hamlet: 0 as they were, 2 in another way, 1 nowhere (SN1-SN2 TOUR DMX 7 > SN11-SN12 HOUSE DMX 7"))
                .anyMatch(line -> line.startsWith("read only"));
    }
}
