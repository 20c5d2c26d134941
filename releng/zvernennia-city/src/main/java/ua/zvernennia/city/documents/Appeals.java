package ua.zvernennia.city.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.city.Dice;
import ua.zvernennia.city.administration.Chart;
import ua.zvernennia.model.directory.District;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.Classification;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.NumberPrefix;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.registration.Whereabouts;
import ua.zvernennia.model.terms.Term;
import ua.zvernennia.model.terms.TermRule;

/** Appeals of citizens: who, where, what about, by which way, until when. */
final class Appeals {

    /** The note of a card whose letter was mistyped on purpose. */
    static final String MISTYPED = "Літера номера не відповідає прізвищу (так зазначено на документі).";

    private static final List<TermRule> OTHER_TERMS = List.of(TermRule.days(14), TermRule.days(20));
    private static final String LETTERS = "АБВГДЗІКЛМНОПРСТЧШ";

    private final Workshop shop;
    private final Citizens citizens;
    private final Memory memory = new Memory();

    Appeals(Workshop shop) {
        this.shop = shop;
        this.citizens = new Citizens(shop);
    }

    /** The next appeal, received on or just before {@code registeredOn}. */
    Draft next(LocalDate registeredOn) {
        var dice = shop.dice();
        int share = dice.below(1000);
        if (share < 25) {
            var duplicate = memory.duplicate(dice, registeredOn);
            if (duplicate.isPresent()) {
                return duplicate.get();
            }
        }
        return share < 155 && memory.knowsSomebody()
                ? repeated(memory.anybody(dice), registeredOn)
                : fresh(registeredOn);
    }

    /** What was registered may be repeated or come a second time by another way. */
    void remember(Memory.Registered registered) {
        memory.add(registered);
    }

    private Draft fresh(LocalDate registeredOn) {
        var dice = shop.dice();
        var template = shop.phrases().anyAppeal(dice);
        var home = shop.atlas().anyDistrict(dice);
        var street = shop.atlas().anyStreet(dice, home);
        var address = street.house(dice);
        var people = citizens.any(address);
        var source = Source.any(dice, people.applicants().isEmpty());
        var text = shop.phrases().text(template, dice, shop.scene(home, street, address, registeredOn));
        var mark = dice.perMille(20) ? "2.5" : "2.1";
        var codes = new Classification(
                source.form(), mark, template.kind(), people.subject(), source.type(), template.question());
        var places = new Whereabouts(
                people.region(),
                people.settlement(),
                processing(home).code(),
                problem(home).code());
        return draft(registeredOn, people.applicants(), people.count(), codes, places, text, "", home);
    }

    /** The same person again: on the same question, or on another one after the first was settled. */
    private Draft repeated(Memory.Registered before, LocalDate registeredOn) {
        var dice = shop.dice();
        var former = before.content();
        boolean same = dice.perMille(700);
        var home = shop.atlas().anyDistrict(dice);
        var street = shop.atlas().anyStreet(dice, home);
        var template = shop.phrases().anyAppeal(dice);
        var text = same
                ? cut("Повторно. " + former.summary().replace("Повторно. ", ""))
                : shop.phrases().text(template, dice, shop.scene(home, street, street.house(dice), registeredOn));
        var source = Source.any(dice, false);
        var codes = new Classification(
                source.form(),
                same ? "2.2" : "2.4",
                same ? former.classification().appealKind() : template.kind(),
                former.classification().subject(),
                source.type(),
                same ? former.classification().question() : template.question());
        var note = "Попереднє звернення № " + before.number().text() + '.';
        return draft(
                registeredOn,
                former.applicants(),
                former.citizens(),
                codes,
                former.whereabouts(),
                text,
                same ? note : "",
                home);
    }

