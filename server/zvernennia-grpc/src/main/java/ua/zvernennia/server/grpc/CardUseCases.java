package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.server.usecase.registration.FindPreviousCards;
import ua.zvernennia.server.usecase.registration.GetCard;
import ua.zvernennia.server.usecase.registration.GetCardHistory;
import ua.zvernennia.server.usecase.registration.RegisterCard;
import ua.zvernennia.server.usecase.registration.StreamCards;
import ua.zvernennia.server.usecase.registration.UnmaskCard;
import ua.zvernennia.server.usecase.registration.UpdateCard;

/** What the service of cards calls. */
public record CardUseCases(
        RegisterCard register,
        UpdateCard update,
        GetCard get,
        UnmaskCard unmask,
        GetCardHistory history,
        FindPreviousCards previous,
        StreamCards stream) {

    public CardUseCases {
        requireNonNull(register, "register");
        requireNonNull(update, "update");
        requireNonNull(get, "get");
        requireNonNull(unmask, "unmask");
        requireNonNull(history, "history");
        requireNonNull(previous, "previous");
        requireNonNull(stream, "stream");
    }
}
