package io.stagenet.console.model.show;

import io.stagenet.console.model.StageNetAddress;
import java.util.HashSet;
import java.util.List;

/// Addresses that are chosen together, in the operator's order.
///
/// @param number    1 to [#MAX_NUMBER]
/// @param addresses numbers, each once
public record Group(int number, String name, List<Integer> addresses) {
    public static final int MAX_NUMBER = 999;

    /// @throws IllegalArgumentException if a number or name is out of range or an address comes twice
    public Group {
        if (number < 1 || number > MAX_NUMBER || name.length() > AddressSettings.MAX_NAME) {
            throw new IllegalArgumentException("group " + number + ", " + name.length());
        }
        addresses = List.copyOf(addresses);
        if (new HashSet<>(addresses).size() != addresses.size()
                || addresses.stream().anyMatch(it -> it < 1 || it > StageNetAddress.MAX_NUMBER)) {
            throw new IllegalArgumentException("group " + number + ": " + addresses);
        }
    }
}
