package ua.zvernennia.ui.cards;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import ua.zvernennia.api.SharedFilterService;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.list.SharedFilter;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Texts;

/** Filters of the organisation as the menu needs them: the last that were seen, and writes in the background. */
final class SharedFilters {

    private final SharedFilterService service;
    private final String userId;
    private final Background background;
    private final Consumer<String> notice;
    private List<SharedFilter> known = List.of();

    /** @param notice takes a sentence for the line under the list */
    SharedFilters(SharedFilterService service, String userId, Background background, Consumer<String> notice) {
        this.service = requireNonNull(service, "service");
        this.userId = requireNonNull(userId, "userId");
        this.background = requireNonNull(background, "background");
        this.notice = requireNonNull(notice, "notice");
    }

    List<SharedFilter> known() {
        return known;
    }

    boolean isMine(SharedFilter filter) {
        return filter.isOwnedBy(userId);
    }

    /** Asks for the present ones; {@code then} runs in any case, with what is known by then. */
    void refresh(Runnable then) {
        background.also(
                "",
                cancelled -> service.filters(),
                filters -> {
                    known = filters;
                    then.run();
                },
                refused -> {
                    refuse(refused);
                    then.run();
                });
    }

    /** Shares a filter; one's own of the same name gets the new content. */
    void share(String name, CardFilter filter) {
        var id = known.stream()
                .filter(one -> isMine(one) && one.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .map(SharedFilter::id)
                .orElseGet(UUID::randomUUID);
        save(id, name, FilterText.of(filter));
    }

    void rename(SharedFilter filter, String name) {
        save(filter.id(), name, filter.content());
    }

    void remove(SharedFilter filter) {
        var request = RequestId.random();
        background.also(
                "",
                cancelled -> {
                    service.remove(request, filter.id());
                    return filter;
                },
                gone -> notice.accept(Texts.format(Messages.FiltersMenu_removed, gone.name())),
                this::refuse);
    }

    private void save(UUID id, String name, String content) {
        var request = RequestId.random();
        background.also(
                "",
                cancelled -> service.save(request, id, name, content),
                stored -> notice.accept(Texts.format(Messages.FiltersMenu_shared, stored.name())),
                this::refuse);
    }

    private void refuse(RegistryException failure) {
        notice.accept(new ErrorSentences().of(failure));
    }
}
