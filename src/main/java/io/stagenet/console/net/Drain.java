package io.stagenet.console.net;

/// Where a link's writer takes its values from, at the last moment before they are written.
public interface Drain {
    /// Appends whole frames until there is nothing due or the buffer has no room. Writer thread of the link only; must
    /// not block or allocate.
    ///
    /// @return true if something due is left for another turn
    boolean drain(FrameBuffer frames);
}
