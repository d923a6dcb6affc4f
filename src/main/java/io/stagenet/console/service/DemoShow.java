package io.stagenet.console.service;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.Binding;
import io.stagenet.console.store.KeptShow;
import io.stagenet.console.store.Ledger;
import io.stagenet.console.store.ShowDocument;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The show made for the demo's gear, and whether a console begins with it: only where nobody has a show, in a data folder
/// that no gear but the demo's was ever leased from.
///
/// @param document an empty show where there is none
record DemoShow(ShowDocument document) {
    static final DemoShow NONE = new DemoShow(ShowDocument.EMPTY);

    boolean isDue(KeptShow kept, Ledger ledger) {
        boolean untouched = kept.ended() && kept.file() == null && kept.document().show().equals(ShowData.EMPTY);
        return untouched && !document.show().equals(ShowData.EMPTY)
                && ledger.leases().stream().allMatch(lease -> gateways().contains(lease.gateway()));
    }

    private Set<GatewayId> gateways() {
        var gateways = new HashSet<GatewayId>();
        document.bindings().values().forEach(binding -> gateways.add(binding.gateway()));
        return gateways;
    }

    /// Whether its gear has the addresses of the show, or gets them as the first that asks.
    ///
    /// @param pool where new leases come from
    boolean fits(Ledger ledger, AddressRange pool) {
        var holders = new HashMap<Integer, GatewayId>();
        ledger.leases().forEach(lease -> lease.addresses().forEach(it -> holders.put(it, lease.gateway())));
        return document.bindings().entrySet().stream().allMatch(each -> fits(each, holders, pool));
    }

    private static boolean fits(Map.Entry<Integer, Binding> role, Map<Integer, GatewayId> holders, AddressRange pool) {
        var gateway = role.getValue().gateway();
        var holder = holders.get(role.getKey());
        return holder == null ? !holders.containsValue(gateway) && pool.first() == 1 && role.getKey() <= pool.last()
                : holder.equals(gateway);
    }
}
