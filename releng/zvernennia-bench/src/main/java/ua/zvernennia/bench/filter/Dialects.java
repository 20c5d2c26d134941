package ua.zvernennia.bench.filter;

import java.util.ArrayList;
import java.util.List;

/** The four databases, each with what serves these questions best. */
enum Dialects implements SqlEngine.Dialect {
    DERBY("derby_like"),
    H2("h2"),
    DUCKDB("duckdb"),
    SQLITE("sqlite_fts5");

    private static final String TABLE = "create table cards(seq integer not null primary key, reg integer not null,"
            + " district varchar(100), applicant varchar(200), summary varchar(300), everything varchar(2000))";
    private static final List<String> INDEXES = List.of(
            "create index cards_district on cards(district, reg, seq)",
            "create index cards_applicant on cards(applicant, seq)",
            "create index cards_cover_applicant on cards(seq, applicant)",
            "create index cards_cover_summary on cards(seq, summary)");

    private final String id;

    Dialects(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<String> before() {
        return switch (this) {
            case DERBY, DUCKDB, H2 -> List.of(TABLE);
            case SQLITE ->
                List.of(
                        "pragma journal_mode=wal",
                        "pragma synchronous=normal",
                        "pragma cache_size=-400000",
                        "pragma case_sensitive_like=on",
                        TABLE);
        };
    }

    @Override
    public List<String> after() {
        var statements = new ArrayList<String>();
        switch (this) {
            case DUCKDB -> statements.add("create index cards_district on cards(district)");
            case DERBY -> {
                statements.addAll(INDEXES);
                statements.add("call syscs_util.syscs_update_statistics('APP', 'CARDS', null)");
            }
            case H2 -> {
                statements.addAll(INDEXES);
                statements.add("analyze");
            }
            case SQLITE -> {
                statements.addAll(INDEXES);
                statements.add("analyze");
                statements.add("create virtual table words using fts5(applicant, summary, everything,"
                        + " content='cards', content_rowid='seq', tokenize='trigram')");
                statements.add("insert into words(rowid, applicant, summary, everything)"
                        + " select seq, applicant, summary, everything from cards");
                statements.add("insert into words(words) values ('optimize')");
            }
        }
        return statements;
    }

    @Override
    public String select(Question.Kind kind) {
        if (this == SQLITE && usesWords(kind)) {
            return "select rowid from words where words match ? order by rowid";
        }
        var condition = switch (kind) {
            case Q1, Q2, Q5 -> "applicant like ?";
            case Q3 -> "summary like ? and summary like ?";
            case Q4 -> "reg between ? and ? and district = ?";
            case Q6 -> "everything like ?";
        };
        return "select seq from cards where " + condition + " order by seq";
    }

    @Override
    public List<Object> parameters(Question question) {
        if (this != SQLITE || !usesWords(question.kind())) {
            return SqlEngine.Dialect.super.parameters(question);
        }
        return switch (question.kind()) {
            case Q1 -> List.of("applicant : \"" + question.first() + '"');
            case Q3 -> List.of("summary : \"" + question.first() + "\" AND summary : \"" + question.second() + '"');
            case Q6 -> List.of("everything : \"" + question.first() + '"');
            case Q2, Q4, Q5 -> throw new IllegalArgumentException("kind: " + question.kind());
        };
    }

    /** Trigrams answer fragments of three characters and more; a beginning is a range of an index. */
    private static boolean usesWords(Question.Kind kind) {
        return kind == Question.Kind.Q1 || kind == Question.Kind.Q3 || kind == Question.Kind.Q6;
    }
}
