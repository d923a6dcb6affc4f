package io.stagenet.console.net;

/// Told on the loop what became of a text.
public interface TextDelivery {
    void sent();

    /// @param reason a sentence for the operator
    void failed(String reason);
}
