package ua.zvernennia.server.report;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.zvernennia.server.report.TestCity.TODAY;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.report.ReportRow;

/** Every figure a second time, without the SQL of the reports. */
class RecountTest {

    private static final Predicate<Doc> ALL = doc -> true;
    private static final Set<String> WRITTEN = Set.of("6.1", "6.2", "6.4", "6.5");
    private static final ToLongFunction<Collection<Doc>> PEOPLE =
            docs -> docs.stream().mapToLong(Doc::citizens).sum();

    private static TestCity city;
    private static List<Doc> all;

    @BeforeAll
    static void load() {
        city = new TestCity();
        all = city.documents();
    }

    @AfterAll
    static void close() {
        city.close();
    }

    @Test
    void the_statistical_report_of_the_administration() {
        Predicate<Doc> oral = doc -> doc.type().equals("6.3");
        Predicate<Doc> reception = doc -> doc.form().equals("1.2");
        Predicate<Doc> written = doc -> WRITTEN.contains(doc.type());
        appeals("F1-ZVG-KMDA_1")
                .column("now", ALL)
                .column("before", ALL)
                .row("1", oral)
                .row("1.1", oral.and(Doc::isTop))
                .row("1.2", oral.and(doc -> doc.control().isPresent()))
                .row("3", reception, PEOPLE)
                .row("3.1", reception.and(Doc::isDeputy), PEOPLE)
                .row(
                        "3.2",
                        reception.and(doc -> doc.reviewer()
                                .filter(post -> post.unitType().equals("OFFICE"))
                                .isPresent()),
                        PEOPLE)
                .row("4", written, PEOPLE)
                .row("4.1", written.and(Doc::isTop), PEOPLE)
                .row("4.2", written.and(Doc::isDeputy), PEOPLE)
                .row("4.3", written.and(doc -> doc.control().isPresent()), PEOPLE)
                .row("4.4", written.and(doc -> doc.subject().equals("5.2")), PEOPLE)
                .row("4.5", written.and(doc -> doc.mark().equals("2.2")), PEOPLE)
                .row("5", doc -> doc.type().equals("6.4"))
                .row("6", doc -> doc.form().equals("1.1.1"))
                .row("7", doc -> doc.form().equals("1.4"))
                .row("11", doc -> doc.is("FORWARDED"))
                .row("12", doc -> doc.is("RETURNED"))
                .row("13", doc -> doc.is("NOT_CONSIDERED"))
                .row("14", doc -> !doc.isFinal())
                .row("15", Doc::lateWhenDone)
                .cells(40);
    }

    @Test
    void what_does_not_apply_is_a_dash_and_zero_is_a_zero() {
        var rows = city.run("F1-ZVG-KMDA_1").rows();
        assertThat(rows.get(3).cells().get(0).text()).isEqualTo("2");
        assertThat(rows.get(3).cells().subList(2, 5))
                .allSatisfy(cell -> assertThat(cell.text()).isEqualTo("-"));
        assertThat(rows).anySatisfy(row -> {
            assertThat(row.cells().get(2).text()).isEqualTo("0");
            assertThat(row.cells().get(4).text()).isEqualTo("—");
        });
    }

    @Test
    void districts_by_questions() {
        for (var report : List.of("RAJON-PYTANNIA-KMDA", "RAJON-PYTANNIA-ROZGLIAD")) {
            var recount = appeals(report).column("all", ALL);
            for (var code : codes("select code from district")) {
                recount.column(
                        "d." + code, doc -> (report.endsWith("KMDA") ? doc.appealed() : doc.processing()).equals(code));
            }
            recount.grouped(0, Doc::group).inner(0, Doc::question).cells(300);
        }
    }

