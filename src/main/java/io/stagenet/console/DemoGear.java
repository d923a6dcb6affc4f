package io.stagenet.console;

import io.stagenet.console.net.Discovery;
import io.stagenet.console.net.InterfaceChoice;
import io.stagenet.console.net.MdnsAdvertiser;
import io.stagenet.console.net.ThreadEventLoop;
import io.stagenet.console.service.SimulatedRig;
import io.stagenet.console.sim.Advertiser;
import io.stagenet.console.sim.DemoRig;
import io.stagenet.console.sim.stagebox.StageboxFault;
import io.stagenet.console.store.ShowDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The demo's simulated gear: real gateways of this process on loopback, with a clock of their own.
final class DemoGear implements SimulatedRig {
    private static final Logger LOG = LoggerFactory.getLogger(DemoGear.class);

    private static final String SHOW = "demo.stage";

    private final ThreadEventLoop loop;
    private final MdnsAdvertiser mdns = new MdnsAdvertiser(InterfaceChoice.of("127.0.0.1"));
    final DemoRig rig;

    DemoGear() {
        loop = ThreadEventLoop.start("demo-gear", failure -> LOG.error("The demo's gear failed", failure));
        rig = new DemoRig(loop, Advertiser.over(mdns), event -> LOG.debug("{}", event));
    }

    @Override
    public List<Discovery.Service> start() {
        return rig.start();
    }

    @Override
    public List<Discovery.Service> stageboxes() {
        return rig.stageboxes();
    }

    @Override
    public ShowDocument show() {
        try (var file = Objects.requireNonNull(DemoGear.class.getResourceAsStream(SHOW))) {
            return ShowDocument.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String fault(String device, String fault) {
        return rig.fault(device, fault);
    }

    @Override
    public List<Fault> faults() {
        return Arrays.stream(io.stagenet.console.sim.Fault.values())
                .map(fault -> new Fault(fault.word(), fault.effect(), fault.isLasting())).toList();
    }

    @Override
    public List<Fault> stageboxFaults() {
        return Arrays.stream(StageboxFault.values()).filter(fault -> !fault.isForStart())
                .map(fault -> new Fault(fault.word(), fault.effect(), fault.isLasting())).toList();
    }

    @Override
    public Set<String> faultsOf(String device) {
        return rig.faultsOf(device);
    }

    @Override
    public void close() {
        rig.close();
        mdns.close();
        loop.close();
    }
}
