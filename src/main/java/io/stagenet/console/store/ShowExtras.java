package io.stagenet.console.store;

import io.stagenet.console.json.JsonException;
import io.stagenet.console.json.JsonObject;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a show file says in fields this console does not know, kept to be written again. Immutable.
public final class ShowExtras {
    public static final ShowExtras NONE = new ShowExtras(null, Map.of());

    private static final String DEMO = "demo";

    private final @Nullable JsonObject document;
    private final Map<Sections.Id, JsonObject> entries;

    ShowExtras(@Nullable JsonObject document, Map<Sections.Id, JsonObject> entries) {
        this.document = document;
        this.entries = Map.copyOf(entries);
    }

    /// Whether it is the show made for the demo's gear, whatever became of it since.
    public boolean isOfDemo() {
        try {
            return document != null && document.optionalBool(DEMO, false);
        } catch (JsonException _) {
            // Somebody else's field of that name.
            return false;
        }
    }

    /// For a show that begins with another one: it may be made of the demo's, but is not it.
    public ShowExtras ofNewShow() {
        return isOfDemo() ? new ShowExtras(document == null ? null : document.without(Set.of(DEMO)), entries) : this;
    }

    /// Of the document itself.
    @Nullable
    JsonObject document() {
        return document;
    }

    @Nullable
    JsonObject of(Section<?> section, String key) {
        return entries.get(new Sections.Id(section.name(), key));
    }

    Map<Sections.Id, JsonObject> entries() {
        return entries;
    }
}
