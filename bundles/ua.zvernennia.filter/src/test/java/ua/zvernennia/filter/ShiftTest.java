package ua.zvernennia.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ShiftTest {

    @Property(tries = 500)
    void twoShiftsAsOneMoveEveryRowAsOneAfterTheOther(@ForAll long seed) {
        var random = new Random(seed);
        var names = new int[] {0};
        var first =
                IntStream.range(0, random.nextInt(30)).mapToObj(i -> names[0]++).toList();
        var second = changed(first, random, names);
        var third = changed(second, random, names);

        var both = shift(first, second).then(shift(second, third));
        assertThat(both.gone()).isEqualTo(shift(first, third).gone());
        assertThat(both.come()).isEqualTo(shift(first, third).come());
        assertThat(both.map(first.size()))
                .isEqualTo(first.stream().mapToInt(third::indexOf).toArray());
    }

    private static List<Integer> changed(List<Integer> rows, Random random, int[] names) {
        var next = new ArrayList<>(rows);
        next.removeIf(row -> random.nextInt(4) == 0);
        for (int i = random.nextInt(5); i > 0; i--) {
            next.add(random.nextInt(next.size() + 1), names[0]++);
        }
        return next;
    }

    private static Shift shift(List<Integer> before, List<Integer> after) {
        return new Shift(
                IntStream.range(0, before.size())
                        .filter(i -> !after.contains(before.get(i)))
                        .toArray(),
                IntStream.range(0, after.size())
                        .filter(i -> !before.contains(after.get(i)))
                        .toArray());
    }
}
