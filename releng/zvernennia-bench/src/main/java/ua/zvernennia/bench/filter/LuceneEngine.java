package ua.zvernennia.bench.filter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.MMapDirectory;

/** Lucene with trigrams: a fragment is a phrase of them. Documents are added in the order of the list and stay in it. */
final class LuceneEngine implements Engine {

    private static final int GRAM = 3;

    private final MMapDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    LuceneEngine(Path path, List<Texts> lines) throws IOException {
        directory = new MMapDirectory(path);
        var config = new IndexWriterConfig(grams())
                .setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler())
                .setRAMBufferSizeMB(128);
        try (var writer = new IndexWriter(directory, config)) {
            for (var line : lines) {
                writer.addDocument(document(line));
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
    }

    @Override
    public String name() {
        return "lucene";
    }

    @Override
    public int[] find(Question question) {
        try {
            return searcher.search(new ConstantScoreQuery(query(question)), new InOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (directory;
                reader) {
            searcher.setQueryCache(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query query(Question question) {
        return switch (question.kind()) {
            case Q1 -> phrase("applicant", question.first());
            case Q2 -> new PrefixQuery(new Term("applicant_text", question.first()));
            case Q3 -> all(phrase("summary", question.first()), phrase("summary", question.second()));
            case Q4 ->
                all(
                        new TermQuery(new Term("district", question.first())),
                        IntPoint.newRangeQuery("reg", question.from(), question.to()));
            case Q5 -> new TermQuery(new Term("applicant_letter", question.first()));
            case Q6 -> phrase("everything", question.first());
        };
    }

    private static Query all(Query... queries) {
        var builder = new BooleanQuery.Builder();
        for (var query : queries) {
            builder.add(query, BooleanClause.Occur.FILTER);
        }
        return builder.build();
    }

    private static Query phrase(String field, String fragment) {
        if (fragment.length() == GRAM) {
            return new TermQuery(new Term(field, fragment));
        }
        var builder = new PhraseQuery.Builder();
        for (int i = 0; i + GRAM <= fragment.length(); i++) {
            builder.add(new Term(field, fragment.substring(i, i + GRAM)), i);
        }
        return builder.build();
    }

    private static Document document(Texts line) {
        var document = new Document();
        document.add(new TextField("applicant", line.applicant(), Store.NO));
        document.add(new StringField("applicant_text", line.applicant(), Store.NO));
        line.applicant()
                .chars()
                .distinct()
                .forEach(c -> document.add(new StringField("applicant_letter", Character.toString(c), Store.NO)));
        document.add(new TextField("summary", line.summary(), Store.NO));
        document.add(new TextField("everything", line.all(), Store.NO));
        document.add(new StringField("district", line.district(), Store.NO));
        document.add(new IntPoint("reg", line.day()));
        return document;
    }

    private static Analyzer grams() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(new NGramTokenizer(GRAM, GRAM));
            }
        };
    }

    /** One collector for the one segment. */
    private static final class InOrder implements CollectorManager<Found, int[]> {

        @Override
        public Found newCollector() {
            return new Found();
        }

        @Override
        public int[] reduce(Collection<Found> collectors) {
            if (collectors.size() != 1) {
                throw new IllegalStateException("collectors: " + collectors.size() + " (expected: 1)");
            }
            var found = collectors.iterator().next();
            return Arrays.copyOf(found.documents, found.count);
        }
    }

    /** Takes the documents as they come: in their order, which is that of the list. */
    private static final class Found extends SimpleCollector {

        private int[] documents = new int[256];
        private int count;
        private int base;

        @Override
        protected void doSetNextReader(LeafReaderContext context) {
            base = context.docBase;
        }

        @Override
        public void collect(int document) {
            if (count == documents.length) {
                documents = Arrays.copyOf(documents, 2 * count);
            }
            documents[count++] = base + document;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
