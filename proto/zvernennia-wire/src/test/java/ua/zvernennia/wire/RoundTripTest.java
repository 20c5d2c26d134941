package ua.zvernennia.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import ua.zvernennia.model.acts.CardAct;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.feed.ChangeBatch;
import ua.zvernennia.model.links.CardLink;
import ua.zvernennia.model.links.LinkKind;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRevision;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.proto.v1.RegisterCardRequest;

/** Whatever goes over the wire comes back equal, through its bytes. */
class RoundTripTest {

    @Property(tries = 200)
    void actsComeBackEqual(@ForAll("acts") CardAct act) {
        assertThat(ActMapper.fromProto(ActMapper.toProto(act))).isEqualTo(act);
    }

    @Provide
    Arbitrary<CardAct> acts() {
        return Records.acts();
    }

    @Property(tries = 200)
    void cardsComeBackEqual(@ForAll("cards") Card card) throws Exception {
        var bytes = CardMapper.toProto(card).toByteArray();
        assertThat(CardMapper.fromProto(ua.zvernennia.proto.v1.Card.parseFrom(bytes)))
                .isEqualTo(card);
    }

    @Property(tries = 100)
    void linksComeBackEqual(
            @ForAll LinkKind kind, @ForAll boolean outward, @ForAll("rows") CardRow other, @ForAll boolean byHand) {
        var link = new CardLink(
                kind,
                outward,
                other,
                byHand
                        ? Optional.of(other.registeredOn()
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant())
                        : Optional.empty(),
                "Тестова О.");
        assertThat(LinkMapper.fromProto(LinkMapper.toProto(link))).isEqualTo(link);
    }

    @Property(tries = 100)
    void revisionsComeBackEqual(@ForAll("revisions") CardRevision revision) throws Exception {
        var bytes = CardMapper.toProto(revision).toByteArray();
        assertThat(CardMapper.fromProto(ua.zvernennia.proto.v1.CardRevision.parseFrom(bytes)))
                .isEqualTo(revision);
    }

    @Property(tries = 100)
    void registrationsComeBackEqual(
            @ForAll("contents") CardContent content, @ForAll("numberRequests") NumberRequest number) throws Exception {
        var request = RequestId.random();
        var id = CardId.random();
        var message = RegisterCardRequest.parseFrom(
                CardMapper.toProto(request, id, number, content).toByteArray());
        assertThat(CardMapper.requestId(message.getRequestId())).isEqualTo(request);
        assertThat(CardMapper.cardId(message.getCardId(), "cardId")).isEqualTo(id);
        assertThat(CardMapper.numberRequest(message)).isEqualTo(number);
        assertThat(ContentMapper.fromProto(message.getContent())).isEqualTo(content);
    }

    @Property(tries = 200)
    void rowsComeBackEqual(@ForAll("rows") CardRow row) throws Exception {
        var bytes = CardRowMapper.toProto(row).toByteArray();
        assertThat(CardRowMapper.fromProto(ua.zvernennia.proto.v1.CardRow.parseFrom(bytes)))
                .isEqualTo(row);
    }

    @Property(tries = 100)
    void batchesComeBackEqual(@ForAll("batches") ChangeBatch batch) throws Exception {
        var bytes = FeedMapper.toProto(batch).toByteArray();
        assertThat(FeedMapper.fromProto(ua.zvernennia.proto.v1.ChangeBatch.parseFrom(bytes)))
                .isEqualTo(batch);
    }

    @Property(tries = 100)
    void usersComeBackEqual(@ForAll("users") UserInfo user) throws Exception {
        var bytes = SessionMapper.toProto(user).toByteArray();
        assertThat(SessionMapper.fromProto(ua.zvernennia.proto.v1.User.parseFrom(bytes)))
                .isEqualTo(user);
    }

    @Property(tries = 100)
    void directoriesComeBackEqualOrUnchanged(@ForAll("directories") Directory directory) throws Exception {
        var bytes = DirectoryMapper.toProto(Optional.of(directory), "older").toByteArray();
        assertThat(DirectoryMapper.fromProto(ua.zvernennia.proto.v1.GetDirectoryResponse.parseFrom(bytes)))
                .contains(directory);
        assertThat(DirectoryMapper.fromProto(DirectoryMapper.toProto(Optional.empty(), "same")))
                .isEmpty();
    }

    @Provide
    Arbitrary<Card> cards() {
        return Records.cards();
    }

    @Provide
    Arbitrary<CardRevision> revisions() {
        return Records.revisions();
    }

    @Provide
    Arbitrary<CardContent> contents() {
        return Records.contents();
    }

    @Provide
    Arbitrary<NumberRequest> numberRequests() {
        return Records.numberRequests();
    }

    @Provide
    Arbitrary<CardRow> rows() {
        return Records.rows();
    }

    @Provide
    Arbitrary<ChangeBatch> batches() {
        return Records.batches();
    }

    @Provide
    Arbitrary<UserInfo> users() {
        return Records.users();
    }

    @Provide
    Arbitrary<Directory> directories() {
        return Records.directories();
    }
}
