package io.stagenet.console.text;

import java.util.Collection;

/// Finds what the operator named, whatever the letter case, while that leaves no choice.
public final class AnyCase {
    private AnyCase() {
    }

    /// @return the name as it is among those there are; as it was typed where none, or more than one, is meant
    public static String of(Collection<String> names, String typed) {
        var alike = names.stream().filter(typed::equalsIgnoreCase).limit(2).toList();
        return alike.size() == 1 && !names.contains(typed) ? alike.getFirst() : typed;
    }
}
