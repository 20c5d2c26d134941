package ua.zvernennia.server.main.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.model.notification.NoticeKind;
import ua.zvernennia.server.main.config.MailConfig;
import ua.zvernennia.server.usecase.notification.Letter;
import ua.zvernennia.server.usecase.notification.Mailer.MailProblem;

/** Against a real SMTP server on a free port. */
class SmtpMailerTest {

    @TempDir
    private Path data;

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_letter_names_documents_and_terms_and_nobody() throws Exception {
        mailer("").send(letter("executor@kyiv.local"));

        assertThat(server.waitForIncomingEmail(30_000, 1)).isTrue();
        MimeMessage got = server.getReceivedMessages()[0];
        assertThat(got.getSubject()).isEqualTo("Звернення: нагадування про строки (2)");
        assertThat(got.getRecipients(Message.RecipientType.TO)[0].toString()).isEqualTo("executor@kyiv.local");
        assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(got.getContent().toString().lines())
                .contains("№ К-11323: строк 25.11.2026", "№ ОП/Д-7: прострочено, строк був 20.11.2026");
    }

    @Test
    void an_office_may_have_a_template_of_its_own() throws Exception {
        var own = Files.createDirectories(data.resolve("mail")).resolve("reminders.txt");
        Files.writeString(own, "Строки\nРазом {count}:\n{lines}\n");
        mailer("").send(letter("executor@kyiv.local"));

        assertThat(server.waitForIncomingEmail(30_000, 1)).isTrue();
        assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("Строки");
        assertThat(server.getReceivedMessages()[0].getContent().toString()).startsWith("Разом 2:");
    }

    @Test
    void a_server_that_is_away_is_a_problem_that_passes() {
        int port = server.getSmtp().getPort();
        server.stop();
        assertThatThrownBy(() -> new SmtpMailer(config(port, ""), data).send(letter("executor@kyiv.local")))
                .isInstanceOfSatisfying(
                        MailProblem.class, e -> assertThat(e.lasting()).isFalse());
    }

    @Test
    void an_address_that_is_none_is_a_problem_that_lasts() {
        assertThatThrownBy(() -> mailer("").send(letter("a b@kyiv local")))
                .isInstanceOfSatisfying(
                        MailProblem.class, e -> assertThat(e.lasting()).isTrue())
                .hasMessageNotContaining("kyiv");
    }

    @Test
    void a_wrong_password_is_refused_and_not_told() {
        server.setUser("sender", "right");
        assertThatThrownBy(() -> mailer("sender").send(letter("executor@kyiv.local")))
                .isInstanceOf(MailProblem.class)
                .hasMessageNotContaining("wrong");
    }

    private SmtpMailer mailer(String user) {
        return new SmtpMailer(config(server.getSmtp().getPort(), user), data);
    }

    private static MailConfig config(int port, String user) {
        return new MailConfig(
                "127.0.0.1",
                port,
                MailConfig.Security.NONE,
                user,
                user.isEmpty() ? "" : "wrong",
                "zvernennia@kyiv.local",
                Duration.ofSeconds(20),
                Duration.ofMinutes(10),
                LocalTime.MIDNIGHT);
    }

    private static Letter letter(String address) {
        return new Letter(
                1,
                address,
                List.of(
                        new Letter.Line(NoticeKind.DUE, "К-11323", Optional.of(LocalDate.of(2026, 11, 25))),
                        new Letter.Line(NoticeKind.OVERDUE, "ОП/Д-7", Optional.of(LocalDate.of(2026, 11, 20)))),
                1);
    }
}