    private Draft draft(
            LocalDate registeredOn,
            List<Applicant> applicants,
            int count,
            Classification codes,
            Whereabouts places,
            String text,
            String note,
            District home) {
        var dice = shop.dice();
        var received = dice.perMille(100) ? registeredOn.minusDays(1) : registeredOn;
        var rule = rule(dice);
        var summary = rule.filter(TermRule.DEPUTY::equals).isPresent() ? byDeputy(dice, text) : text;
        var reviewer = shop.reviewer(codes.question(), home);
        var age = shop.today().toEpochDay() - registeredOn.toEpochDay();
        var undecided = age <= 1 && dice.perMille(600);
        var prefix = NumberPrefix.proposed(applicants, count);
        var mistyped = dice.perMille(4) && prefix.length() == 1;
        var content = new CardContent(
                DocumentKind.APPEAL,
                received,
                applicants,
                count,
                codes,
                places,
                summary,
                rule.map(r -> Term.of(r, received, shop.calendar()).end()),
                rule.map(TermRule::code).orElse(""),
                undecided ? Optional.empty() : Optional.of(reviewer.position().id()),
                mistyped ? MISTYPED : note);
        var channel = codes.receiptForm().equals(Source.RECEPTION) ? RegNumber.PERSONAL_RECEPTION : "";
        return new Draft(
                channel, mistyped ? otherLetter(prefix) : prefix, organisation(home, codes), content, Optional.empty());
    }

    private Optional<TermRule> rule(Dice dice) {
        int share = dice.below(100);
        if (share < 3) {
            return Optional.empty();
        }
        if (share < 65) {
            return Optional.of(TermRule.MONTH);
        }
        if (share < 82) {
            return Optional.of(TermRule.FIFTEEN_DAYS);
        }
        return Optional.of(share < 93 ? TermRule.DEPUTY : dice.pick(OTHER_TERMS));
    }

    /** Registrars name the deputy at the end, in brackets. */
    private String byDeputy(Dice dice, String text) {
        var title = dice.perMille(600) ? "народний депутат " : "депутат Київради ";
        var sentence = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return cut(sentence + " (" + title + shop.names().anyone(dice).withInitials() + ")");
    }

    private String organisation(District home, Classification codes) {
        int share = shop.dice().below(100);
        if (share < 72) {
            return shop.chart().unit(Chart.ROOT).id();
        }
        return share < 90
                ? shop.chart().districtAdministration(home.ordinal()).id()
                : shop.chart().answerableFor(codes.question()).id();
    }

    private District processing(District home) {
        return shop.dice().perMille(120) ? shop.atlas().other() : home;
    }

    private District problem(District home) {
        int share = shop.dice().below(100);
        if (share < 75) {
            return home;
        }
        return share < 95 ? shop.atlas().other() : shop.atlas().anyDistrict(shop.dice());
    }

    private String otherLetter(String prefix) {
        var others = LETTERS.replace(prefix, "");
        return Character.toString(others.charAt(shop.dice().below(others.length())));
    }

    private static String cut(String text) {
        return text.length() <= CardContent.SUMMARY_MAX ? text : text.substring(0, CardContent.SUMMARY_MAX);
    }

    /** By which way an appeal came: codes 1.x and 6.x. */
    private record Source(String form, String type) {

        static final String RECEPTION = "1.2";

        static Source any(Dice dice, boolean anonymous) {
            int share = dice.below(1000);
            if (share < 480 || anonymous) {
                return new Source("1.1", dice.perMille(550) ? "6.4" : "6.2");
            }
            if (share < 630) {
                return new Source("1.1.1", "6.3");
            }
            if (share < 720) {
                return new Source(RECEPTION, "6.3");
            }
            if (share < 740) {
                return new Source("1.3", "6.2");
            }
            if (share < 920) {
                return new Source("1.4", dice.perMille(15) ? "6.1" : "6.2");
            }
            return share < 925 ? new Source("1.5", "6.4") : new Source("1.6", dice.perMille(30) ? "6.5" : "6.2");
        }
    }
}
