package ua.zvernennia.server.main.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.files.FileId;
import ua.zvernennia.model.files.FileOwner;
import ua.zvernennia.model.files.FileState;
import ua.zvernennia.model.files.StoredFile;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.server.main.testing.FakeClamd;
import ua.zvernennia.server.main.testing.FakeClamd.Mood;
import ua.zvernennia.server.main.testing.FileCalls;
import ua.zvernennia.server.main.testing.FileCalls.Sent;
import ua.zvernennia.server.main.testing.RegistryClient;
import ua.zvernennia.server.main.testing.ServerExtension;
import ua.zvernennia.server.main.testing.Waiting;

/** Files over the wire, with a server, a database, a disk and a scanner. */
class FilesEndToEndTest {

    private static final int LIMIT = 1024 * 1024;
    private static final FakeClamd SCANNER = FakeClamd.started();

    @RegisterExtension
    static final ServerExtension SERVER =
            new ServerExtension().with("files.scanner", SCANNER.address()).with("files.size-limit", "1MiB");

    private RegistryClient client;
    private FileCalls files;
    private CardId card;

    @BeforeAll
    static void people() {
        SERVER.addUser("head", "Тестова Голова", Role.HEAD, ServerExtension.PASSWORD);
        SERVER.addUser("analyst", "Тестовий Аналітик", Role.ANALYST, ServerExtension.PASSWORD);
        SERVER.addUser("admin", "Тестовий Адміністратор", Role.ADMIN, ServerExtension.PASSWORD);
    }

    @AfterAll
    static void silence() throws IOException {
        SCANNER.close();
    }

