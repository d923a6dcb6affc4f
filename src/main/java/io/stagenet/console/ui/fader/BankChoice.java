package io.stagenet.console.ui.fader;

/// Which faders are in front of the operator.
sealed interface BankChoice {
    /// The leased addresses as they come.
    ///
    /// @param gateway whose, one of the choices of a [BankSourceViewModel]
    record Leased(String gateway) implements BankChoice {
    }

    /// A page the operator has laid out.
    ///
    /// @param number from 1
    record Page(int number) implements BankChoice {
    }
}