    @Test
    void government_form_1() {
        form("FORMA-1")
                .column("all", ALL)
                .column("c1", doc -> doc.subject().equals("5.2"))
                .column("c2", doc -> doc.mark().equals("2.2"))
                .column("c5", doc -> doc.appealKind().equals("3.1"))
                .column("c6", doc -> doc.appealKind().equals("3.2"))
                .column("c7", doc -> doc.appealKind().equals("3.3"))
                .column("c8", doc -> doc.is("ANSWERED") || doc.is("CLOSED"))
                .column("c11", doc -> doc.is("RETURNED"))
                .column("c12", doc -> doc.is("FORWARDED"))
                .column("c13", doc -> doc.is("NOT_CONSIDERED"))
                .column("c14", Doc::lateWhenDone)
                .column("c15", doc -> !doc.isFinal())
                .sum("people", ALL, Doc::citizens)
                .row("Разом", ALL)
                .row("1", doc -> Set.of("1.1", "1.1.1").contains(doc.form()))
                .row("2", doc -> doc.form().equals("1.2"))
                .row("4", doc -> doc.form().equals("1.4"))
                .row("6", doc -> doc.form().equals("1.6"))
                .cells(60);
    }

    @Test
    void government_form_2() {
        var recount = form("FORMA-2").column("all", ALL);
        codes("select code from classifier_row where classifier = '858.II' and parent is null")
                .forEach(code -> recount.column("q." + code, doc -> doc.group().equals(code)));
        recount.row("Разом", ALL)
                .row("1", doc -> Set.of("1.1", "1.1.1").contains(doc.form()))
                .row("3", doc -> doc.form().equals("1.3"))
                .row("5", doc -> doc.form().equals("1.5"))
                .cells(100);
    }

    @Test
    void the_classifier_by_quarters() {
        var recount = appeals("KLASYFIKATOR-KVARTALY").column("year", ALL);
        for (int quarter = 1; quarter <= 4; quarter++) {
            int wanted = quarter;
            recount.column("q" + quarter, doc -> (doc.registeredOn().getMonthValue() + 2) / 3 == wanted);
        }
        recount.grouped(0, Doc::form)
                .grouped(1, Doc::mark)
                .grouped(2, Doc::appealKind)
                .grouped(3, Doc::subject)
                .grouped(4, Doc::type)
                .grouped(5, Doc::group)
                .cells(200);
    }

    @Test
    void tables_of_one_classifier() {
        growth("FORMA-NADKHODZHENNIA").grouped(0, Doc::form).cells(14);
        growth("VYDY").grouped(0, Doc::appealKind).cells(8);
        growth("OZNAKA").grouped(0, Doc::mark).cells(10);
        growth("SUBIEKT").grouped(0, Doc::subject).cells(8);
        growth("TYP").grouped(0, Doc::type).cells(10);
        growth("PYTANNIA").grouped(0, Doc::group).cells(40);
        growth("OBLASTI").grouped(0, Doc::region).cells(4);
        growth("MISIATSI")
                .grouped(0, doc -> Integer.toString(doc.registeredOn().getMonthValue()))
                .cells(20);
    }

    @Test
    void kinds_by_districts() {
        appeals("VYDY-RAJONY")
                .column("k1", doc -> doc.appealKind().equals("3.1"))
                .column("k2", doc -> doc.appealKind().equals("3.2"))
                .column("k3", doc -> doc.appealKind().equals("3.3"))
                .column("all", ALL)
                .grouped(0, Doc::appealed)
                .cells(48);
    }

    @Test
    void outcomes_by_unit() {
        appeals("REZULTATY-VYKONAVTSI")
                .column("all", ALL)
                .column("answered", doc -> doc.is("ANSWERED") || doc.is("CLOSED"))
                .column("returned", doc -> doc.is("RETURNED"))
                .column("forwarded", doc -> doc.is("FORWARDED"))
                .column("refused", doc -> doc.is("NOT_CONSIDERED"))
                .column("open", doc -> !doc.isFinal())
                .column("done", Doc::isFinal)
                .grouped(0, Doc::unit)
                .cells(100);
    }

