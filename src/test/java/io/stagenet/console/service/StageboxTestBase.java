package io.stagenet.console.service;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.net.Discovery;
import io.stagenet.console.service.PreampAction.ParameterChange;
import io.stagenet.console.service.PreampAction.PhantomConsent;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// A console as a master of one stagebox, on a clock moved by hand; the device's side is literal text.
abstract class StageboxTestBase {
    static final StageboxId RACK = new StageboxId("SL-Rack");
    static final InetAddress HOST = InetAddress.ofLiteral("10.0.0.7");

    final Rig rig = new Rig();

    StageboxTestBase() {
        rig.loop.run(() -> rig.core.virgil().begin());
    }

    static String information(int index, int gain, boolean phantom) {
        return "{\"messageType\":\"informationMessage\",\"preampIndex\":" + index
                + ",\"gain\":{\"dataType\":\"int\",\"unit\":\"dB\",\"precision\":3,\"value\":" + gain
                + ",\"minValue\":-5,\"maxValue\":61,\"locked\":false},"
                + "\"pad\":{\"dataType\":\"bool\",\"value\":false,\"padLevel\":-20,\"locked\":false},"
                + "\"phantomPower\":{\"dataType\":\"bool\",\"value\":" + phantom + ",\"locked\":false},"
                + "\"batteryLevel\":{\"dataType\":\"int\",\"unit\":\"%\",\"value\":71,\"locked\":true}}";
    }

    static String envelope(String... messages) {
        return "{\"sendingDevice\":\"SL-Rack\",\"receivingDevice\":\"FOH-Desk\",\"messages\":["
                + String.join(",", messages) + "]}";
    }

    static String status(int index, int gain) {
        return "{\"sendingDevice\":\"SL-Rack\",\"messages\":[{\"messageType\":\"statusUpdate\",\"preampIndex\":" + index
                + ",\"gain\":{\"value\":" + gain + "},\"pad\":{\"value\":false},\"phantomPower\":{\"value\":false}}]}";
    }

    static String error(String value, String text) {
        return envelope("{\"messageType\":\"errorMessage\",\"errorValue\":\"" + value + "\",\"errorString\":\"" + text
                + "\"}");
    }

    void later(int millis) {
        rig.loop.advance(Duration.ofMillis(millis));
    }

    void stream(String text) {
        rig.loop.execute(() -> rig.core.virgil().stream(text, HOST));
        rig.loop.runReady();
    }

    void multicast(String text, String from) {
        rig.loop.execute(() -> rig.core.virgil().datagram(text, InetAddress.ofLiteral(from)));
        rig.loop.runReady();
    }

    void found(String base) {
        rig.loop.execute(() -> rig.core.virgil().seen(new Discovery.Service("SL-Rack",
                List.of(new HostPort("10.0.0.7", 7889)), Map.of("function", "slave", "multicast", base))));
        rig.loop.runReady();
    }

    /// A box of so many head amps, all at 25 dB, found and scanned.
    void online(int preamps) {
        found("239.193.7");
        stream(envelope(IntStream.range(0, preamps).mapToObj(index -> information(index, 25, false))
                .toArray(String[]::new)));
        later(600);
        stream(error("ValueOutOfRange", "no such preamp"));
        rig.virgil.take();
    }

    Stagebox box() {
        return Objects.requireNonNull(rig.core.state().stageboxes().get(RACK));
    }

    Preamp preamp(int index) {
        return Objects.requireNonNull(box().preamps().get(index));
    }

    ParameterValue value(int index, String name) {
        return Objects.requireNonNull(Objects.requireNonNull(preamp(index).parameter(name)).value());
    }

    static PreampKey input(int index) {
        return new PreampKey(RACK, index);
    }

    Outcome set(String parameter, ParameterChange change, PhantomConsent consent, int... inputs) {
        return rig.submit(new PreampAction.SetParameter(IntStream.of(inputs).mapToObj(StageboxTestBase::input).toList(),
                parameter, change, consent));
    }

    Outcome gain(double gain, int... inputs) {
        return set(Parameter.GAIN, new ParameterChange.To(new Amount(gain)), PhantomConsent.NONE, inputs);
    }

    static String command(int index, String fields) {
        return "{\"sendingDevice\":\"FOH-Desk\",\"receivingDevice\":\"SL-Rack\",\"messages\":["
                + "{\"messageType\":\"command\",\"preampIndex\":" + index + "," + fields + "}]}";
    }

    static String request(int index) {
        return "{\"sendingDevice\":\"FOH-Desk\",\"receivingDevice\":\"SL-Rack\",\"messages\":["
                + "{\"messageType\":\"statusRequest\",\"preampIndex\":" + index + "}]}";
    }

    Outcome phantom(boolean on, PhantomConsent consent, int... inputs) {
        return set(Parameter.PHANTOM, new ParameterChange.To(new Flag(on)), consent, inputs);
    }
}
