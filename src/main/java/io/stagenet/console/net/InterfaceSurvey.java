package io.stagenet.console.net;

import io.stagenet.console.model.net.InterfaceFacts;
import java.util.List;

/// All there are now, and which of the chosen are of no use, in the order chosen.
///
/// @param missing chosen, but not there, not up or without an IPv4 address
public record InterfaceSurvey(List<InterfaceFacts> all, List<String> missing) {
    /// Asks the system, which may take some milliseconds.
    public static InterfaceSurvey of(InterfaceChoice choice) {
        var cards = NetworkCard.present();
        var selection = choice.select(cards);
        var all = cards.stream().map(card -> new InterfaceFacts(card.name(), card.displayName(), card.up(),
                card.multicast(), card.loopback(),
                card.addresses().stream().map(each -> each.address().getHostAddress() + "/" + each.prefix())
                        .toList(),
                card.addresses().stream().anyMatch(selection.usable()::contains))).toList();
        return new InterfaceSurvey(all, selection.missing());
    }

    public List<InterfaceFacts> used() {
        return all.stream().filter(InterfaceFacts::used).toList();
    }
}
