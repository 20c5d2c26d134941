package ua.zvernennia.bench.filter;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.text.TextFold;

/**
 * The limit of a scan: each column as one Latin-1 string over all lines, searched by {@code indexOf}, which is an
 * intrinsic of the JVM. No index, no changes, no way back to what was shown.
 */
final class ReferenceScan implements Engine {

    private final Map<Character, Byte> codes = new HashMap<>();
    private final Map<CardColumn, String> texts = new HashMap<>();
    private final Map<CardColumn, int[]> ends = new HashMap<>();
    private final int[] days;
    private final String[] districts;

    ReferenceScan(List<CardRow> rows) {
        days = rows.stream()
                .mapToInt(row -> (int) row.registeredOn().toEpochDay())
                .toArray();
        districts = rows.stream().map(CardRow::appealDistrict).toArray(String[]::new);
        for (var column : CardColumn.values()) {
            fill(column, rows);
        }
    }

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public int[] find(Question question) {
        return switch (question.kind()) {
            case Q1, Q5 -> scan(CardColumn.APPLICANT, encoded(question.first()));
            case Q2 -> scan(CardColumn.APPLICANT, '\0' + encoded(question.first()));
            case Q3 -> both(question);
            case Q4 -> range(question);
            case Q6 -> anywhere(encoded(question.first()));
        };
    }

    private void fill(CardColumn column, List<CardRow> rows) {
        var bytes = new byte[1 << 16];
        int length = 1;
        var rowEnds = new int[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            var text = TextFold.fold(column.text(rows.get(row)));
            if (length + text.length() + 1 > bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * (length + text.length()));
            }
            for (int i = 0; i < text.length(); i++) {
                bytes[length++] = code(text.charAt(i));
            }
            rowEnds[row] = length++;
        }
        texts.put(column, new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        ends.put(column, rowEnds);
    }

    private byte code(char c) {
        return codes.computeIfAbsent(c, fresh -> (byte) Math.min(255, codes.size() + 1));
    }

    private String encoded(String text) {
        var bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = codes.getOrDefault(text.charAt(i), (byte) 255);
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private int[] scan(CardColumn column, String sought) {
        var text = texts.get(column);
        var rowEnds = ends.get(column);
        var found = new int[rowEnds.length];
        int count = 0;
        int row = 0;
        int at = text.indexOf(sought);
        while (at >= 0) {
            while (row < rowEnds.length && rowEnds[row] <= at) {
                row++;
            }
            if (row == rowEnds.length) {
                break;
            }
            found[count++] = row;
            at = text.indexOf(sought, rowEnds[row]);
        }
        return Arrays.copyOf(found, count);
    }

    private int[] both(Question question) {
        var second = encoded(question.second());
        var text = texts.get(CardColumn.SUMMARY);
        var rowEnds = ends.get(CardColumn.SUMMARY);
        return Arrays.stream(scan(CardColumn.SUMMARY, encoded(question.first())))
                .filter(row -> text.indexOf(second, row == 0 ? 0 : rowEnds[row - 1], rowEnds[row]) >= 0)
                .toArray();
    }

    private int[] range(Question question) {
        int low = firstAtMost(question.to());
        int high = firstAtMost(question.from() - 1);
        var found = new int[high - low];
        int count = 0;
        for (int row = low; row < high; row++) {
            if (districts[row].equals(question.first())) {
                found[count++] = row;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The first line registered on the day or before; days fall. */
    private int firstAtMost(int day) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] > day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int[] anywhere(String sought) {
        var bits = new long[(days.length + 63) / 64];
        for (var column : CardColumn.values()) {
            for (int row : scan(column, sought)) {
                bits[row >> 6] |= 1L << row;
            }
        }
        int count = Arrays.stream(bits).mapToInt(Long::bitCount).sum();
        var found = new int[count];
        int next = 0;
        for (int word = 0; word < bits.length; word++) {
            for (long rest = bits[word]; rest != 0; rest &= rest - 1) {
                found[next++] = (word << 6) + Long.numberOfTrailingZeros(rest);
            }
        }
        return found;
    }
}
