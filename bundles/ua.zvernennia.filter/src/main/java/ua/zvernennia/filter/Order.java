package ua.zvernennia.filter;

import java.util.Comparator;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.RegNumber;

/** The natural order of the list: newest registration first, then the higher number; total, so positions are found. */
final class Order {

    static final Comparator<CardRow> NATURAL = (a, b) -> {
        int byDate = b.registeredOn().compareTo(a.registeredOn());
        if (byDate != 0) {
            return byDate;
        }
        RegNumber left = a.number();
        RegNumber right = b.number();
        int byRunning = Integer.compare(right.running(), left.running());
        if (byRunning != 0) {
            return byRunning;
        }
        int byDuplicate = Integer.compare(right.duplicate(), left.duplicate());
        return byDuplicate != 0 ? byDuplicate : a.id().compareTo(b.id());
    };

    private Order() {}
}
