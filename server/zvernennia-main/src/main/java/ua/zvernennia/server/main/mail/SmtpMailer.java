package ua.zvernennia.server.main.mail;

import static java.util.Objects.requireNonNull;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Date;
import java.util.Properties;
import ua.zvernennia.server.main.config.MailConfig;
import ua.zvernennia.server.usecase.notification.Letter;
import ua.zvernennia.server.usecase.notification.Mailer;

/** Letters over SMTP (RFC 5321); the server's certificate must fit its name when the line is protected. */
public final class SmtpMailer implements Mailer {

    private final MailConfig config;
    private final LetterText text;
    private final Session session;
    private final String protocol;

    /** @param data directory of the server, for a template of its own */
    public SmtpMailer(MailConfig config, Path data) {
        this.config = requireNonNull(config, "config");
        this.text = LetterText.of(data);
        this.protocol = config.security() == MailConfig.Security.TLS ? "smtps" : "smtp";
        this.session = Session.getInstance(properties());
    }

    @Override
    public void send(Letter letter) {
        try (var transport = session.getTransport(protocol)) {
            var message = message(letter);
            if (config.user().isEmpty()) {
                transport.connect();
            } else {
                transport.connect(config.host(), config.port(), config.user(), config.password());
            }
            transport.sendMessage(message, message.getAllRecipients());
        } catch (AddressException | SendFailedException e) {
            throw new MailProblem("the mail server did not take the address", true, e);
        } catch (MessagingException e) {
            throw new MailProblem(e.getClass().getSimpleName(), false, e);
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress(config.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address(), true));
        message.setSubject(text.subject(letter), StandardCharsets.UTF_8.name());
        message.setText(text.body(letter), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no answers of absence
        message.setSentDate(new Date());
        return message;
    }

    private Properties properties() {
        var timeout = Long.toString(config.timeout().toMillis());
        var properties = new Properties();
        var prefix = "mail." + protocol + '.';
        properties.put(prefix + "host", config.host());
        properties.put(prefix + "port", Integer.toString(config.port()));
        properties.put(prefix + "auth", Boolean.toString(!config.user().isEmpty()));
        properties.put(prefix + "connectiontimeout", timeout);
        properties.put(prefix + "timeout", timeout);
        properties.put(prefix + "writetimeout", timeout);
        properties.put(prefix + "ssl.checkserveridentity", "true");
        if (config.security() == MailConfig.Security.STARTTLS) {
            properties.put(prefix + "starttls.enable", "true");
            properties.put(prefix + "starttls.required", "true");
        }
        return properties;
    }
}