    @Test
    void comparison_of_years_and_of_authorities() {
        appeals("PORIVNIANNIA-ROKIV")
                .column("now", ALL)
                .column("before", ALL)
                .row("1", ALL)
                .row("1.1", doc -> Set.of("6.1", "6.2").contains(doc.type()))
                .row("2", doc -> doc.appealKind().equals("3.1"))
                .row("5", doc -> doc.subject().equals("5.2"))
                .row("8", ALL, PEOPLE)
                .row("10", Doc::lateWhenDone)
                .cells(12);
        appeals("CHEREZ-ORHANY")
                .column("all", ALL)
                .column("done", Doc::isFinal)
                .column("late", doc -> doc.overdueOn(TODAY))
                .row("1", doc -> doc.form().equals("1.4"))
                .row("2", doc -> doc.summary().toLowerCase(Locale.ROOT).contains("народний депутат"))
                .row("5", doc -> doc.form().equals("1.6"))
                .cells(9);
        new Recount(
                        city,
                        "OSOBYSTYI-PRYIOM",
                        doc -> doc.isAppeal() && doc.form().equals("1.2"),
                        all)
                .column("all", ALL)
                .sum("people", ALL, Doc::citizens)
                .column("done", Doc::isFinal)
                .grouped(0, Doc::person)
                .cells(20);
    }

    @Test
    void the_day() {
        appeals("ZVEDENNIA-DNIA")
                .column("now", ALL)
                .sum("people", ALL, Doc::citizens)
                .grouped(1, Doc::appealed)
                .grouped(2, Doc::group)
                .cells(50);
    }

    @Test
    void documents_of_all_kinds() {
        new Recount(city, "STATYSTYKA-REIESTRATSII", ALL, all)
                .column("now", ALL)
                .column("before", ALL)
                .grouped(0, Doc::kind)
                .cells(14);
        var months = new Recount(city, "DOKUMENTOOBIH", ALL, all).column("all", ALL);
        for (int month = 1; month <= 12; month++) {
            int wanted = month;
            months.column("m." + month, doc -> doc.registeredOn().getMonthValue() == wanted);
        }
        months.grouped(0, Doc::kind).cells(80);
        new Recount(city, "REIESTRATSIIA-ORHANIZATSII", ALL, all)
                .column("all", ALL)
                .column("incoming", doc -> doc.kind().equals("INCOMING"))
                .column("appeals", Doc::isAppeal)
                .grouped(0, Doc::organisation)
                .cells(30);
        for (var units : List.of("VKHIDNI-PIDROZDILY", "VNUTRISHNI-PIDROZDILY")) {
            var kind = units.startsWith("VKH") ? "INCOMING" : "INTERNAL";
            executed(new Recount(city, units, doc -> doc.kind().equals(kind), all))
                    .grouped(0, Doc::unit)
                    .cells(50);
        }
        new Recount(city, "VYKHIDNI-MISIATSI", doc -> doc.kind().equals("OUTGOING"), all)
                .column("now", ALL)
                .column("before", ALL)
                .grouped(0, doc -> Integer.toString(doc.registeredOn().getMonthValue()))
                .cells(24);
        new Recount(city, "ZAPYTY", doc -> doc.kind().equals("INFO_REQUEST"), all)
                .column("now", ALL)
                .row("1", ALL)
                .row("2", doc -> doc.is("ANSWERED") || doc.is("CLOSED"))
                .row("2.2", doc -> (doc.is("ANSWERED") || doc.is("CLOSED")) && doc.lateWhenDone())
                .row("5", doc -> !doc.isFinal())
                .row("5.1", doc -> doc.overdueOn(TODAY))
                .cells(5);
    }

    @Test
    void control_and_discipline() {
        new Recount(city, "PROSTROCHENI-PIDROZDILY", doc -> doc.overdueOn(TODAY), all)
                .column("all", ALL)
                .column("week", doc -> late(doc) <= 7)
                .column("month", doc -> late(doc) > 7 && late(doc) <= 30)
                .column("more", doc -> late(doc) > 30)
                .grouped(0, Doc::unit)
                .cells(20);
        for (var report : List.of("DYSTSYPLINA-PIDROZDILY", "DYSTSYPLINA-OSOBY")) {
            new Recount(city, report, ALL, all)
                    .column("plan", ALL)
                    .column("done", Doc::isFinal)
                    .column("intime", Doc::doneInTime)
                    .column("late", Doc::lateWhenDone)
                    .column("open", doc -> !doc.isFinal() && !doc.overdueOn(TODAY))
                    .column("overdue", doc -> doc.overdueOn(TODAY))
                    .grouped(0, report.endsWith("OSOBY") ? Doc::person : Doc::unit)
                    .cells(100);
        }
        new Recount(city, "NAVANTAZHENNIA", doc -> !doc.isFinal(), all)
                .column("all", ALL)
                .column("late", doc -> doc.overdueOn(TODAY))
                .column("none", doc -> doc.control().isEmpty())
                .grouped(0, Doc::person)
                .cells(20);
        executed(new Recount(city, "STROKY", doc -> doc.control().isPresent(), all))
                .grouped(0, Doc::rule)
                .cells(20);
    }

