package ua.zvernennia.ui.card;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.e4.core.di.annotations.Creatable;

/** What the next new card takes over from the last registered one, as long as the program runs. */
@Creatable
@Singleton
public final class NextCard {

    private Optional<ReceiptSettings> settings = Optional.empty();

    Optional<ReceiptSettings> settings() {
        return settings;
    }

    void remember(CardDraft registered) {
        settings = Optional.of(ReceiptSettings.of(registered));
    }
}
