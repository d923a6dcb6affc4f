package io.stagenet.console.model;

/// The extent of the address pool and its use, in addresses (readings, StageNet 4).
///
/// @param used     addresses of the range that are leased
/// @param maxLease how many addresses one gateway may hold
public record Pool(AddressRange range, int used, int maxLease) {
    public static final int MAX_LEASE = 32_768;
    public static final AddressRange DEFAULT_RANGE = new AddressRange(1, StageNetAddress.MAX_NUMBER);

    public int free() {
        return range.size() - used;
    }
}