    @Test
    void lists_hold_the_cards_they_should() {
        lists("POVTORNI", doc -> doc.isAppeal() && Set.of("2.2", "2.4").contains(doc.mark()));
        lists("KOLEKTYVNI", doc -> doc.isAppeal() && doc.subject().equals("5.2"));
        lists("DUBLETNI", doc -> doc.isAppeal() && doc.duplicateOfAnother());
        lists("MASOVI", doc -> doc.isAppeal() && doc.mark().equals("2.5"));
        lists("ANONIMNI", doc -> doc.isAppeal() && doc.subject().equals("5.3"));
        lists("PORUSHENNIA-STROKU", doc -> doc.isAppeal() && (doc.lateWhenDone() || doc.overdueOn(TODAY)));
        lists("PERESLANI", doc -> doc.isAppeal() && doc.is("FORWARDED"));
        lists("POVERNUTI", doc -> doc.isAppeal() && (doc.is("RETURNED") || doc.is("NOT_CONSIDERED")));
    }

    @Test
    void journals_hold_the_cards_they_should() {
        lists("REIESTR-ZVERNEN", Doc::isAppeal);
        lists("ZHURNAL-ZAPYTIV", doc -> doc.kind().equals("INFO_REQUEST"));
        lists("ZHURNAL-VKHIDNYKH", doc -> doc.kind().equals("INCOMING"));
        lists("ZHURNAL-VYKHIDNYKH", doc -> doc.kind().equals("OUTGOING"));
        lists("ZHURNAL-VNUTRISHNIKH", doc -> doc.kind().equals("INTERNAL"));
        lists("ZHURNAL-ROZPORIADCHYKH", doc -> doc.kind().equals("REGULATORY"));
    }

    @Test
    void lists_of_control_hold_the_cards_they_should() {
        lists("NAHADUVANNIA", doc -> !doc.isFinal());
        lists("PROSTROCHENI", doc -> doc.overdueOn(TODAY));
        lists("OSOBYSTYI-KONTROL", doc -> !doc.isFinal() && doc.control().isPresent() && doc.isTop());
        lists(
                "BEZ-ROZHLIADU",
                doc -> (doc.is("REGISTERED") || doc.is("PRELIMINARY"))
                        && TODAY.toEpochDay() - doc.registeredOn().toEpochDay() > 3
                        && !doc.kind().equals("OUTGOING"));
    }

    private static void lists(String report, Predicate<Doc> which) {
        var period = city.request(report).period();
        boolean byControl = period.basis() == ua.zvernennia.model.report.PeriodBasis.CONTROL;
        var expected = all.stream()
                .filter(which)
                .filter(doc -> byControl
                        ? doc.controlledIn(period.from(), period.to())
                        : doc.registeredIn(period.from(), period.to()))
                .map(Doc::id)
                .toList();
        assertThat(city.run(report).rows())
                .as(report)
                .filteredOn(row -> row.style() == ReportRow.Style.NORMAL)
                .extracting(ReportRow::key)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Recount form(String report) {
        return appeals(report);
    }

    private static Recount appeals(String report) {
        return new Recount(city, report, Doc::isAppeal, all);
    }

    private static Recount growth(String report) {
        return appeals(report).column("now", ALL).column("before", ALL);
    }

    private static Recount executed(Recount recount) {
        return recount.column("all", ALL)
                .column("control", doc -> doc.control().isPresent())
                .column("done", Doc::isFinal)
                .column("open", doc -> !doc.isFinal())
                .column("late", doc -> doc.overdueOn(TODAY));
    }

    private static long late(Doc doc) {
        return TODAY.toEpochDay() - doc.control().orElseThrow().toEpochDay();
    }

    private static List<String> codes(String sql) {
        return city.open().transactions().inTransaction(() -> city.open().sql().list(sql, row -> row.getString(1)));
    }
}
