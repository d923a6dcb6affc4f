package io.stagenet.console.service;

import io.stagenet.console.model.virgil.DeviceName;
import io.stagenet.console.net.InterfaceChoice;
import io.stagenet.console.net.MdnsAdvertiser;
import io.stagenet.console.protocol.virgil.Virgil;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells other masters and stageboxes by mDNS that this console is there, under its name. [#show] on the console loop,
/// [#close] on any thread.
final class MasterAdvertisement implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MasterAdvertisement.class);

    private final MdnsAdvertiser advertiser;
    private MdnsAdvertiser.@Nullable Advertisement shown;

    MasterAdvertisement(InterfaceChoice choice) {
        // Whoever browses there tells the operator of the same trouble.
        advertiser = new MdnsAdvertiser(choice, text -> LOG.debug("{}", text));
    }

    /// Advertises this name; says goodbye for the one before.
    void show(DeviceName name) {
        if (shown != null) {
            shown.close();
        }
        shown = advertiser.advertise(Virgil.SERVICE_TYPE, name.value(), Virgil.PORT,
                Map.of(Virgil.TXT_FUNCTION, Virgil.MASTER));
    }

    /// Waits for the goodbye to leave, three seconds at most.
    @Override
    public void close() {
        advertiser.close();
    }
}
