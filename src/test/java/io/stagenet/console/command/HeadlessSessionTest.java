package io.stagenet.console.command;

import static io.stagenet.console.command.TestStates.lease;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.EndpointId;
import io.stagenet.console.model.LeaseState;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Notice;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Console.Traffic;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HeadlessSessionTest {

    private boolean ok;

    private List<String> talk(TestConsole console, boolean json, String input) {
        return talk(console, json, new StringReader(input));
    }

    private List<String> talk(TestConsole console, boolean json, Reader input) {
        var out = new StringWriter();
        ok = new HeadlessSession(console, () -> Duration.ofSeconds(7), input, out, json).run();
        assertThat(out.toString().isEmpty() || out.toString().endsWith("\n")).isTrue();
        return out.toString().lines().toList();
    }

    private static TestConsole nobody() {
        return new TestConsole(TestStates.empty());
    }

    @Test
    void answersEveryListWithItsKeysInOrder() {
        var console = new TestConsole(new TestStates().endpoint(1, "GATEWAY_01", LinkState.ONLINE, null)
                .gateway("GATEWAY_01", 1, true,
                        lease("GATEWAY_01", 1, AddressRuns.of(1, 2), LeaseState.ACTIVE, true, 200))
                .waiting("GATEWAY_01", 1, "full")
                .notice(new Notice(1, TestStates.NOON, Severity.WARNING, "GATEWAY_01", "asked twice", 2,
                        false))
                .show(ShowData.EMPTY.withNames(new TreeMap<>(Map.of(1, "Front left"))))
                .state());
        console.traffic.put(new EndpointId(1), new Traffic(12, 3, 1, 0, 500));
        console.wanted.put(1, 255);
        console.sent.put(1, 255);

        assertThat(talk(console, true, "gateways\nleases\npatch\nlevels\nnotices\npool\nstats\n")).containsExactly(
                """
                        {"command":"gateways","status":"ok","message":"Gateways: 1","gateways":[{"id":"GATEWAY_01",\
                        "type":"DMX","version":"1.0","host":"10.0.0.1","port":4001,"state":"online",\
                        "since":"2026-07-28T12:00:00Z","reason":"full","leases":["lease_001"],"sent":12,"bad":1}]}""",
                """
                        {"command":"leases","status":"ok","message":"Leases and requests: 2","leases":[\
                        {"id":"lease_001","gateway":"GATEWAY_01","addresses":["SN1","SN2"],"state":"active"},\
                        {"id":null,"gateway":"GATEWAY_01","addresses":[],"state":"waiting"}]}""",
                """
                        {"command":"patch","status":"ok","message":"Addresses: 2","patch":[\
                        {"address":"SN1","gateway":"GATEWAY_01","lease":"lease_001","hardwareType":"DMX",\
                        "channel":200,"conflict":false,"state":"online","kind":"dimmer","name":"Front left"},\
                        {"address":"SN2","gateway":"GATEWAY_01","lease":"lease_001","hardwareType":null,\
                        "channel":null,"conflict":false,"state":"online","kind":"dimmer","name":null}]}""",
                """
                        {"command":"levels","status":"ok","message":"Addresses: 2","levels":[\
                        {"address":"SN1","wanted":255,"sent":255,"held":null,"owner":"manual","kind":"dimmer"},\
                        {"address":"SN2","wanted":null,"sent":null,"held":null,"owner":null,"kind":"dimmer"}]}""",
                """
                        {"command":"notices","status":"ok","message":"Notices: 1","notices":[\
                        {"time":"2026-07-28T12:00:00Z","severity":"warning","source":"GATEWAY_01",\
                        "text":"asked twice"}]}""",
                """
                        {"command":"pool","status":"ok","message":"Address pool","pool":\
                        {"first":"SN1","last":"SN65535","used":2,"waiting":1,"free":65533}}""",
                """
                        {"command":"stats","status":"ok","message":"Counts of this run","stats":\
                        {"gateways":1,"linksOpen":1,"leases":1,"leasedAddresses":2,"mapped":1,"waiting":1,"sent":12,\
                        "received":3,"bad":1,"unknown":0,"notices":1,"uptimeSeconds":7}}""");
        assertThat(ok).isTrue();
    }

    @Test
    void answersBothMastersToEitherQuestion() {
        var console = nobody();
        console.grandMaster = 191 * 100.0 / 255;
        console.blackout = true;
        assertThat(talk(console, true, "GM\nBLACKOUT\n")).containsExactly(
                "{\"command\":\"GM\",\"status\":\"ok\",\"message\":\"Masters\","
                        + "\"masters\":{\"grandMaster\":74.9,\"blackout\":true}}",
                "{\"command\":\"BLACKOUT\",\"status\":\"ok\",\"message\":\"Masters\","
                        + "\"masters\":{\"grandMaster\":74.9,\"blackout\":true}}");
        assertThat(String.join("\n", talk(nobody(), false, "gm"))).isEqualTo("""
                ok Masters
                grand master  100.0
                blackout      no""");
    }

    @Test
    void listsNothingAsAnEmptyList() {
        assertThat(talk(nobody(), true, "gateways")).containsExactly(
                "{\"command\":\"gateways\",\"status\":\"ok\",\"message\":\"Gateways: 0\",\"gateways\":[]}");
    }

    @Test
    void answersErrorsWithThePositionAndRemembersThem() {
        assertThat(talk(nobody(), true, " 1 AT 101\nquit\ngateways\n")).containsExactly(
                "{\"command\":\" 1 AT 101\",\"status\":\"error\","
                        + "\"message\":\"Expected a percentage from 0 to 100\",\"position\":6}",
                "{\"command\":\"quit\",\"status\":\"ok\",\"message\":\"\"}");
        assertThat(ok).isFalse();
    }

    @Test
    void handsActionsToTheDeskAndPassesItsAnswerOn() {
        var console = nobody();
        console.desk = action -> action instanceof Action.LevelAction ? Outcome.done("1 address, 1 without a lease")
                : action instanceof Action.GatewayAction.Forget ? new Outcome.Refused("no such gateway", 7)
                : Outcome.refused("no such lease");

        assertThat(talk(console, true, "1 AT FULL\nFORGET x\nRELEASE LEASE y\n")).containsExactly(
                "{\"command\":\"1 AT FULL\",\"status\":\"ok\",\"message\":\"1 address, 1 without a lease\"}",
                "{\"command\":\"FORGET x\",\"status\":\"error\",\"message\":\"no such gateway\",\"position\":7}",
                "{\"command\":\"RELEASE LEASE y\",\"status\":\"error\",\"message\":\"no such lease\",\"position\":null}");
        assertThat(console.submitted).hasSize(3);
        assertThat(ok).isFalse();
    }

    @Test
    void doesNotAnswerBlankLinesAndRemarks() {
        assertThat(talk(nobody(), true, "\n   \n# a remark\n  # another\r\n\tpool\r\nsleep 0")).hasSize(2)
                .first().asString().startsWith("{\"command\":\"\\tpool\",\"status\":\"ok\"");
        assertThat(ok).isTrue();
    }

    @Test
    void survivesBytesThatAreNoUtf8() {
        byte[] input = "1 AT \u00ff\u00fe\npool\n".getBytes(StandardCharsets.ISO_8859_1);
        var answers = talk(nobody(), true,
                new InputStreamReader(new ByteArrayInputStream(input), StandardCharsets.UTF_8));
        assertThat(answers).hasSize(2);
        assertThat(answers.getFirst()).contains("\"status\":\"error\"").contains("\"position\":5");
        assertThat(answers.getLast()).contains("\"status\":\"ok\"");
    }

    @Test
    void survivesALineOfMegabytes() {
        var answers = talk(nobody(), true, "x".repeat(3 * LineInput.MAX_KEPT) + "\npool\n");
        assertThat(answers).hasSize(2);
        assertThat(answers.getFirst()).contains("\"status\":\"error\"")
                .hasSizeBetween(LineInput.MAX_KEPT, LineInput.MAX_KEPT + 200);
        assertThat(answers.getLast()).contains("\"status\":\"ok\"");
    }

    @Test
    void answersBeforeItReadsTheNextLine() throws IOException {
        var console = nobody();
        var input = new PipedWriter();
        var output = new PipedWriter();
        var answers = new BufferedReader(new PipedReader(output));
        try (var source = new PipedReader(input)) {
            var session = CompletableFuture.supplyAsync(
                    () -> new HeadlessSession(console, () -> Duration.ZERO, source, output, true).run());
            for (int i = 0; i < 3; i++) {
                input.write("pool\n");
                input.flush();
                assertThat(answers.readLine()).startsWith("{\"command\":\"pool\"");
            }
            input.close();
            assertThat(session.orTimeout(10, TimeUnit.SECONDS).join()).isTrue();
        }
    }

    @Test
    void endsQuietlyWhenNobodyReadsTheAnswers() {
        var console = nobody();
        var gone = new Writer() {
            @Override
            public void write(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("Broken pipe");
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        var input = new StringReader("pool\n1 AT FULL\n");
        assertThat(new HeadlessSession(console, () -> Duration.ZERO, input, gone, false).run()).isTrue();
        assertThat(console.submitted).as("what is not answered is not done").isEmpty();
    }

    @Test
    void goesOnAfterAFaultOfItsOwn() {
        var console = nobody();
        console.desk = _ -> {
            throw new IllegalStateException("a fault");
        };
        var answers = talk(console, true, "1 AT FULL\npool\n");
        assertThat(answers.getFirst()).contains("\"status\":\"error\"").contains("a fault");
        assertThat(answers.getLast()).contains("\"status\":\"ok\"");
    }

    private static ConsoleState online(boolean mapped) {
        return new TestStates().endpoint(1, "GATEWAY_01", LinkState.ONLINE, null)
                .gateway("GATEWAY_01", 1, true,
                        lease("GATEWAY_01", 1, AddressRuns.of(1, 2), LeaseState.ACTIVE, mapped, 200),
                        lease("GATEWAY_01", 2, AddressRuns.of(3, 4), LeaseState.HELD, false))
                .state();
    }

    @Test
    void waitsForAGatewayNeverHeardOf() {
        var console = nobody();
        var answers = CompletableFuture.supplyAsync(() -> talk(console, true, "wait mapped gateway_01 30\n"));
        awaitTrue(() -> !console.listeners.isEmpty());

        console.become(online(false));
        assertThat(answers).isNotDone();
        console.become(online(true));

        assertThat(answers.orTimeout(10, TimeUnit.SECONDS).join()).singleElement().asString()
                .contains("\"status\":\"ok\"");
        assertThat(console.listeners).as("listeners left behind").isEmpty();
    }

    @Test
    void answersAWaitAtOnceWhenThereIsNothingToWaitFor() {
        assertThat(talk(new TestConsole(online(false)), true, "wait online GATEWAY_01 0\n")).singleElement().asString()
                .contains("\"status\":\"ok\"");
    }

    @Test
    void saysWhatIsMissingWhenTheTimeIsOver() {
        var answers = talk(new TestConsole(online(false)), true,
                "wait mapped GATEWAY_01 0.01\nwait online OTHER 0.01\n");
        assertThat(answers.getFirst()).contains("\"status\":\"error\"")
                .contains("Gave up after 0.01 s: GATEWAY_01 is online and has mapped 0 of 1 leases")
                .contains("\"position\":null");
        assertThat(answers.getLast()).contains("OTHER was never heard of");
        assertThat(ok).isFalse();
    }

    @Test
    void doesNotTakeAnOpenLinkForAGatewayThatHasNotSaidItsId() {
        var console = new TestConsole(new TestStates().endpoint(1, "GATEWAY_01", LinkState.ONLINE, null)
                .gateway("GATEWAY_01", 1, false,
                        lease("GATEWAY_01", 1, AddressRuns.of(1, 2), LeaseState.HELD, true, 200))
                .state());
        assertThat(talk(console, true, "wait online GATEWAY_01 0\n").getFirst()).contains("GATEWAY_01 is connecting");
    }

    @Test
    void doesNotTakeAGatewayWithoutALeaseForMapped() {
        var console = new TestConsole(new TestStates().endpoint(1, "GATEWAY_01", LinkState.SLOW, null)
                .gateway("GATEWAY_01", 1, true)
                .state());
        assertThat(talk(console, true, "wait online GATEWAY_01 0\nwait mapped GATEWAY_01 0\n"))
                .extracting(answer -> answer.contains("\"status\":\"ok\"")).containsExactly(true, false);
    }

    @Test
    void tellsPeopleInTablesAndPointsWithACaret() {
        var console = new TestConsole(online(true));
        assertThat(String.join("\n", talk(console, false, "leases\npool\n1 AT\tHALF\n1 AT FULL"))).isEqualTo("""
                ok Leases and requests: 2
                id         gateway     addresses  state
                lease_001  GATEWAY_01  SN1..SN2   active
                lease_002  GATEWAY_01  SN3..SN4   held
                ok Address pool
                first    SN1
                last     SN65535
                used     4
                waiting  0
                free     65531
                error Expected a level: 0 to 100, FULL, OUT or n/255
                  1 AT?HALF
                       ^
                ok done""");
    }

    @Test
    void doesNotLetAGatewaysNameMoveTheCursor() {
        var console = new TestConsole(new TestStates().gateway("\u001b[2JX\n", null, false).state());
        assertThat(talk(console, false, "gateways")).hasSize(3).last().asString().startsWith("?[2JX?");
    }

    @Test
    void answersAFullPatchOnOneLine() {
        var console = new TestConsole(new TestStates().gateway("A", null, false,
                lease("A", 1, AddressRuns.of(1, 65_535), LeaseState.HELD, false)).state());
        assertThat(talk(console, true, "patch\nlevels\nleases\n")).hasSize(3);
    }

    private static void awaitTrue(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
