package ua.zvernennia.server.jpa.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.acts.CardAct;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.security.Confidentiality;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.server.usecase.feed.ChangeCursor;
import ua.zvernennia.server.usecase.feed.ChangeFeed;
import ua.zvernennia.server.usecase.feed.FeedRead;
import ua.zvernennia.server.usecase.registration.AfterAct;
import ua.zvernennia.server.usecase.registration.FindPreviousCards;
import ua.zvernennia.server.usecase.registration.GetCard;
import ua.zvernennia.server.usecase.registration.ListActs;
import ua.zvernennia.server.usecase.registration.PerformAct;
import ua.zvernennia.server.usecase.registration.RegistrationPorts;
import ua.zvernennia.server.usecase.security.Caller;

/** Who closes a card takes it away from everybody who may not see one of the kind: at once and everywhere. */
class ConfidentialityTest {

    private static final int REVIEWING = 12;
    private static final Caller REGISTRAR = RightsCity.caller(Role.REGISTRAR, 10, RightsCity.DISTRICT);
    private static final Caller CONTROLLER = RightsCity.caller(Role.CONTROLLER, 11, RightsCity.DISTRICT);
    private static final Caller ANALYST = RightsCity.caller(Role.ANALYST, 13);
    private static final Caller REVIEWER = RightsCity.caller(Role.UNIT_HEAD, REVIEWING, RightsCity.DISTRICT);

    private static RightsCity city;
    private static PerformAct perform;

    @BeforeAll
    static void open() {
        city = new RightsCity();
        var database = city.registry().open();
        perform = new PerformAct(
                city.registry().ports(),
                database.acts(),
                database.terms(),
                database.numbers(),
                issued -> {},
                AfterAct.NOTHING);
    }

    @AfterAll
    static void close() {
        city.close();
    }

    @Test
    void for_official_use_only_those_who_work_on_it_keep_it() {
        var card = registered("закрита справа");
        var analyst = reader(ANALYST);
        var reviewer = reader(REVIEWER);

        act(REGISTRAR, card, Confidentiality.OFFICIAL_USE);

        assertThat(analyst.hears(card)).contains(Optional.empty());
        assertThat(reviewer.hears(card).getFirst())
                .hasValueSatisfying(row -> assertThat(row.confidentiality()).contains(Confidentiality.OFFICIAL_USE));
        for (var other : List.of(REGISTRAR, CONTROLLER, ANALYST)) {
            refused(ErrorCode.CARD_NOT_FOUND, () -> new GetCard(ports()).execute(other, card.id()));
            assertThat(found(other))
                    .as("%s", other.user().role())
                    .doesNotContain(card.id().text());
        }
        assertThat(found(REVIEWER)).contains(card.id().text());
        var seen = new GetCard(ports()).execute(REVIEWER, card.id());
        assertThat(seen.content().details().confidentiality()).contains(Confidentiality.OFFICIAL_USE);
        assertThat(new ListActs(ports(), city.registry().open().acts()).execute(REVIEWER, card.id()))
                .singleElement()
                .satisfies(done -> {
                    assertThat(done.act().confidentiality()).contains(Confidentiality.OFFICIAL_USE);
                    assertThat(done.act().reason()).isEqualTo("Відомості обмежені");
                    assertThat(done.revision()).isEqualTo(2);
                });
    }

    @Test
    void a_service_card_leaves_the_analysts_alone() {
        var card = registered("службова справа");

        var closed = act(REGISTRAR, card, Confidentiality.SERVICE);

        assertThat(closed.content().details().confidentiality()).contains(Confidentiality.SERVICE);
        assertThat(new GetCard(ports()).execute(CONTROLLER, card.id()).revision())
                .isEqualTo(2);
        refused(ErrorCode.CARD_NOT_FOUND, () -> new GetCard(ports()).execute(ANALYST, card.id()));
    }

    @Test
    void who_sees_it_opens_it_again_and_it_comes_back() {
        var card = registered("знову відкрита справа");
        act(REGISTRAR, card, Confidentiality.OFFICIAL_USE);
        var analyst = reader(ANALYST);

        var opened = perform.execute(
                REVIEWER,
                RequestId.random(),
                card.id(),
                2,
                CardAct.setConfidentiality(Confidentiality.PERSONAL, "Обмеження знято"));

        assertThat(opened.content().details().confidentiality()).isEmpty();
        assertThat(analyst.hears(card).getLast()).isPresent();
        assertThat(count("select count(*) from audit_event where action = 'CARD_ACT'"
                        + " and details ->> 'act' = 'SET_CONFIDENTIALITY' and document_id = '" + card.id() + "'"))
                .isEqualTo(2);
        assertThat(count("select count(*) from document_version where document_id = '" + card.id()
                        + "' and content::text like '%OFFICIAL_USE%'"))
                .isEqualTo(1);
    }

