package ua.zvernennia.server.jpa.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.zvernennia.server.jpa.execution.TestOffice.caller;
import static ua.zvernennia.server.jpa.execution.TestOffice.main;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.model.notification.Notice;
import ua.zvernennia.model.notification.NoticeKind;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.server.usecase.notification.Letter;
import ua.zvernennia.server.usecase.notification.Mailer;
import ua.zvernennia.server.usecase.notification.Mailer.MailProblem;
import ua.zvernennia.server.usecase.notification.ReadNotices;
import ua.zvernennia.server.usecase.notification.RemindByClock;
import ua.zvernennia.server.usecase.notification.SendLetters;
import ua.zvernennia.server.usecase.notification.SetEmail;

class RemindersTest {

    private TestOffice office;

    @BeforeEach
    void open() {
        office = new TestOffice(20);
        office.registry()
                .database()
                .execute("update position set head = true where id in ('%s', '%s')"
                        .formatted(TestOffice.position(0), TestOffice.position(1)));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whoever_owes_the_work_is_told_on_its_day_and_nobody_twice() {
        due(office.today());
        var far = due(office.today().plusDays(90));

        assertThat(remind().execute().messages()).isPositive();

        assertThat(kinds(12)).containsExactly(NoticeKind.DUE);
        assertThat(kinds(1)).contains(NoticeKind.DUE); // the head of the unit, and who set control below
        assertThat(kinds(13)).isEmpty();
        assertThat(remind().execute().messages()).isZero();
        assertThat(notices(12)).noneMatch(notice -> notice.execution().equals(Optional.of(far)));
    }

    @Test
    void overdue_goes_up_one_level_and_after_five_days_two() {
        var node = due(office.today());
        term(node, office.today().minusDays(1));
        remind().execute();
        assertThat(kinds(12)).containsExactly(NoticeKind.OVERDUE);
        assertThat(kinds(0)).contains(NoticeKind.ESCALATION);
        var first = notices(12).getFirst();
        assertThat(first.daysLeft()).hasValue(-1);
        assertThat(first.executor()).isEqualTo("Особа 12");

        office.registry().database().execute("update notification set for_day = for_day - 1");
        remind().execute(); // the next day again
        assertThat(kinds(12)).containsExactly(NoticeKind.OVERDUE, NoticeKind.OVERDUE);
    }

    @Test
    void a_rule_that_ended_is_silent() {
        office.registry().database().execute("update reminder_rule set valid_to = '2020-01-01'");
        due(office.today());
        assertThat(remind().execute().messages()).isZero();
    }

    @Test
    void many_instances_tell_once() throws Exception {
        due(office.today());
        var work = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 8; i++) {
            work.add(() -> remind().execute().messages());
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var each : threads.invokeAll(work)) {
                assertThat(each.get()).isNotNegative();
            }
        }
        assertThat(kinds(12)).containsExactly(NoticeKind.DUE);
    }

    @Test
    void one_letter_for_a_person_names_the_documents_and_is_tried_again() {
        var open = office.registry().open();
        new SetEmail(open.transactions(), open.contacts(), open.audit())
                .execute("test", "p12", Optional.of("p12@kyiv.local"));
        due(office.today());
        due(office.today());
        assertThat(remind().execute().letters()).isEqualTo(1);

        var sent = new ArrayList<Letter>();
        assertThat(send(letter -> {
                    throw new MailProblem("away", false, null);
                }))
                .isZero();
        assertThat(send(sent::add)).isZero(); // not yet
        office.registry().database().execute("update mail_letter set try_at = now() - interval '1 second'");
        assertThat(send(sent::add)).isEqualTo(1);
        assertThat(send(sent::add)).isZero();
        assertThat(sent.getFirst().address()).isEqualTo("p12@kyiv.local");
        assertThat(sent.getFirst().lines())
                .hasSize(2)
                .allMatch(line -> line.due().equals(Optional.of(office.today())));
        assertThat(office.text("select lines from mail_letter"))
                .doesNotContain("Особа")
                .doesNotContain("Холодно");
    }

    @Test
    void an_address_that_is_refused_for_good_is_given_up() {
        var open = office.registry().open();
        new SetEmail(open.transactions(), open.contacts(), open.audit())
                .execute("test", "p12", Optional.of("p12@kyiv.local"));
        due(office.today());
        remind().execute();
        send(letter -> {
            throw new MailProblem("no such mailbox", true, null);
        });
        assertThat(office.text("select problem from mail_letter where given_up_at is not null"))
                .isEqualTo("no such mailbox");
    }

    private NodeId due(LocalDate term) {
        CardId card = office.registered().id();
        var top = office.resolve(0, card, Optional.empty(), main(1));
        office.act(1, card, TreeAct.of(ActKind.START, top));
        term(top, LocalDate.of(2999, 1, 1));
        var node = office.resolve(1, card, Optional.of(top), main(12));
        term(node, term);
        return node;
    }

    private void term(NodeId node, LocalDate term) {
        office.registry().database().execute("update execution set term = '%s' where id = '%s'".formatted(term, node));
    }

    private RemindByClock remind() {
        var open = office.registry().open();
        return new RemindByClock(
                open.transactions(), open.reminders(), open.terms(), open.directory(), open.audit(), open.clock());
    }

    private int send(Mailer mailer) {
        var open = office.registry().open();
        return new SendLetters(open.transactions(), open.letters(), mailer).execute();
    }

    private List<NoticeKind> kinds(int person) {
        return notices(person).stream().map(Notice::kind).toList();
    }

    private List<Notice> notices(int person) {
        var open = office.registry().open();
        return new ReadNotices(open.transactions(), open.notices(), open.permissions(), open.rights())
                .latest(caller(person), 100)
                .latest();
    }
}
