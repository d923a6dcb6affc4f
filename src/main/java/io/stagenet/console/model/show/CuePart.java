package io.stagenet.console.model.show;

import io.stagenet.console.model.AddressRuns;

/// Addresses of a cue that have times of their own.
public record CuePart(AddressRuns addresses, CueTimes times) {
}