    @BeforeEach
    void register() {
        SCANNER.be(Mood.HONEST);
        client = SERVER.client();
        files = new FileCalls(client);
        card = client.register(RequestId.random(), CardId.random(), RegistryClient.appeal("з додатками"))
                .id();
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void aFileComesBackByteForByteOnceItIsChecked() {
        var sent = Sent.of(card, "лист.pdf", pdf(700_000));
        var stored = files.upload(sent);

        assertThat(stored.latest().hash()).isEqualTo(sent.hash());
        assertThat(stored.latest().type()).isEqualTo("application/pdf");
        awaitState(sent.file(), FileState.CLEAN);
        assertThat(files.download(card, sent.file(), 1, 0)).isEqualTo(sent.content());
        assertThat(files.download(card, sent.file(), 1, 699_000))
                .isEqualTo(Arrays.copyOfRange(sent.content(), 699_000, 700_000));
    }

    @Test
    void anUploadThatWasCutGoesOnWhereItWas() {
        var sent = Sent.of(card, "лист.pdf", pdf(500_000));
        files.begin(sent);
        files.sendAndBreakOff(sent, 300_000);

        assertThat(files.begin(sent).getOffset()).isEqualTo(300_000);
        assertThat(files.send(sent, 300_000).latest().hash()).isEqualTo(sent.hash());
    }

    @Test
    void aFileWhoseLastByteCameWithoutAnAnswerIsFinishedWithoutBytes() {
        var sent = Sent.of(card, "лист.pdf", pdf(130_000));
        files.begin(sent);
        files.sendAndBreakOff(sent, 130_000);

        assertThat(files.begin(sent).getOffset()).isEqualTo(130_000);
        assertThat(files.send(sent, 130_000).latest().hash()).isEqualTo(sent.hash());
    }

    @Test
    void aRepeatAnswersAsBeforeAndStoresNothing() {
        var sent = Sent.of(card, "лист.pdf", pdf(1000));
        var first = files.upload(sent);

        assertThat(files.upload(sent).versions()).hasSameSizeAs(first.versions());
        assertThat(files.list(card)).hasSize(1);
    }

    @Test
    void theSameIdForSomethingElseIsRefused() {
        var sent = Sent.of(card, "лист.pdf", pdf(1000));
        files.begin(sent);

        assertRefused(
                ErrorCode.REQUEST_ID_REUSED,
                () -> files.begin(new Sent(sent.upload(), sent.owner(), sent.file(), "інше.pdf", sent.content())));
    }

    @Test
    void aWrongOffsetIsRefusedAndNothingIsLost() {
        var sent = Sent.of(card, "лист.pdf", pdf(200_000));
        files.begin(sent);

        assertRefused(ErrorCode.FILE_OFFSET_WRONG, () -> files.send(sent, 100_000));
        assertThat(files.send(sent, 0).latest().size()).isEqualTo(200_000);
        assertRefused(ErrorCode.FILE_OFFSET_WRONG, () -> files.send(sent, 0)); // it is stored already
    }

    @Test
    void otherBytesThanAnnouncedAreThrownAway() {
        var announced = Sent.of(card, "лист.pdf", pdf(1000));
        files.begin(announced);
        var other = new Sent(announced.upload(), announced.owner(), announced.file(), "лист.pdf", noise(1000));

        assertRefused(ErrorCode.FILE_DAMAGED, () -> files.send(other, 0));
        assertThat(files.begin(announced).getOffset()).isZero();
        assertThat(files.send(announced, 0).latest().hash()).isEqualTo(announced.hash());
    }

    @Test
    void nothingIsReadableBeforeItIsChecked() throws IOException {
        SCANNER.stop();
        var sent = Sent.of(card, "лист.pdf", pdf(2000));
        try {
            files.upload(sent);
            awaitState(sent.file(), FileState.QUARANTINED);
            assertRefused(ErrorCode.FILE_NOT_CHECKED, () -> files.download(card, sent.file(), 1, 0));
        } finally {
            SCANNER.start();
        }
        awaitState(sent.file(), FileState.CLEAN);
        assertThat(files.download(card, sent.file(), 1, 0)).isEqualTo(sent.content());
    }

    @Test
    void whatTheScannerDidNotSeeWholeStaysInQuarantine() {
        var probed = files.upload(Sent.of(card, "перед.pdf", pdf(100)));
        awaitState(probed.id(), FileState.CLEAN); // the scanner has passed its probe
        SCANNER.be(Mood.ALERTING);
        var sent = Sent.of(card, "лист.pdf", pdf(2001));
        files.upload(sent);

        awaitState(sent.file(), FileState.QUARANTINED);
        assertRefused(ErrorCode.FILE_NOT_CHECKED, () -> files.download(card, sent.file(), 1, 0));
    }

    @Test
    void anInfectedFileIsNeverReadAndSaysSo() {
        var sent = Sent.of(card, "лист.txt", ProbeArchive.eicar());
        files.upload(sent);

        awaitState(sent.file(), FileState.INFECTED);
        assertRefused(ErrorCode.FILE_INFECTED, () -> files.download(card, sent.file(), 1, 0));
    }

    @Test
    void aNewVersionStandsBesideTheFormer() {
        var first = Sent.of(card, "лист.pdf", pdf(1000));
        files.upload(first);
        var second = new Sent(RequestId.random(), first.owner(), first.file(), "лист-2.pdf", pdf(1100));
        var stored = files.upload(second);

        assertThat(stored.versions()).extracting("number").containsExactly(1, 2);
        assertThat(stored.name().text()).isEqualTo("лист-2.pdf");
        awaitState(first.file(), FileState.CLEAN);
        assertThat(files.download(card, first.file(), 1, 0)).isEqualTo(first.content());
        assertThat(files.download(card, first.file(), 2, 0)).isEqualTo(second.content());
        assertRefused(ErrorCode.FILE_NOT_FOUND, () -> files.download(card, first.file(), 3, 0));
    }

    @Test
    void aFileIsRenamedOnceAndRemovedWithItsReason() {
        var sent = Sent.of(card, "лист.pdf", pdf(1000));
        files.upload(sent);
        var request = RequestId.random();

        var renamed = files.describe(request, card, sent.file(), "скарга.pdf", "перша сторінка");
        assertThat(renamed.name().text()).isEqualTo("скарга.pdf");
        files.describe(RequestId.random(), card, sent.file(), "заява.pdf", "");
        assertThat(files.describe(request, card, sent.file(), "скарга.pdf", "перша сторінка")
                        .name()
                        .text())
                .as("a repeat does nothing")
                .isEqualTo("заява.pdf");
        assertRefused(ErrorCode.REQUEST_ID_REUSED, () -> files.describe(request, card, sent.file(), "інша.pdf", ""));
        assertRefused(
                ErrorCode.FILE_TYPE_MISMATCH,
                () -> files.describe(RequestId.random(), card, sent.file(), "заява.exe", ""));
        assertRefused(
                ErrorCode.REQUIRED_VALUE_MISSING, () -> files.remove(RequestId.random(), card, sent.file(), "ні"));
        assertRefused(
                ErrorCode.TEXT_TOO_LONG,
                () -> files.remove(RequestId.random(), card, sent.file(), "ї".repeat(StoredFile.REASON_MAX + 1)));

        files.remove(RequestId.random(), card, sent.file(), "чужий лист");
        assertThat(files.list(card)).isEmpty();
        assertRefused(ErrorCode.FILE_NOT_FOUND, () -> files.download(card, sent.file(), 1, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../лист.pdf", "a/b.pdf", "a\\b.pdf", "скан\u202Efdp.exe", "con", " "})
    void aNameWithPathCharactersIsRefused(String name) {
        assertRefused(ErrorCode.FILE_NAME_INVALID, () -> files.begin(Sent.of(card, name, pdf(100))));
        assertRefused(ErrorCode.INVALID_VALUE, () -> files.begin(Sent.of(card, name + '\0', pdf(100))));
    }

    @Test
    void anEmptyFileIsRefusedAndOneAtTheLimitIsNot() {
        assertRefused(ErrorCode.FILE_EMPTY, () -> files.begin(Sent.of(card, "лист.pdf", new byte[0])));
        assertRefused(ErrorCode.FILE_TOO_LARGE, () -> files.begin(Sent.of(card, "лист.pdf", pdf(LIMIT + 1))));
        assertThat(files.upload(Sent.of(card, "лист.pdf", pdf(LIMIT))).latest().size())
                .isEqualTo(LIMIT);
    }

    @Test
    void moreBytesThanAnnouncedAreNotTaken() {
        var announced = Sent.of(card, "лист.pdf", pdf(1000));
        files.begin(announced);
        var more = new Sent(announced.upload(), announced.owner(), announced.file(), "лист.pdf", pdf(1001));

        assertRefused(ErrorCode.FILE_DAMAGED, () -> files.send(more, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "лист.exe, FILE_TYPE_NOT_ALLOWED",
        "лист.jpg, FILE_TYPE_MISMATCH",
        "лист.docx, FILE_TYPE_MISMATCH",
        "лист.pdf.zip, FILE_TYPE_MISMATCH"
    })
    void aNameThatLiesAboutItsTypeIsRefused(String name, ErrorCode code) {
        assertRefused(code, () -> files.upload(Sent.of(card, name, pdf(1000))));
        assertThat(files.list(card)).isEmpty();
    }

    @Test
    void aProgramThatIsCalledPdfIsRefused() {
        var program = noise(1000);
        program[0] = 'M';
        program[1] = 'Z';

        assertRefused(ErrorCode.FILE_TYPE_NOT_ALLOWED, () -> files.upload(Sent.of(card, "лист.pdf", program)));
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        assertRefused(ErrorCode.FILE_ARCHIVE_TOO_LARGE, () -> files.upload(Sent.of(card, "архів.zip", bomb())));
    }

    @Test
    void aNameWithoutAnExtensionGetsThatOfItsContent() {
        assertThat(files.upload(Sent.of(card, "Скан 1", pdf(1000))).name().text())
                .isEqualTo("Скан 1.pdf");
    }

    @Test
    void whoSeesTheCardMaskedGetsNoFilesAndWhoSeesNoneNoCard() {
        var sent = Sent.of(card, "лист.pdf", pdf(1000));
        files.upload(sent);
        awaitState(sent.file(), FileState.CLEAN);

        as("head", other -> {
            assertRefused(ErrorCode.FILES_HIDDEN, () -> other.list(card));
            assertRefused(ErrorCode.FILES_HIDDEN, () -> other.download(card, sent.file(), 1, 0));
            assertRefused(ErrorCode.NOT_PERMITTED, () -> other.begin(Sent.of(card, "лист.pdf", pdf(10))));
        });
        as("analyst", other -> {
            assertRefused(ErrorCode.NOT_PERMITTED, () -> other.list(card));
            assertRefused(ErrorCode.NOT_PERMITTED, () -> other.download(card, sent.file(), 1, 0));
        });
        as("admin", other -> {
            assertRefused(ErrorCode.CARD_NOT_FOUND, () -> other.list(card));
            assertRefused(ErrorCode.CARD_NOT_FOUND, () -> other.download(card, sent.file(), 1, 0));
            assertRefused(
                    ErrorCode.CARD_NOT_FOUND, () -> other.remove(RequestId.random(), card, sent.file(), "не моє діло"));
        });
    }

    @Test
    void aFileOfAnotherCardIsNotFoundUnderThisOne() {
        var elsewhere = client.register(RequestId.random(), CardId.random(), RegistryClient.appeal("інша"))
                .id();
        var sent = Sent.of(elsewhere, "лист.pdf", pdf(1000));
        files.upload(sent);

        assertRefused(ErrorCode.FILE_NOT_FOUND, () -> files.download(card, sent.file(), 1, 0));
        assertRefused(
                ErrorCode.FILE_NOT_FOUND,
                () -> files.begin(
                        new Sent(RequestId.random(), FileOwner.card(card), sent.file(), "лист.pdf", pdf(1000))));
    }

    @Test
    void aResolutionThatIsNotTheCardsOwnsNoFile() {
        var owner = new FileOwner(card, FileOwner.Kind.RESOLUTION, UUID.randomUUID());

        assertRefused(
                ErrorCode.INVALID_VALUE,
                () -> files.begin(new Sent(RequestId.random(), owner, FileId.random(), "лист.pdf", pdf(10))));
    }

    @Test
    void equalContentsAreKeptOnce() throws IOException {
        var content = pdf(4321);
        files.upload(Sent.of(card, "перший.pdf", content));
        files.upload(Sent.of(card, "другий.pdf", content));

        var hash = Sent.of(card, "x", content).hash().hex();
        var shard = SERVER.data().resolve("files/contents").resolve(hash.substring(0, 2));
        assertThat(Files.size(shard.resolve(hash.substring(2, 4)).resolve(hash)))
                .isEqualTo(4321);
        assertThat(files.list(card)).hasSize(2);
    }

    private void awaitState(FileId file, FileState state) {
        Waiting.until(() -> files.list(card).stream()
                .filter(stored -> stored.id().equals(file))
                .anyMatch(stored -> stored.latest().state() == state));
    }

    private static void as(String login, java.util.function.Consumer<FileCalls> work) {
        try (var other = RegistryClient.connect(SERVER.port(), SERVER.authority())) {
            other.login(login, ServerExtension.PASSWORD);
            work.accept(new FileCalls(other));
        }
    }

    private static void assertRefused(ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    /** A PDF of that many bytes, another one for each size. */
    static byte[] pdf(int size) {
        var bytes = noise(size);
        var head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, Math.min(size, head.length));
        return bytes;
    }

    private static byte[] noise(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    /** Like 42.zip: archives in archives, each of which would unpack to many more. */
    private static byte[] bomb() throws IOException {
        var inner = new byte[1024 * 1024];
        for (int depth = 0; depth < 6; depth++) {
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out)) {
                for (int i = 0; i < 4; i++) {
                    zip.putNextEntry(new ZipEntry(i + ".zip"));
                    zip.write(inner);
                }
            }
            inner = out.toByteArray();
        }
        return inner;
    }
}
