package io.stagenet.console.ui.fader;

import org.jspecify.annotations.Nullable;

/// The cards of a page that is laid out: what the hand does to them, and which of them has the keyboard.
final class PlaceCards implements PlaceCard.Arranger {
    private final FaderBankPane bank;
    private final PageEditorViewModel editor;
    private final Runnable search;
    /// Whether a card had the keyboard that is gone: the one that is chosen gets it.
    private boolean lostKeyboard;

    /// @param search goes where what a fader moves is looked for
    PlaceCards(FaderBankPane bank, PageEditorViewModel editor, Runnable search) {
        this.bank = bank;
        this.editor = editor;
        this.search = search;
    }

    /// The laying out begins.
    void begin() {
        lostKeyboard = false;
    }

    void gone(BankPart part) {
        lostKeyboard |= part instanceof PlaceCard card && card.isFocused();
    }

    /// The keyboard stays with the fader that is laid out, wherever it goes.
    void showChosen() {
        int fader = editor.faderProperty().get();
        boolean keyboard = lostKeyboard;
        for (var part : bank.parts()) {
            keyboard |= part instanceof PlaceCard card && card.isFocused();
        }
        for (var part : bank.parts()) {
            if (part instanceof PlaceCard card) {
                card.showChosen(fader);
                if (keyboard && card.fader() == fader) {
                    lostKeyboard = false;
                    card.requestFocus();
                }
            }
        }
    }

    @Override
    public void choose(int fader) {
        editor.choose(fader);
    }

    @Override
    public void fill() {
        search.run();
    }

    @Override
    public void shift(int fader, int to) {
        editor.shift(fader, to);
    }

    @Override
    public void clear(int fader) {
        editor.clear(fader);
    }

    @Override
    public @Nullable PlaceCard at(double sceneX, double sceneY) {
        for (var part : bank.parts()) {
            // Where it stands, not where it is dragged.
            if (part instanceof PlaceCard card && card.getParent() != null && card.getLayoutBounds()
                    .contains(card.getParent().sceneToLocal(sceneX, sceneY)
                            .subtract(card.getLayoutX(), card.getLayoutY()))) {
                return card;
            }
        }
        return null;
    }
}
