package io.stagenet.console.model.virgil;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How stageboxes are reached, and how their answers reach us.
///
/// @param places added by hand and remembered for the next run, in that order
/// @param deaf   why answers that a box sends on connections of its own do not come in; null when they do
public record VirgilReach(List<StageboxPlace> places, @Nullable String deaf) {
    public static final VirgilReach DEFAULT = new VirgilReach(List.of(), null);

    public VirgilReach {
        places = List.copyOf(places);
    }

    public VirgilReach withPlaces(List<StageboxPlace> next) {
        return new VirgilReach(next, deaf);
    }

    public VirgilReach withDeaf(@Nullable String next) {
        return new VirgilReach(places, next);
    }
}
