package io.stagenet.console.model;

/// One row of a `MAPPING_UPDATE`: which hardware channel an address drives (spec, phase 3; readings, StageNet 6).
///
/// @param hardwareType free text, 1 to 256 characters; DMX, MIDI and ANALOG are known
/// @param channel      as the gateway sent it, never renumbered; 0 or more
public record Mapping(StageNetAddress address, String hardwareType, long channel) {
    public static final int MAX_TYPE_LENGTH = 256;
}
