package ua.zvernennia.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.feed.ChangeBatch;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.Classification;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.registration.Registration;
import ua.zvernennia.model.registration.Whereabouts;
import ua.zvernennia.proto.v1.LoginRequest;
import ua.zvernennia.proto.v1.RegisterCardRequest;
import ua.zvernennia.proto.v1.User;

/** Anything may come over the wire; it is understood or refused with a code, and nothing else. */
class UntrustedTest {

    private static final String ORGANISATION = "00000000-0000-0000-0000-000000000001";

    private static final Card CARD = new Card(
            CardId.random(),
            1,
            new Registration("APPEALS", 2026, new RegNumber("", "Т", 1, 0), LocalDate.of(2026, 1, 5), ORGANISATION),
            CardState.REGISTERED,
            new CardContent(
                    DocumentKind.APPEAL,
                    LocalDate.of(2026, 1, 5),
                    List.of(),
                    1,
                    Classification.NONE,
                    new Whereabouts("", "", "OTHER", "OTHER"),
                    "зміст",
                    Optional.of(LocalDate.of(2026, 2, 5)),
                    "T30",
                    Optional.of(ORGANISATION),
                    ""),
            Optional.of(CardId.random()),
            Instant.EPOCH,
            "Тестова Олена");

    @Property(tries = 300)
    void damagedBytesOfACardAreUnderstoodOrRefused(
            @ForAll("cards") Card card, @ForAll @IntRange(max = 1_000_000) int at, @ForAll byte value) {
        var bytes = CardMapper.toProto(card).toByteArray();
        bytes[at % bytes.length] = value;
        understoodOrRefused(bytes, ua.zvernennia.proto.v1.Card::parseFrom, CardMapper::fromProto);
    }

    @Property(tries = 300)
    void damagedBytesOfABatchAreUnderstoodOrRefused(
            @ForAll("batches") ChangeBatch batch, @ForAll @IntRange(max = 1_000_000) int at, @ForAll byte value) {
        var bytes = FeedMapper.toProto(batch).toByteArray();
        bytes[at % bytes.length] = value;
        understoodOrRefused(bytes, ua.zvernennia.proto.v1.ChangeBatch::parseFrom, FeedMapper::fromProto);
    }

    @Test
    void everyFieldOfACardMayBeMissing() {
        for (var pruned : withoutOneField(CardMapper.toProto(CARD))) {
            understoodOrRefused(pruned.toByteArray(), ua.zvernennia.proto.v1.Card::parseFrom, CardMapper::fromProto);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"05.01.2026", "2026-02-30", "2026-1-5", "+999999999-01-01", "1899-12-31", "3000-01-01", "x"})
    void otherDatesAreRefused(String text) {
        var content = ContentMapper.toProto(CARD.content()).toBuilder()
                .setReceivedOn(text)
                .build();
        assertRefused(() -> ContentMapper.fromProto(content), ErrorCode.INVALID_VALUE, "receivedOn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-1-1-1-1",
                "00000000000000000000000000000001",
                "не-UUID",
                "00000000-0000-0000-0000-00000000000g"
            })
    void otherIdentitiesAreRefused(String text) {
        assertRefused(() -> CardMapper.cardId(text, "cardId"), ErrorCode.INVALID_VALUE, "cardId");
    }

    @Test
    void missingIdentitiesAreRefused() {
        assertRefused(() -> CardMapper.requestId(""), ErrorCode.REQUIRED_VALUE_MISSING, "requestId");
    }

    @Test
    void enumsOfALaterVersionAreRefused() {
        var content = ContentMapper.toProto(CARD.content()).toBuilder()
                .setKindValue(77)
                .build();
        assertRefused(() -> ContentMapper.fromProto(content), ErrorCode.INVALID_VALUE, "kind");
        var unset =
                ContentMapper.toProto(CARD.content()).toBuilder().clearKind().build();
        assertRefused(() -> ContentMapper.fromProto(unset), ErrorCode.REQUIRED_VALUE_MISSING, "kind");
        assertRefused(
                () -> SessionMapper.fromProto(User.newBuilder()
                        .setId(ORGANISATION)
                        .setPositionId(ORGANISATION)
                        .setOrganisationId(ORGANISATION)
                        .setRoleValue(99)
                        .build()),
                ErrorCode.INVALID_VALUE,
                "user.role");
    }

    @Test
    void timesBeyondTheCalendarAreRefused() {
        var card = CardMapper.toProto(CARD).toBuilder()
                .setChangedAt(Timestamp.newBuilder().setSeconds(Long.MAX_VALUE))
                .build();
        assertRefused(() -> CardMapper.fromProto(card), ErrorCode.INVALID_VALUE, "card.changedAt");
    }

    @Test
    void textsThatNoRecordChecksHaveLimitsToo() {
        assertRefused(
                () -> SessionMapper.checked(
                        LoginRequest.newBuilder().setLogin("л".repeat(101)).build()),
                ErrorCode.TEXT_TOO_LONG,
                "login");
        assertRefused(
                () -> SessionMapper.checked(
                        LoginRequest.newBuilder().setWorkstation("a\0b").build()),
                ErrorCode.INVALID_VALUE,
                "workstation");
    }

    @Test
    void anEmptyRegistrationIsRefusedFieldByField() {
        var empty = RegisterCardRequest.getDefaultInstance();
        assertRefused(
                () -> ContentMapper.fromProto(empty.getContent()), ErrorCode.REQUIRED_VALUE_MISSING, "classification");
    }

    @Provide
    Arbitrary<Card> cards() {
        return Records.cards();
    }

    @Provide
    Arbitrary<ChangeBatch> batches() {
        return Records.batches();
    }

    private static <M extends Message> void understoodOrRefused(byte[] bytes, Parser<M> parser, Function<M, ?> mapper) {
        try {
            assertThat(mapper.apply(parser.parse(bytes))).isNotNull();
        } catch (RegistryException e) {
            assertThat(e.code().kind()).isEqualTo(ErrorCode.Kind.USER);
        } catch (InvalidProtocolBufferException e) {
            assertThat(e).isNotNull(); // gRPC refuses these bytes before any mapper sees them
        }
    }

    /** The message and every message in it, each time with one field less. */
    private static List<Message> withoutOneField(Message message) {
        var pruned = new ArrayList<Message>();
        for (var entry : message.getAllFields().entrySet()) {
            var field = entry.getKey();
            pruned.add(message.toBuilder().clearField(field).build());
            if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE && !field.isRepeated()) {
                for (var inner : withoutOneField((Message) entry.getValue())) {
                    pruned.add(message.toBuilder().setField(field, inner).build());
                }
            }
        }
        return pruned;
    }

    private static void assertRefused(Runnable call, ErrorCode code, String field) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(RegistryException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.arguments()).containsEntry("field", field);
        });
    }

    /** {@code parseFrom}. */
    private interface Parser<M> {
        M parse(byte[] bytes) throws InvalidProtocolBufferException;
    }
}
