package ua.zvernennia.ui.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import ua.zvernennia.api.NoticeService;
import ua.zvernennia.api.WorkService;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.execution.ActTemplate;
import ua.zvernennia.model.execution.Passage;
import ua.zvernennia.model.execution.WorkNode;
import ua.zvernennia.model.execution.WorkResult;
import ua.zvernennia.model.execution.Workload;
import ua.zvernennia.model.notification.Notice;
import ua.zvernennia.model.notification.NoticeKind;
import ua.zvernennia.model.notification.Notices;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;

/** A server in memory that refuses every second node, and has two messages. */
final class FakeWork implements WorkService, NoticeService {

    final List<String> asked = new ArrayList<>();
    final CardId card = CardId.random();
    private List<Notice> notices = List.of(notice(2, NoticeKind.OVERDUE), notice(1, NoticeKind.DUE));

    @Override
    public synchronized List<WorkResult> preview(List<WorkNode> nodes, ActTemplate act) {
        asked.add("preview " + act.kind() + ' ' + nodes.size() + ' ' + act.text());
        return results(nodes);
    }

    @Override
    public synchronized List<WorkResult> act(RequestId request, List<WorkNode> nodes, ActTemplate act) {
        asked.add("act " + act.kind() + ' ' + nodes.size() + ' ' + act.text());
        return results(nodes);
    }

    @Override
    public synchronized List<WorkResult> handOver(
            RequestId request, boolean preview, String from, String to, String reason) {
        asked.add((preview ? "preview " : "hand over ") + from + ' ' + to + ' ' + reason);
        return List.of();
    }

    @Override
    public List<Workload> workload() {
        return List.of(new Workload("p1", 2, 3, 1, 1, 0, 7), new Workload("p2", 0, 1, 0, 0, 2, 4));
    }

    @Override
    public Passage passage(LocalDate from, LocalDate to) {
        return new Passage(200, 184, 0.5, 6);
    }

    @Override
    public synchronized Notices latest(int limit) {
        return new Notices(notices, unread());
    }

    @Override
    public synchronized int unread() {
        return (int) notices.stream().filter(Notice::isUnread).count();
    }

    @Override
    public synchronized int read(Collection<Long> ids) {
        notices = notices.stream()
                .map(each -> ids.contains(each.id()) ? read(each) : each)
                .toList();
        return unread();
    }

    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    private static List<WorkResult> results(List<WorkNode> nodes) {
        var results = new ArrayList<WorkResult>();
        for (int i = 0; i < nodes.size(); i++) {
            results.add(
                    i % 2 == 0
                            ? WorkResult.done(nodes.get(i), "К-" + i)
                            : new WorkResult(nodes.get(i), "К-" + i, Optional.of(ErrorCode.ONLY_AUTHOR), Map.of()));
        }
        return results;
    }

    private Notice notice(long id, NoticeKind kind) {
        return new Notice(
                id,
                kind,
                card,
                Optional.empty(),
                "К-" + id,
                Optional.of(LocalDate.of(2026, 11, 20)),
                OptionalInt.of(kind == NoticeKind.DUE ? 1 : -1),
                "Особа 1",
                "",
                Instant.parse("2026-11-24T08:00:00Z"),
                Optional.empty());
    }

    private static Notice read(Notice notice) {
        return new Notice(
                notice.id(),
                notice.kind(),
                notice.card(),
                notice.execution(),
                notice.number(),
                notice.due(),
                notice.daysLeft(),
                notice.executor(),
                notice.text(),
                notice.madeAt(),
                Optional.of(Instant.EPOCH));
    }
}
