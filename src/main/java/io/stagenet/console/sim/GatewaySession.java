package io.stagenet.console.sim;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Mapping;
import io.stagenet.console.net.AcceptedLink;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.protocol.stagenet.DataPacketReader;
import io.stagenet.console.protocol.stagenet.ProtocolException;
import io.stagenet.console.protocol.stagenet.StageNetCodec;
import io.stagenet.console.protocol.stagenet.StageNetMessage;
import io.stagenet.console.protocol.stagenet.StageNetMessage.DataPacket;
import io.stagenet.console.protocol.stagenet.StageNetMessage.LeaseRequest;
import io.stagenet.console.protocol.stagenet.StageNetMessage.LeaseResponse;
import io.stagenet.console.protocol.stagenet.StageNetMessage.MappingUpdate;
import io.stagenet.console.protocol.stagenet.StageNetMessage.Unknown;
import io.stagenet.console.sim.SimulatorEvent.Kind;
import io.stagenet.console.text.Text;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// One console's connection to a simulated gateway: asks for addresses, maps them, takes values (spec, phases 3 and 4).
///
/// Values are taken on the link's thread without a lock; everything else happens under the gateway's lock.
final class GatewaySession implements AcceptedLink.Receiver {
    /// An unanswered request is sent again, unchanged (readings, StageNet 3).
    private static final Duration RETRY = Duration.ofSeconds(5);
    /// So that an update stays far below the 1 MiB a console takes, even with hardware types of 256 characters.
    private static final int ROWS_PER_UPDATE = 1000;
    private static final int HUGE = 100_000;

    private final GatewayDoor door;
    private final GatewayJournal journal;
    private final GatewaySettings settings;
    private final EventLoop loop;
    private final AcceptedLink link;
    private volatile @Nullable LeasedAddresses leased;
    private boolean asked;
    private boolean open = true;
    private EventLoop.@Nullable Timer retry;

    GatewaySession(GatewayDoor door, GatewaySettings settings, GatewayJournal journal, EventLoop loop,
            AcceptedLink link) {
        this.door = door;
        this.settings = settings;
        this.journal = journal;
        this.loop = loop;
        this.link = link;
    }

    AcceptedLink link() {
        return link;
    }

    /// Asks for addresses, and again until there is an answer.
    void request() {
        synchronized (door.lock()) {
            if (!open) {
                return;
            }
            asked = true;
            if (!door.has(Fault.FREEZE)) {
                int count = door.has(Fault.HUGE_LEASE) ? HUGE : settings.addresses();
                link.send(StageNetCodec.encode(new LeaseRequest(new GatewayId(settings.id()), count)));
                journal.tell(Kind.REQUESTED, count);
            }
            if (retry != null) {
                retry.cancel();
            }
            retry = loop.schedule(RETRY, this::requestIfUnanswered);
        }
    }

    /// The number of addresses wanted has changed: says so, unless a lease is held and nothing more is wanted.
    void requestAnew() {
        if (leased == null || door.has(Fault.HUGE_LEASE)) {
            request();
        } else {
            asked = false;
        }
    }

    private void requestIfUnanswered() {
        synchronized (door.lock()) {
            if (asked) {
                request();
            }
        }
    }

    /// Says the whole mapping, if there is a lease.
    void map() {
        synchronized (door.lock()) {
            LeasedAddresses lease = leased;
            if (lease == null || !open) {
                return;
            }
            var rows = new ArrayList<Mapping>();
            for (int i = 0; i < lease.addresses().size(); i++) {
                rows.add(new Mapping(lease.addresses().get(i), settings.type(), announcedChannel(i)));
            }
            for (int from = 0; from < rows.size(); from += ROWS_PER_UPDATE) {
                var part = rows.subList(from, Math.min(from + ROWS_PER_UPDATE, rows.size()));
                link.send(StageNetCodec.encode(new MappingUpdate(lease.id(), part)));
            }
            if (!rows.isEmpty()) {
                journal.tell(Kind.MAPPED, lease.id().value(), rows.size(), rows.getFirst().channel(),
                        rows.getLast().channel());
            }
        }
    }

    /// Says one thing the fault asks for, if there is something to say and room to say it.
    void misbehave(Fault fault, FaultTexts texts) {
        String text = texts.next(fault, settings.type(), leased);
        if (text != null) {
            link.send(text);
        }
    }

    private long announcedChannel(int position) {
        int shown = door.has(Fault.MAPPING_CONFLICTS) ? position - position % 2 : position;
        return (long) settings.firstChannel() + shown;
    }

    @Override
    public void text(byte[] bytes, int offset, int length) {
        int packet = DataPacketReader.read(bytes, offset, length);
        if (packet == DataPacketReader.OTHER) {
            read(new String(bytes, offset, length, StandardCharsets.UTF_8));
        } else {
            value(DataPacketReader.address(packet), DataPacketReader.value(packet));
        }
    }

    private void read(String text) {
        try {
            switch (StageNetCodec.decode(text)) {
                case DataPacket(var address, int value) -> value(address.number(), value);
                case LeaseResponse response -> take(response);
                case StageNetMessage.LeaseRequest _ -> journal.refuse(Text.of("sim.refused.direction", "LEASE_REQ"));
                case MappingUpdate _ -> journal.refuse(Text.of("sim.refused.direction", "MAPPING_UPDATE"));
                case Unknown(String type) -> journal.refuse(Text.of("sim.refused.type", type));
            }
        } catch (ProtocolException e) {
            journal.refuse(String.valueOf(e.getMessage()));
        }
    }

    private void value(int address, int value) {
        LeasedAddresses lease = leased;
        int position = lease == null ? -1 : lease.positionOf(address);
        if (position < 0) {
            journal.refuse(Text.of("sim.refused.address", "SN" + address));
        } else {
            journal.hold(address, position, value);
        }
    }

    private void take(LeaseResponse response) {
        synchronized (door.lock()) {
            if (!asked) {
                journal.refuse(Text.of("sim.refused.unasked", response.leaseId()));
                return;
            }
            try {
                var lease = LeasedAddresses.of(response.leaseId(), response.addresses(), settings.addresses());
                leased = lease;
                asked = false;
                journal.tell(Kind.LEASED, lease.id().value(), lease.addresses().size(), lease.toString());
                door.leased();
                map();
            } catch (IllegalArgumentException notAnAddress) {
                journal.refuse(String.valueOf(notAnAddress.getMessage()));
            }
        }
    }

    @Override
    public void binary(int length) {
        journal.refuse(Text.of("sim.refused.binary", length));
    }

    @Override
    public void closed(String reason) {
        synchronized (door.lock()) {
            open = false;
            if (retry != null) {
                retry.cancel();
            }
            door.ended(this, reason);
        }
    }
}
