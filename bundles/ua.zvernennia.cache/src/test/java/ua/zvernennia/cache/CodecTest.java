package ua.zvernennia.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.feed.CardChange;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.NumberRequest;

class CodecTest {

    @Property
    void everyNumberAndTextComesBack(@ForAll long number, @ForAll String text) {
        var packer = new Packer();
        packer.number(number);
        packer.text(text);
        packer.repeated(text);
        packer.repeated(text);
        packer.number(number);
        var unpacker = new Unpacker(packer.done(), new Unpacker.Shared());
        assertThat(unpacker.number()).isEqualTo(number);
        assertThat(unpacker.text()).isEqualTo(withoutLoneSurrogates(text));
        assertThat(unpacker.repeated()).isEqualTo(withoutLoneSurrogates(text));
        assertThat(unpacker.repeated()).isEqualTo(withoutLoneSurrogates(text));
        assertThat(unpacker.number()).isEqualTo(number);
    }

    @Property(tries = 50)
    void rowsAndChangesComeBack(@ForAll long seed) {
        var rows = Samples.rows(seed, 30);
        assertThat(RowCodec.unpackRows(RowCodec.packRows(rows), new Unpacker.Shared()))
                .isEqualTo(rows);
        var changes = List.of(
                new CardChange(rows.getFirst().id(), 7, Optional.of(rows.getFirst())),
                new CardChange(rows.getLast().id(), Long.MAX_VALUE, Optional.empty()));
        assertThat(RowCodec.unpackChanges(RowCodec.packChanges(changes), new Unpacker.Shared()))
                .isEqualTo(changes);
    }

    @Test
    void writesComeBack() {
        var content = Samples.content("тече дах");
        var register = new Write.Register(new NumberRequest("ОП", "Д", Optional.of(CardId.random())), content);
        var update = new Write.Update(41, content);
        assertThat(WriteCodec.unpack(WriteCodec.pack(register))).isEqualTo(register);
        assertThat(WriteCodec.unpack(WriteCodec.pack(update))).isEqualTo(update);
    }

    /** UTF-8 cannot carry half a character. */
    private static String withoutLoneSurrogates(String text) {
        return text.chars().anyMatch(c -> TextCode.code((char) c) == 0)
                ? new String(text.getBytes(UTF_8), UTF_8)
                : text;
    }
}
