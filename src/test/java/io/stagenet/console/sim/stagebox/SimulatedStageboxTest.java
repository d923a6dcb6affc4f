package io.stagenet.console.sim.stagebox;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.net.ThreadEventLoop;
import io.stagenet.console.protocol.virgil.Virgil;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a stagebox answers, letter by letter, on the connection of the question or where the master listens.
@Timeout(30)
class SimulatedStageboxTest {
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final String ANSWER = "{\"sendingDevice\":\"SL\",\"receivingDevice\":\"FOH\",\"messages\":[";

    private final ThreadEventLoop loop = ThreadEventLoop.start("stagebox-test", failure -> {
        throw new AssertionError(failure);
    });
    private SimulatedStagebox box;

    private void start(String model, int preamps, int masterPort, List<String> refuse, StageboxFault... faults)
            throws IOException {
        box = new SimulatedStagebox(
                new StageboxSettings("SL", preamps, "127.0.0.1", 0, "239.193.251", model, "0b", false,
                        refuse, Set.of(faults), 1, masterPort, Virgil.PORT),
                loop, (_, _) -> {
                });
        box.start();
    }

    @AfterEach
    void end() {
        box.close();
        loop.close();
    }

    private String ask(String messages) throws IOException {
        try (var socket = new Socket(LOOPBACK, box.port())) {
            socket.getOutputStream().write(
                    ("{\"sendingDevice\":\"FOH\",\"messages\":[" + messages + "]}").getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String fixed(int preamp) {
        return ANSWER + "{\"messageType\":\"informationMessage\",\"preampIndex\":" + preamp
                + ",\"gain\":{\"dataType\":\"int\",\"unit\":\"dB\",\"precision\":1,\"value\":30,\"minValue\":30,"
                + "\"maxValue\":30,\"locked\":true},"
                + "\"phantomPower\":{\"dataType\":\"bool\",\"value\":false,\"locked\":true}}]}";
    }

    private static String error(String value, String text) {
        return "{\"messageType\":\"errorMessage\",\"errorValue\":\"" + value + "\",\"errorString\":\"" + text + "\"}";
    }

    @Test
    void answersOneIndexAnArrayAllOrNoneWithOneEnvelopeForEachPreamp() throws Exception {
        start("fixed-gain", 3, 0, List.of());
        assertThat(ask("{\"messageType\":\"statusRequest\",\"preampIndex\":1}")).isEqualTo(fixed(1));
        assertThat(ask("{\"messageType\":\"infoRequest\",\"preampIndex\":[2,0]}")).contains(fixed(2)).contains(fixed(0))
                .hasSize(2 * fixed(0).length());
        for (var all : List.of("{\"messageType\":\"statusRequest\",\"preampIndex\":-1}",
                "{\"messageType\":\"infoRequest\"}", "{\"messageType\":\"infoRequest\",\"preampIndex\":[]}")) {
            assertThat(ask(all)).as(all).contains(fixed(0), fixed(1), fixed(2)).hasSize(3 * fixed(0).length());
        }
    }

    @Test
    void takesTheGoodAndTellsOneErrorForEachBadOneInOneEnvelope() throws Exception {
        start("step-3dB", 2, 0, List.of("phantomPower/1"));
        assertThat(ask("{\"messageType\":\"command\",\"preampIndex\":0,\"gain\":{\"value\":24},"
                + "\"pad\":{\"value\":true},\"phantomPower\":{\"value\":true},\"colour\":3}")).isEqualTo(ANSWER
                        + error("ValueOutOfRange", "Preamp 0: gain of 24 is not one of -5 to 61 in steps of 3") + ","
                        + error("UnableToChangeValue", "Preamp 0: the relay of phantomPower does not answer") + ","
                        + error("UnrecognizedCommand", "Preamp 0 has no colour") + "]}");
        assertThat(ask("{\"messageType\":\"statusRequest\",\"preampIndex\":0}"))
                .contains("\"pad\":{\"dataType\":\"bool\",\"value\":true");
    }

    @Test
    void mapsEveryRefusalToOneOfTheFourErrors() throws Exception {
        start("rich", 2, 0, List.of());
        assertThat(ask("{\"messageType\":\"command\",\"preampIndex\":2,\"gain\":25}"))
                .isEqualTo(ANSWER + error("ValueOutOfRange", "There is no preamp 2: they are 0 to 1") + "]}");
        assertThat(ask("{\"messageType\":\"command\",\"preampIndex\":-4,\"gain\":25}")).contains("ValueOutOfRange");
        assertThat(ask("{\"messageType\":\"statusRequest\",\"preampIndex\":300}")).contains("ValueOutOfRange");
        for (var wrong : List.of("{}", "null", "[25]", "\"25\"", "{\"value\":true}")) {
            assertThat(ask("{\"messageType\":\"command\",\"preampIndex\":0,\"gain\":" + wrong + "}")).as(wrong)
                    .isEqualTo(ANSWER + error("InvalidValueType", "Preamp 0: gain takes no value of this type") + "]}");
        }
        assertThat(ask("{\"messageType\":\"command\",\"preampIndex\":0,\"gain\":{\"value\":3.7}}")).isEqualTo(ANSWER
                + error("ValueOutOfRange", "Preamp 0: gain of 3.7 is not one of -5 to 60 in steps of 1") + "]}");
        assertThat(ask("{\"messageType\":\"command\",\"preampIndex\":0,\"colour\":[3]}"))
                .isEqualTo(ANSWER + error("UnrecognizedCommand", "Preamp 0 has no colour") + "]}");
        assertThat(ask("{\"messageType\":\"selfDestruct\"}")).contains("UnrecognizedCommand").contains("selfDestruct");
        assertThat(ask("{\"messageType\":\"errorMessage\",\"errorValue\":\"Custom\",\"errorString\":\"x\"}")).isEmpty();
    }

    @Test
    void refusesWhatLooksLegalWhileTold() throws Exception {
        start("rich", 1, 0, List.of(), StageboxFault.REFUSE);
        String command = "{\"messageType\":\"command\",\"preampIndex\":0,\"polarity\":{\"value\":true}}";
        assertThat(ask(command)).contains("UnableToChangeValue").contains("polarity");
        box.fault(StageboxFault.REFUSE, false);
        assertThat(ask(command)).isEmpty();
    }

    @Test
    void answersWhereTheMasterListens() throws Exception {
        try (var master = new ServerSocket(0, 5, LOOPBACK)) {
            start("fixed-gain", 1, master.getLocalPort(), List.of());
            assertThat(ask("{\"messageType\":\"statusRequest\",\"preampIndex\":0}")).isEmpty();
            try (var answer = master.accept()) {
                assertThat(answer.getInputStream().readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo(fixed(0));
            }
        }
    }

    @Test
    void answersOnTheConnectionOfTheQuestionWhereNobodyListens() throws Exception {
        int nobody;
        try (var gone = new ServerSocket(0, 1, LOOPBACK)) {
            nobody = gone.getLocalPort();
        }
        start("fixed-gain", 1, nobody, List.of());
        assertThat(ask("{\"messageType\":\"statusRequest\",\"preampIndex\":0}")).isEqualTo(fixed(0));
    }

    @Test
    void namesItselfAsAPeerDoesThatKnowsNoOtherName() throws Exception {
        start("fixed-gain", 1, 0, List.of());
        try (var socket = new Socket(LOOPBACK, box.port())) {
            socket.getOutputStream().write(("{\"transmittingDevice\":\"FOH\",\"messages\":["
                    + "{\"messageType\":\"statusRequest\",\"preampIndex\":0}]}").getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            assertThat(socket.getInputStream().readAllBytes()).asString(StandardCharsets.UTF_8)
                    .contains("\"transmittingDevice\":\"SL\"").contains("\"messageType\":\"statusResponse\"");
        }
    }
}