    @Test
    void a_change_of_the_card_leaves_it_as_closed_as_it_was() {
        var card = registered("змінена справа");
        act(REGISTRAR, card, Confidentiality.SERVICE);

        var changed = city.registry()
                .updateCard()
                .execute(REGISTRAR, RequestId.random(), card.id(), 2, card.content()); // of an older workstation

        assertThat(changed.content().details().confidentiality()).contains(Confidentiality.SERVICE);
        assertThat(count(
                        "select count(*) from document where confidentiality = 'SERVICE' and id = '" + card.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void what_cannot_be_is_refused() {
        var card = registered("звичайна справа");
        refused(ErrorCode.INVALID_VALUE, () -> act(REGISTRAR, card, Confidentiality.PERSONAL));
        refused(ErrorCode.INVALID_VALUE, () -> act(REGISTRAR, card, Confidentiality.OPEN));
        refused(ErrorCode.NOT_PERMITTED, () -> act(CONTROLLER, card, Confidentiality.SERVICE));
        refused(ErrorCode.NOT_PERMITTED, () -> act(ANALYST, card, Confidentiality.SERVICE));
        var nobodys = city.registered(RightsCity.DISTRICT, Optional.empty(), "нічия справа");
        refused(ErrorCode.REQUIRED_VALUE_MISSING, () -> act(REGISTRAR, nobodys, Confidentiality.OFFICIAL_USE));
    }

    @Test
    void sent_twice_it_is_done_once() {
        var card = registered("двічі закрита справа");
        var request = RequestId.random();
        var act = CardAct.setConfidentiality(Confidentiality.SERVICE, "Відомості обмежені");

        var first = perform.execute(REGISTRAR, request, card.id(), 1, act);

        assertThat(perform.execute(REGISTRAR, request, card.id(), 1, act)).isEqualTo(first);
        refused(
                ErrorCode.REQUEST_ID_REUSED,
                () -> perform.execute(
                        REGISTRAR,
                        request,
                        card.id(),
                        1,
                        CardAct.setConfidentiality(Confidentiality.OFFICIAL_USE, "Відомості обмежені")));
    }

    private static Card registered(String summary) {
        return city.registered(RightsCity.DISTRICT, Optional.of(RightsCity.position(REVIEWING)), summary);
    }

    private static Card act(Caller caller, Card card, Confidentiality level) {
        return perform.execute(
                caller,
                RequestId.random(),
                card.id(),
                card.revision(),
                CardAct.setConfidentiality(level, "Відомості обмежені"));
    }

    private static List<String> found(Caller caller) {
        var database = city.registry().open();
        return new FindPreviousCards(ports(), database.lines(), database.rights())
                .execute(caller, new PersonName("Ткаченко", "", ""), "", 100).stream()
                        .map(row -> row.id().text())
                        .toList();
    }

    private static RegistrationPorts ports() {
        return city.registry().ports();
    }

    private static int count(String query) {
        var database = city.registry().open();
        return database.transactions()
                .inTransaction(REVIEWER, () -> database.sql().one(query, row -> row.getInt(1)));
    }

    private static void refused(ErrorCode code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static Ear reader(Caller caller) {
        return new Ear(caller);
    }

    /** A workstation that is told of changes from now on. */
    private static final class Ear {

        private final ChangeFeed feed = city.registry().feed(100);
        private final ChangeCursor cursor;

        Ear(Caller caller) {
            cursor = feed.open(() -> caller, city.registry().position(caller));
        }

        /** What it is told of the card, in order: a line, or that there is none. */
        List<Optional<CardRow>> hears(Card card) {
            var heard = new ArrayList<Optional<CardRow>>();
            boolean atEnd = false;
            while (!atEnd) {
                var read = (FeedRead.Changes) feed.read(cursor);
                read.batch().changes().stream()
                        .filter(change -> change.id().equals(card.id()))
                        .forEach(change -> heard.add(change.row()));
                atEnd = read.atEnd() && read.batch().changes().isEmpty();
            }
            return heard;
        }
    }
}
