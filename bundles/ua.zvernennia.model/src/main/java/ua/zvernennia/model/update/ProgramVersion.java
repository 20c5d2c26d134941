package ua.zvernennia.model.update;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Version of a program: numbers that are compared one by one, e.g. "0.1.0"; missing ones count as 0. What follows a
 * hyphen, a plus or a tilde ("0.1.0-SNAPSHOT") is no part of the order.
 *
 * @param numbers without zeros at the end, so that 1.0 and 1.0.0 are one version
 */
public record ProgramVersion(List<Long> numbers) implements Comparable<ProgramVersion> {

    private static final Pattern SHAPE = Pattern.compile("\\d{1,12}(\\.\\d{1,12}){0,5}");

    public ProgramVersion {
        int length = numbers.size();
        while (length > 0 && requireNonNull(numbers.get(length - 1), "number") == 0) {
            length--;
        }
        numbers = List.copyOf(numbers.subList(0, length));
    }

    /** Empty for what is no version, e.g. that of a program under development. */
    public static Optional<ProgramVersion> parse(String text) {
        var release = text.strip().split("[-+~]", 2)[0];
        return SHAPE.matcher(release).matches()
                ? Optional.of(new ProgramVersion(
                        Arrays.stream(release.split("\\.")).map(Long::valueOf).toList()))
                : Optional.empty();
    }

    /** With at least three numbers. */
    public String text() {
        var padded = Arrays.copyOf(numbers.toArray(Long[]::new), Math.max(3, numbers.size()));
        return Arrays.stream(padded)
                .map(number -> number == null ? "0" : number.toString())
                .collect(Collectors.joining("."));
    }

    @Override
    public int compareTo(ProgramVersion other) {
        int most = Math.max(numbers.size(), other.numbers.size());
        for (int i = 0; i < most; i++) {
            int order = Long.compare(number(i), other.number(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private long number(int index) {
        return index < numbers.size() ? numbers.get(index) : 0;
    }
}
