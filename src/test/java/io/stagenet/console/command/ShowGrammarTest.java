package io.stagenet.console.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.label.LabelColour;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CueRange;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.Curve;
import io.stagenet.console.model.show.Editing;
import io.stagenet.console.model.show.FaderPage;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.PlaybackData;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.model.show.ShowItem.OfCue;
import io.stagenet.console.model.show.ShowItem.OfSnapshot;
import io.stagenet.console.model.show.ShowItem.OfSubmaster;
import io.stagenet.console.model.show.Submaster;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Action.LevelAction;
import io.stagenet.console.service.Action.LevelChange;
import io.stagenet.console.service.Action.Selection;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.EditAction.AddressChange;
import io.stagenet.console.service.EditAction.CueChange;
import io.stagenet.console.service.EditAction.LevelSource;
import io.stagenet.console.service.EditAction.ListChange;
import io.stagenet.console.service.EditAction.PageChange;
import io.stagenet.console.service.EditAction.PreampShare;
import io.stagenet.console.service.FileAction;
import io.stagenet.console.service.PlaybackAction;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShowGrammarTest {
    private static final LevelSource HELD = new LevelSource.Captured();

    /// List 3 is selected.
    private static ConsoleState state() {
        return TestStates.empty().withEditing(Editing.FRESH.withList(3));
    }

    private static Action action(String line) throws CommandSyntaxException {
        return switch (CommandParser.parse(line)) {
            case ParsedCommand.Act(var action) -> action;
            case ParsedCommand.ActOn(var meant) -> meant.in(state());
            default -> throw new AssertionError(line);
        };
    }

    private static OfCue cue(int list, int thousandths) {
        return new OfCue(list, new CueNumber(thousandths));
    }

    private static Selection selection(int first, int last) {
        return new Selection(List.of(new Selection.Addresses(first, last, false)));
    }

    private static Arguments recorded(String line, ShowItem.OfLevels item, String name, CueTimes times) {
        return Arguments.of(line, new EditAction.RecordLevels(item, name, HELD, times, PreampShare.KEEP));
    }

    static Stream<Arguments> recordings() {
        return Stream.of(
                recorded("RECORD CUE 5 \"Storm\" TIME 3 / 5 DELAY 1", cue(3, 5000), "Storm",
                        new CueTimes(3000, 5000, 1000)),
                recorded("record cue 5.25 time 2.5", cue(3, 5250), null, new CueTimes(2500, 2500, 0)),
                recorded("RECORD CUE 1/5 TIME 1:30/2", cue(1, 5000), null, new CueTimes(90_000, 2000, 0)),
                recorded("RECORD CUE 5 DELAY 4", cue(3, 5000), null, new CueTimes(0, 0, 4000)),
                recorded("RECORD CUE 5 TIME 1:00:00.5", cue(3, 5000), null, new CueTimes(3_600_500, 3_600_500, 0)),
                recorded("RECORD CUE", cue(3, 1000), null, null),
                recorded("RECORD CUE \"Storm\" TIME 3", cue(3, 1000), "Storm", new CueTimes(3000, 3000, 0)),
                recorded("RECORD SUB 2 \"Warm\"", new OfSubmaster(2), "Warm", null),
                recorded("RECORD SUBMASTER 2", new OfSubmaster(2), null, null),
                recorded("RECORD SNAPSHOT \"Big rain\"", new OfSnapshot("Big rain"), null, null),
                Arguments.of("RECORD CUE 5 FROM 1 THRU 4 TIME 3", new EditAction.RecordLevels(cue(3, 5000), null,
                        new LevelSource.Selected(selection(1, 4)), new CueTimes(3000, 3000, 0), PreampShare.KEEP)),
                Arguments.of("RECORD SUB 5 FROM UP", new EditAction.RecordLevels(new OfSubmaster(5), null,
                        new LevelSource.Up(), null, PreampShare.KEEP)),
                Arguments.of("RECORD CUE 5 WITH PREAMPS", new EditAction.RecordLevels(cue(3, 5000), null, HELD, null,
                        PreampShare.WITHOUT_PHANTOM)),
                Arguments.of("RECORD CUE 5 WITH PREAMPS 48V TIME 0",
                        new EditAction.RecordLevels(cue(3, 5000), null, HELD,
                                CueTimes.CUT, PreampShare.WITH_PHANTOM)),
                Arguments.of("RECORD GROUP 4 \"Front\"", new EditAction.RecordGroup(4, "Front", HELD)),
                Arguments.of("GROUP 1 = 1 THRU 12", new EditAction.RecordGroup(1, null,
                        new LevelSource.Selected(selection(1, 12)))),
                Arguments.of("group 1=12>1", new EditAction.RecordGroup(1, null,
                        new LevelSource.Selected(selection(12, 1)))),
                Arguments.of("UPDATE CUE 5", new EditAction.Update(cue(3, 5000), HELD, PreampShare.KEEP)),
                Arguments.of("UPDATE GROUP 1 FROM 5 THRU 5", new EditAction.Update(new ShowItem.OfGroup(1),
                        new LevelSource.Selected(selection(5, 5)), PreampShare.KEEP)),
                Arguments.of("UPDATE CUE 5 WITHOUT PREAMPS", new EditAction.Update(cue(3, 5000), HELD,
                        PreampShare.NONE)),
                Arguments.of("RECALL SNAPSHOT Rain TIME 2", new LevelAction.Recall(new OfSnapshot("Rain"), 2000L)));
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                Arguments.of("MERGE SNAPSHOT Rain INTO CUE 5", new EditAction.Merge(new OfSnapshot("Rain"),
                        cue(3, 5000))),
                Arguments.of("merge cue 4 into 5", new EditAction.Merge(cue(3, 4000), cue(3, 5000))),
                Arguments.of("COPY CUE 4 TO 5", new EditAction.Copy(cue(3, 4000), cue(3, 5000))),
                Arguments.of("COPY CUE 1/4 TO CUE 2/5.5", new EditAction.Copy(cue(1, 4000), cue(2, 5500))),
                Arguments.of("MOVE GROUP 1 TO 7", new EditAction.Move(new ShowItem.OfGroup(1),
                        new ShowItem.OfGroup(7))),
                Arguments.of("MOVE SNAPSHOT Rain TO \"Big rain\"", new EditAction.Move(new OfSnapshot("Rain"),
                        new OfSnapshot("Big rain"))),
                Arguments.of("DELETE CUE 5", new EditAction.Delete(cue(3, 5000), false)),
                Arguments.of("DELETE CUE 5 THRU 9", new EditAction.DeleteCues(
                        new CueRange(3, new CueNumber(5000), new CueNumber(9000)), false)),
                Arguments.of("delete cue 2/9 > 5.5 confirm", new EditAction.DeleteCues(
                        new CueRange(2, new CueNumber(5500), new CueNumber(9000)), true)),
                Arguments.of("DELETE LIST 2 CONFIRM", new EditAction.Delete(new ShowItem.OfCueList(2), true)),
                Arguments.of("LABEL SUB 2 \"\"", new EditAction.SetLabel(new OfSubmaster(2), "")),
                Arguments.of("NOTE CUE 5 \"say \"\"hi\"\"\"", new EditAction.SetCue(cue(3, 5000),
                        new CueChange.Notes("say \"hi\""))),
                Arguments.of("TIME CUE 5 3 / 5", new EditAction.SetCue(cue(3, 5000),
                        new CueChange.Times(new CueTimes(3000, 5000, 0)))),
                Arguments.of("TIME 5 3 FOR SWITCH", new EditAction.SetCue(cue(3, 5000),
                        new CueChange.KindTimes(LevelKind.SWITCH, new CueTimes(3000, 3000, 0)))),
                Arguments.of("TIME 5 DEFAULT FOR 1 THRU 5", new EditAction.SetCue(cue(3, 5000),
                        new CueChange.PartTimes(selection(1, 5), null))),
                Arguments.of("FOLLOW CUE 5 2", new EditAction.SetCue(cue(3, 5000),
                        new CueChange.Link(new CueLink(CueLink.Kind.FOLLOW, 2000)))),
                Arguments.of("hang 5 off", new EditAction.SetCue(cue(3, 5000), new CueChange.Link(CueLink.NONE))),
                Arguments.of("BLOCK CUE 5", new EditAction.SetCue(cue(3, 5000), new CueChange.Block(true))),
                Arguments.of("UNBLOCK 5", new EditAction.SetCue(cue(3, 5000), new CueChange.Block(false))),
                Arguments.of("RENUMBER", new EditAction.Renumber(3, CueNumber.of(1), 1000)),
                Arguments.of("RENUMBER LIST 2 FROM 10 STEP 0.5", new EditAction.Renumber(2, CueNumber.of(10), 500)),
                Arguments.of("PAGE 1 \"Main\"", new EditAction.SetPages(
                        new PageChange.Insert(1, new FaderPage("Main", List.of())))),
                Arguments.of("PAGE 1 FADER 3 SUB 2", new EditAction.SetPages(
                        new PageChange.Assign(1, 3, new FaderSlot.OfSubmaster(2)))),
                Arguments.of("PAGE 1 FADER 3 SN12", new EditAction.SetPages(
                        new PageChange.Assign(1, 3, new FaderSlot.Address(12)))),
                Arguments.of("PAGES FROM PATCH", new EditAction.SetPages(new PageChange.FromPatch(24))),
                Arguments.of("PAGES FROM PATCH 48", new EditAction.SetPages(new PageChange.FromPatch(48))),
                Arguments.of("KIND GROUP 2 SWITCH", new EditAction.SetAddresses(
                        new Selection(List.of(new Selection.OfGroup(2, false, 11))),
                        new AddressChange.Kind(LevelKind.SWITCH))),
                Arguments.of("CURVE 1 THRU 5 S", new EditAction.SetAddresses(selection(1, 5),
                        new AddressChange.Response(Curve.S))),
                Arguments.of("LIMITS 5 10 FULL", new EditAction.SetAddresses(selection(5, 5),
                        new AddressChange.Limits(26, 255))),
                Arguments.of("COLOR 5 teal", new EditAction.SetAddresses(selection(5, 5),
                        new AddressChange.Colour(LabelColour.TEAL))),
                Arguments.of("KEEP 5 OFF", new EditAction.SetAddresses(selection(5, 5),
                        new AddressChange.KeepInBlackout(false))),
                Arguments.of("LIST 4", new EditAction.SelectList(4)),
                Arguments.of("LIST 4 TRACKING ON", new EditAction.SetCueList(4, new ListChange.Tracking(true))),
                Arguments.of("LIST 4 BACK 1.5", new EditAction.SetCueList(4, new ListChange.Back(1500))),
                Arguments.of("UNDO", new EditAction.Undo()),
                Arguments.of("redo", new EditAction.Redo()));
    }

    static Stream<Arguments> playback() {
        return Stream.of(
                Arguments.of("GO", new PlaybackAction.Go(3)),
                Arguments.of("go list 2", new PlaybackAction.Go(2)),
                Arguments.of("BACK", new PlaybackAction.Back(3)),
                Arguments.of("PAUSE", new PlaybackAction.Pause(3)),
                Arguments.of("RESUME LIST 2", new PlaybackAction.Resume(2)),
                Arguments.of("GOTO 5 TIME 2", new PlaybackAction.GoTo(3, CueNumber.of(5), 2000L)),
                Arguments.of("GOTO CUE 2/5.5", new PlaybackAction.GoTo(2, new CueNumber(5500), null)),
                Arguments.of("SUB 2 AT 80", new PlaybackAction.SetSubmaster(2, new LevelChange.To(204), null)),
                Arguments.of("SUB 2 @ - 10 TIME 1", new PlaybackAction.SetSubmaster(2,
                        new LevelChange.ByPercent(-10), 1000L)),
                Arguments.of("FLASH SUB 2 ON", new PlaybackAction.FlashSubmaster(2, true)),
                Arguments.of("SOLO SUB 2 OFF", new PlaybackAction.SoloSubmaster(2, false)),
                Arguments.of("SOLO 5 ON", new LevelAction.Solo(selection(5, 5), true)),
                Arguments.of("LIST 2 AT 50", new PlaybackAction.SetListMaster(2, 50)),
                Arguments.of("LIST 2 RATE 150%", new PlaybackAction.SetRate(2, 150)),
                Arguments.of("RELEASE LIST", new PlaybackAction.ReleaseList(3, null)),
                Arguments.of("RELEASE LIST 2 TIME 4", new PlaybackAction.ReleaseList(2, 4000L)),
                Arguments.of("GROUP 1 AT 50 TIME 3", new LevelAction.SetLevels(
                        new Selection(List.of(new Selection.OfGroup(1, false, 6))), new LevelChange.To(128), 3000L)),
                Arguments.of("1 + group 2 @ FULL", new LevelAction.SetLevels(
                        new Selection(
                                List.of(new Selection.Addresses(1, 1, false), new Selection.OfGroup(2, false, 10))),
                        new LevelChange.To(255))),
                Arguments.of("RELEASE 1 THRU 5 TIME 2", new LevelAction.Release(selection(1, 5), 2000L)),
                Arguments.of("RELEASE 1 THRU 5", new LevelAction.Release(selection(1, 5), null)),
                Arguments.of("RELEASE ALL TIME 2", new LevelAction.Release(selection(1, 65_535), 2000L)));
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("OPEN Hamlet.stage", new FileAction.Open(Path.of("Hamlet.stage"))),
                Arguments.of("OPEN  my shows/King Lear.stage ",
                        new FileAction.Open(Path.of("my shows/King Lear.stage"))),
                Arguments.of("open \"my shows/King Lear.stage\"",
                        new FileAction.Open(Path.of("my shows/King Lear.stage"))),
                Arguments.of("OPEN /shows/King Lear.stage", new FileAction.Open(Path.of("/shows/King Lear.stage"))),
                Arguments.of("save /shows/Lear.stage", new FileAction.Save(Path.of("/shows/Lear.stage"))),
                Arguments.of("NEW /shows/House.stage", new FileAction.New(Path.of("/shows/House.stage"))),
                Arguments.of("NEW", new FileAction.New(null)),
                Arguments.of("SAVE", new FileAction.Save(null)),
                Arguments.of("SAVE a b.stage", new FileAction.Save(Path.of("a b.stage"))),
                Arguments.of("RESUME", new FileAction.Resume(null)),
                Arguments.of("RESUME TIME 5", new FileAction.Resume(5000L)),
                Arguments.of("HOLD", new FileAction.Hold()));
    }

    @ParameterizedTest
    @MethodSource({"recordings", "edits", "playback", "files"})
    void readsLinesAboutTheShow(String line, Action expected) throws CommandSyntaxException {
        assertThat(action(line)).isEqualTo(expected);
    }

    @Test
    void gatewaysThatAreCalledLikeKeywordsAreMeantAsBefore() throws CommandSyntaxException {
        for (var name : List.of("OPEN", "SAVE", "SAVE ", "GO", "CUES", "GROUP", "RECORD", "UPDATE", "LIST", "SUB")) {
            assertThat(action(name + "/3 AT FULL")).isInstanceOf(LevelAction.SetLevels.class);
        }
        assertThat(action("RELEASE LIST/3")).isInstanceOf(LevelAction.Release.class);
        assertThat(action("FLASH SUB/3 ON")).isInstanceOf(LevelAction.Flash.class);
        assertThat(action("RESUME TIME FADE")).isInstanceOf(Action.GatewayAction.SetResume.class);
        assertThat(action("RESUME LIST SNAP")).isInstanceOf(Action.GatewayAction.SetResume.class);
    }

    /// `^` stands before the character that is in the way, and is not part of the line.
    @ParameterizedTest
    @CsvSource(delimiter = '~', ignoreLeadingAndTrailingWhitespace = false, quoteCharacter = '\0', value = {
        "RECORD ^~Expected CUE, SUB, GROUP or SNAPSHOT",
        "RECORD ^PAGE 1~Expected CUE, SUB, GROUP or SNAPSHOT",
        "RECORD CUE 5 ^Storm~Expected a label in quotes, TIME, DELAY, FROM or WITH PREAMPS",
        "RECORD CUE ^0~Expected the number of a cue, 0.001 to 9999.999, such as 5, 5.5 or 2/5 for cue 5 of list 2",
        "RECORD CUE ^5.1234~Expected the number of a cue, 0.001 to 9999.999, such as 5, 5.5 or 2/5 for cue 5 of list 2",
        "RECORD CUE 5 TIME ^x~Expected a time in seconds, such as 3, 2.5 or 1:30",
        "RECORD CUE 5 TIME 3 / ^~Expected a time in seconds, such as 3, 2.5 or 1:30",
        "RECORD CUE 5 TIME ^1:75~Expected a time in seconds, such as 3, 2.5 or 1:30",
        "RECORD CUE 5 TIME ^2.5555~Expected a time in seconds, such as 3, 2.5 or 1:30",
        "RECORD CUE 5 TIME ^86400~Expected at most 86399 seconds",
        "RECORD CUE 5 WITH ^48V~Expected PREAMPS",
        "RECORD SUB ^1000~Expected a number from 1 to 999",
        "RECORD SUB 2 ^TIME 3~Expected FROM and addresses, FROM UP, or the end of the line",
        "GROUP 1 = ^~Expected an address (12 or SN12), or a gateway and a channel (GATEWAY_01 / 200)",
        "GROUP ^0 AT 5~Expected a number from 1 to 999",
        "GROUP 1 ^~Expected AT and a level, or + or - and more addresses",
        "UPDATE ^5~Expected CUE, SUB, GROUP or SNAPSHOT, FROM, WITH PREAMPS, WITHOUT PREAMPS, or the end of the line",
        "UPDATE FROM UP ^TIME 3~Expected FROM, WITH PREAMPS or WITHOUT PREAMPS",
        "UPDATE CUE 5 ^TIME 3~Expected FROM, WITH PREAMPS or WITHOUT PREAMPS",
        "COPY CUE 5 ^6~Expected TO and a free number or name",
        "COPY CUE 5 TO ^SUB 6~Expected the number of a cue, 0.001 to 9999.999, such as 5, 5.5 or 2/5 for cue 5 of list 2",
        "DELETE CUE 5 ^YES~Expected THRU, CONFIRM or the end of the line",
        "DELETE CUE 5 THRU ^~Expected the number of a cue, 0.001 to 9999.999, such as 5, 5.5 or 2/5 for cue 5 of list 2",
        "DELETE CUE 5 THRU 9 ^10~Expected CONFIRM or the end of the line",
        "DELETE SUB 1 ^THRU 3~Expected CONFIRM or the end of the line",
        "PAGES FROM PATCH ^20~Expected 8, 16, 24 or 48 faders, or the end of the line",
        "PAGES FROM PATCH ^x~Expected 8, 16, 24 or 48 faders, or the end of the line",
        "LABEL CUE 5 ^Storm~Expected a name in quotes",
        "TIME 5 DEFAULT ^~Expected FOR and a kind or addresses",
        "GO ^5~Expected LIST and a number, or the end of the line",
        "GOTO ^~Expected the number of a cue, 0.001 to 9999.999, such as 5, 5.5 or 2/5 for cue 5 of list 2",
        "GOTO 5 ^2~Expected TIME and a time, or the end of the line",
        "SUB 2 ^80~Expected AT and a level",
        "SUB 1 ^FLASH~Expected AT; FLASH is written first: FLASH SUB 1 ON, and OFF to end it",
        "SUB 1 ^SOLO ON~Expected AT; SOLO is written first: SOLO SUB 1 ON, and OFF to end it",
        "SOLO ^~Expected what is to be soloed, such as SOLO 1 THRU 3 ON or SOLO SUB 2 ON",
        "LIST 2 ^GO~Expected AT, RATE, BACK or TRACKING, or the end of the line",
        "LIST 2 RATE ^0~Expected a rate in percent, 1 to 1000",
        "SOLO SUB 5 ^~Expected ON or OFF",
        "KIND 5 ^LAMP~Expected DIMMER, NON-DIM, SWITCH or DEFAULT, THRU and the last of a range, or + or - and more addresses",
        "LIMITS 5 90 ^10~Expected a level that is not below the first",
        "LIMITS 5 ^x~Expected the lower and the upper limit, THRU and the last of a range, or + or - and more addresses",
        "COLOUR 5 ^RED~Expected NONE, BLUE, TEAL, GREEN, VIOLET, PINK, BROWN or GREY, THRU and the last of a range, or + or - and more addresses",
        "OPEN ^~Expected the path of a show file",
        "OPEN ^\"\"~Expected the path of a show file",
        "1 AT 50 TIME ^~Expected a time in seconds, such as 3, 2.5 or 1:30",
        "RELEASE 1 TIME 2 ^3~Expected the end of the line",
        "PAGE 1 ^SUB 2~Expected a name in quotes, or FADER, its number and what it moves",
        "UNDO ^2~Expected the end of the line"})
    void saysWhereALineGoesWrong(String marked, String sentence) {
        int position = marked.indexOf('^');
        var refused = catchThrowableOfType(CommandSyntaxException.class,
                () -> action(marked.replace("^", "")));
        assertThat(refused).as(marked).isNotNull();
        assertThat(refused.getMessage()).isEqualTo(sentence);
        assertThat(refused.position()).isEqualTo(position);
    }

    private static ConsoleState show() {
        var list = CueList.of(1);
        var cue = new Cue(CueNumber.of(5), "", CueTimes.CUT, LevelSet.EMPTY);
        var playback = PlaybackData.EMPTY.withCueList(1, list.with(cue))
                .withSnapshot("Big rain", LevelSet.EMPTY).withSubmaster(2, new Submaster(2, "", LevelSet.EMPTY));
        return new TestStates().show(ShowData.EMPTY.withPlayback(playback)).state();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', ignoreLeadingAndTrailingWhitespace = false, value = {
        "rec|ord", "go|to", "got|o", "und|o", "RECORD c|ue", "RECORD CUE 5 t|ime", "RECORD CUE 5 |", "UPDATE CUE |5",
        "UPDATE |", "UPDATE f|rom", "UPDATE WITH |PREAMPS",
        "DELETE SNAPSHOT |\"Big rain\"", "DELETE SUB |2", "DELETE SUB 2 |", "DELETE SUB 2 c|onfirm",
        "MERGE SUB 2 |INTO",
        "COPY CUE 5 |TO", "SUB |2", "SUB 2 |AT", "SUB 2 AT f|ull", "LIST 1 tr|acking", "LIST 1 TRACKING o|n",
        "RELEASE li|st", "RELEASE 1 t|hru", "RELEASE 1 THRU 5 t|ime", "1 AT 50 t|ime", "CURVE 1 sq|uare",
        "COLOUR 1 t|eal", "KEEP 1 o|n", "FLASH s|ub", "SOLO SUB |2", "SOLO SUB 2 o|n", "SOLO 1 o|n", "GO l|ist", "GO |",
        "resume t|ime", "cue|s", "group|s",
        "TIME 5 3 FOR s|witch", "RECORD CUE 5 WITH |PREAMPS"})
    void proposesHowALineGoesOn(String line, String expected) {
        assertThat(Completion.propose(line, line.length(), show())).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cues", "CUES LIST 2", "cues 2", "lists", "groups", "subs", "show"})
    void knowsTheLists(String line) throws CommandSyntaxException {
        assertThat(CommandParser.parse(line)).isInstanceOf(ParsedCommand.Query.class);
    }
}
