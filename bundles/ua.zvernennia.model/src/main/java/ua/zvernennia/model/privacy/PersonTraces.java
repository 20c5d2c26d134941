package ua.zvernennia.model.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.security.Masking;

/**
 * What names the applicants of a card in the words of other people: their names in any case of the declension, phones
 * however they are grouped, e-mails and addresses. Rather a word too much is taken out than one too few.
 */
public final class PersonTraces {

    /** Endings of the declension are at most so long: Ткаченк-ові, Шевчук-ом. */
    private static final int ENDING = 4;

    /** Letters that the declension leaves in place, at least; shorter names are taken as they are. */
    private static final int STEM_MIN = 3;

    private static final int PHONE_DIGITS = 7;
    private static final int WORD_MIN = 2;

    private final List<Pattern> patterns;

    private PersonTraces(List<Pattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /** Of everybody who was ever an applicant in these states of a card. */
    public static PersonTraces of(Collection<Card> states) {
        var applicants = states.stream()
                .flatMap(card -> card.content().applicants().stream())
                .distinct()
                .toList();
        var texts = new TreeSet<String>();
        applicants.forEach(one -> {
            texts.addAll(names(one));
            texts.addAll(phones(one));
            Stream.concat(Stream.of(one.email(), one.address()), one.facts().furtherEmails().stream())
                    .filter(text -> text.length() > STEM_MIN)
                    .map(Pattern::quote)
                    .forEach(texts::add);
        });
        return new PersonTraces(texts.stream()
                .map(text -> Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList());
    }

    /** The text with a mask where somebody was named. */
    public String scrub(String text) {
        var left = text;
        for (var pattern : patterns) {
            left = pattern.matcher(left).replaceAll(Masking.MASK);
        }
        return left;
    }

    private static Set<String> names(Applicant one) {
        return Stream.of(
                        one.name().surname(), one.name().givenName(), one.name().patronymic())
                .flatMap(name -> Stream.of(name.split("[^\\p{L}'’ʼ]+")))
                .filter(name -> name.length() >= WORD_MIN && !name.equals(Anonymous.NAME))
                .map(PersonTraces::name)
                .collect(Collectors.toSet());
    }

    /** Two letters of the end change with the case, and what comes instead is not longer than an ending. */
    private static String name(String name) {
        var stem = name.length() - WORD_MIN < STEM_MIN ? name : name.substring(0, name.length() - WORD_MIN);
        return "(?<!\\p{L})" + Pattern.quote(stem) + "[\\p{L}'’ʼ]{0," + (ENDING + WORD_MIN) + "}(?!\\p{L})";
    }

    private static Set<String> phones(Applicant one) {
        return Stream.concat(Stream.of(one.phone()), one.facts().furtherPhones().stream())
                .map(phone -> phone.replaceAll("\\D", ""))
                .filter(digits -> digits.length() >= PHONE_DIGITS)
                .map(digits -> digits.substring(Math.max(0, digits.length() - 10)))
                .map(digits -> "(?:\\+?3?8?)?" + String.join("[ ()./-]*", digits.split("")))
                .collect(Collectors.toSet());
    }
}
