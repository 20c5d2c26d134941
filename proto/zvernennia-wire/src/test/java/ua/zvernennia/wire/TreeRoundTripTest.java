package ua.zvernennia.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.execution.Execution;
import ua.zvernennia.model.execution.ExecutionReport;
import ua.zvernennia.model.execution.ExecutionState;
import ua.zvernennia.model.execution.ExecutionTimes;
import ua.zvernennia.model.execution.ExecutionTree;
import ua.zvernennia.model.execution.ExecutorLine;
import ua.zvernennia.model.execution.ExecutorRole;
import ua.zvernennia.model.execution.Folder;
import ua.zvernennia.model.execution.FolderRow;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.Resolution;
import ua.zvernennia.model.execution.ResolutionDraft;
import ua.zvernennia.model.execution.ResolutionPoint;
import ua.zvernennia.model.execution.ResolutionState;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.model.execution.TreeStep;
import ua.zvernennia.model.execution.TreeView;
import ua.zvernennia.model.execution.TreeWarning;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.proto.v1.ExecutionFolder;

class TreeRoundTripTest {

    @Property(tries = 200)
    void aTreeComesBackEqual(@ForAll int seed) {
        var view = new Chance(seed).view();
        assertThat(TreeMapper.fromProto(TreeMapper.toProto(view))).isEqualTo(view);
    }

    @Property(tries = 200)
    void anActComesBackEqual(@ForAll int seed) {
        var act = new Chance(seed).act();
        assertThat(TreeActMapper.fromProto(TreeActMapper.toProto(act))).isEqualTo(act);
    }

    @Property(tries = 50)
    void aRowOfAFolderComesBackEqual(@ForAll int seed) {
        var row = new Chance(seed).row();
        assertThat(TreeActMapper.fromProto(TreeActMapper.toProto(row))).isEqualTo(row);
    }

    @Test
    void everyConstantHasItsOtherHalf() {
        var counts = new EnumMap<Folder, Integer>(Folder.class);
        for (var folder : Folder.values()) {
            counts.put(folder, folder.ordinal());
        }
        assertThat(TreeActMapper.fromProto(TreeActMapper.toProto(counts))).isEqualTo(counts);
        assertThat(TreeActMapper.warnings(TreeActMapper.warnings(Set.of(TreeWarning.values()))))
                .containsExactlyInAnyOrder(TreeWarning.values());
    }

    @Test
    void nothingAndTheUnknownAreRefusedWithTheField() {
        assertThatThrownBy(() -> TreeActMapper.fromProto(ExecutionFolder.EXECUTION_FOLDER_UNSPECIFIED))
                .isInstanceOfSatisfying(RegistryException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.REQUIRED_VALUE_MISSING);
                    assertThat(e.arguments()).containsEntry("field", "folder");
                });
        assertThatThrownBy(() -> TreeActMapper.fromProto(ExecutionFolder.UNRECOGNIZED))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_VALUE));
    }

    /** Any lawful record, by a seed. */
    private static final class Chance {

        private final Random random;

        Chance(int seed) {
            random = new Random(seed);
        }

        TreeView view() {
            var resolution = resolution();
            return new TreeView(
                    new ExecutionTree(
                            new CardId(uuid()),
                            1 + random.nextInt(100),
                            maybe(id()),
                            maybe(instant()),
                            List.of(resolution),
                            List.of(execution(resolution.id()))),
                    List.of(new TreeStep(
                            maybe(node()),
                            maybe(node()),
                            any(ActKind.values()),
                            "NEW",
                            "",
                            id(),
                            maybe(id()),
                            text(),
                            text(),
                            instant())),
                    any(CardState.values()),
                    maybe(day()),
                    maybe(day()));
        }

        TreeAct act() {
            var kind = any(ActKind.values());
            return new TreeAct(
                    kind.isRequest() ? kind : ActKind.SEE,
                    Optional.of(node()),
                    Optional.of(node()),
                    Optional.of(id()),
                    maybe(day()),
                    text(),
                    text(),
                    Optional.of(draft()));
        }

        FolderRow row() {
            return new FolderRow(
                    new CardId(uuid()),
                    node(),
                    text(),
                    text(),
                    text(),
                    text(),
                    text(),
                    any(ExecutorRole.values()),
                    random.nextBoolean(),
                    any(ExecutionState.values()),
                    maybe(day()),
                    random.nextInt(9));
        }

        private ResolutionDraft draft() {
            return new ResolutionDraft(
                    node(),
                    maybe(node()),
                    id(),
                    maybe(id()),
                    day(),
                    text(),
                    random.nextBoolean(),
                    random.nextBoolean() ? List.of() : List.of(new ResolutionPoint(1, random.nextInt(9), text())),
                    List.of(new ExecutorLine(
                            node(),
                            random.nextInt(9),
                            id(),
                            any(ExecutorRole.values()),
                            random.nextBoolean(),
                            maybe(day()))));
        }

        private Resolution resolution() {
            return new Resolution(
                    node(),
                    random.nextInt(99),
                    random.nextInt(99),
                    maybe(node()),
                    id(),
                    maybe(id()),
                    any(ResolutionState.values()),
                    text(),
                    day(),
                    random.nextBoolean(),
                    List.of(new ResolutionPoint(3, 0, text())),
                    maybe(node()),
                    text(),
                    instant(),
                    maybe(instant()),
                    maybe(instant()),
                    text());
        }

        private Execution execution(NodeId resolution) {
            return new Execution(
                    node(),
                    random.nextInt(99),
                    random.nextInt(99),
                    resolution,
                    random.nextInt(3),
                    id(),
                    id(),
                    any(ExecutorRole.values()),
                    random.nextBoolean(),
                    maybe(day()),
                    any(ExecutionState.values()),
                    maybe(node()),
                    new ExecutionTimes(
                            maybe(instant()), maybe(instant()), maybe(instant()), maybe(instant()), maybe(instant())),
                    new ExecutionReport(maybe(id()), text(), text()),
                    text(),
                    maybe(id()),
                    random.nextInt(5));
        }

        private <T> Optional<T> maybe(T value) {
            return random.nextBoolean() ? Optional.of(value) : Optional.empty();
        }

        private <T> T any(T[] values) {
            return values[random.nextInt(values.length)];
        }

        private UUID uuid() {
            return new UUID(random.nextLong(), random.nextLong());
        }

        private String id() {
            return uuid().toString();
        }

        private NodeId node() {
            return new NodeId(uuid());
        }

        private LocalDate day() {
            return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(2000));
        }

        private Instant instant() {
            return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
        }

        private String text() {
            return "Текст " + random.nextInt();
        }
    }
}
