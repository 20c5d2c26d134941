package ua.zvernennia.ui.admin;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.model.audit.AuditEntry;
import ua.zvernennia.model.registration.CardId;

/** One row of the audit, whole. */
final class AuditFacts {

    private static final int DETAIL_LINES = 8;

    private final AuditWords words;
    private final Facts facts;
    private final Text time;
    private final Text who;
    private final Text login;
    private final Text position;
    private final Text actsFor;
    private final Text action;
    private final Text card;
    private final Text cardId;
    private final Text origin;
    private final Text sealed;
    private final Text row;
    private final Text details;

    AuditFacts(Composite parent, AuditWords words) {
        this.words = requireNonNull(words, "words");
        facts = new Facts(parent, Messages.AuditPart_entry);
        time = facts.line(Messages.AuditPart_time);
        who = facts.line(Messages.AuditPart_who);
        login = facts.line(Messages.AuditPart_login);
        position = facts.line(Messages.AuditPart_position);
        actsFor = facts.line(Messages.AuditPart_actsFor);
        action = facts.line(Messages.AuditPart_action);
        card = facts.line(Messages.AuditPart_card);
        cardId = facts.line(Messages.AuditPart_cardId);
        origin = facts.line(Messages.AuditPart_origin);
        sealed = facts.line(Messages.AuditPart_sealed);
        row = facts.line(Messages.AuditPart_row);
        details = facts.block(Messages.AuditPart_details, DETAIL_LINES);
        facts.fit();
    }

    void show(Optional<AuditEntry> entry) {
        time.setText(entry.map(one -> Days.text(one.place().at())).orElse(""));
        who.setText(entry.map(AuditEntry::name).orElse(""));
        login.setText(entry.map(AuditEntry::login).orElse(""));
        position.setText(entry.map(AuditEntry::position).orElse(""));
        actsFor.setText(entry.map(AuditEntry::actsFor).orElse(""));
        action.setText(entry.map(one -> words.action(one.action())).orElse(""));
        card.setText(entry.map(AuditEntry::cardNumber).orElse(""));
        cardId.setText(entry.flatMap(AuditEntry::card).map(CardId::text).orElse(""));
        origin.setText(entry.map(AuditEntry::origin).orElse(""));
        sealed.setText(entry.map(one -> one.sealed() ? Messages.AuditPart_yes : Messages.AuditPart_no)
                .orElse(""));
        row.setText(entry.map(one -> Long.toString(one.place().id())).orElse(""));
        details.setText(entry.map(words::details).orElse(""));
    }

    Text details() {
        return details;
    }
}
