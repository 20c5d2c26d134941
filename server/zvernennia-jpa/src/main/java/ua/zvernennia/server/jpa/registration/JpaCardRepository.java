package ua.zvernennia.server.jpa.registration;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRevision;
import ua.zvernennia.server.jpa.JpaTransactions;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.registration.CardRepository;

/** Entities in, records out. */
public final class JpaCardRepository implements CardRepository {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String PRIMARY_KEY = "document_pkey";

    private final JpaTransactions transactions;
    private final Sql sql;
    private final CardVersions versions;

    public JpaCardRepository(JpaTransactions transactions, Sql sql) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.sql = requireNonNull(sql, "sql");
        this.versions = new CardVersions(sql);
    }

    @Override
    public Optional<Card> find(CardId id) {
        return Optional.ofNullable(transactions.manager().find(DocumentEntity.class, id.value()))
                .map(DocumentEntity::toCard);
    }

    @Override
    public Optional<Card> findRevision(CardId id, long revision) {
        return versions.find(id, revision)
                .map(CardRevision::card)
                .or(() -> find(id).filter(card -> card.revision() == revision)); // loaded in bulk and never changed
    }

    @Override
    public void insert(Card card) {
        var manager = transactions.manager();
        manager.persist(new DocumentEntity(card));
        try {
            manager.flush();
        } catch (PersistenceException e) {
            throw translate(e, card);
        }
        versions.insert(card);
        keepPhones(card);
    }

    @Override
    public Card update(Card card) {
        var manager = transactions.manager();
        var entity = manager.find(DocumentEntity.class, card.id().value());
        if (entity == null) {
            throw new RegistryException(ErrorCode.CARD_NOT_FOUND, "card " + card.id());
        }
        // The revision travelled to the client and back, so JPA cannot compare it for us.
        if (entity.revision() != card.revision()) {
            throw new RegistryException(
                    ErrorCode.CARD_CHANGED_MEANWHILE,
                    "card " + card.id() + ": revision " + card.revision() + " (expected: " + entity.revision() + ')');
        }
        var former = entity.toCard();
        entity.copyFrom(card);
        try {
            manager.flush(); // a conflict surfaces here; afterwards the entity has the stored revision
        } catch (PersistenceException e) {
            throw translate(e, card);
        }
        var stored = entity.toCard();
        versions.replace(former, stored);
        if (!former.content().applicants().equals(stored.content().applicants())) {
            sql.update(
                    "delete from applicant_phone where document_id = ?",
                    card.id().value());
            keepPhones(stored);
        }
        return stored;
    }

    @Override
    public List<CardRevision> history(CardId id) {
        var kept = versions.all(id);
        return kept.isEmpty()
                ? find(id).map(card -> List.of(new CardRevision(card, card.changedAt(), Optional.empty())))
                        .orElse(List.of())
                : kept;
    }

    private void keepPhones(Card card) {
        card.content().applicants().stream()
                .flatMap(applicant -> applicant.facts().furtherPhones().stream())
                .map(SearchKeys::ofPhone)
                .filter(key -> !key.isEmpty())
                .distinct()
                .forEach(key -> sql.update(
                        "insert into applicant_phone (document_id, phone_key) values (?, ?)",
                        card.id().value(),
                        key));
    }

    private static RuntimeException translate(PersistenceException e, Card card) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException failed && UNIQUE_VIOLATION.equals(failed.getSQLState())) {
                return failed.getMessage().contains(PRIMARY_KEY)
                        ? new RegistryException(
                                ErrorCode.REQUEST_ID_REUSED, "card " + card.id() + " is stored already", e)
                        : new RegistryException(
                                ErrorCode.NUMBER_TAKEN,
                                "number " + card.registration().number().text() + " is taken",
                                e);
            }
        }
        return e;
    }
}
