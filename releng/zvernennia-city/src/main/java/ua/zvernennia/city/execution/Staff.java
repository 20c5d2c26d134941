package ua.zvernennia.city.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.city.Dice;
import ua.zvernennia.city.administration.Chart;
import ua.zvernennia.city.administration.Post;
import ua.zvernennia.city.places.Atlas;
import ua.zvernennia.model.directory.OrgUnit;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.security.Role;

/** Who passes a document on to whom: the head to a deputy, a deputy to a department, its director to his people. */
final class Staff {

    private static final int DEPUTIES = 7;

    private final Dice dice;
    private final Chart chart;
    private final Map<String, Post> posts = new HashMap<>();
    private final Map<String, OrgUnit> units = new HashMap<>();
    private final Map<String, List<OrgUnit>> below = new HashMap<>();
    private final Map<String, Integer> districts = new HashMap<>();
    private final List<Post> deputies;
    private final List<OrgUnit> departments;

    Staff(Dice dice, Chart chart, Atlas atlas) {
        this.dice = dice;
        this.chart = chart;
        chart.posts().forEach(post -> posts.put(post.position().id(), post));
        for (var unit : chart.units()) {
            units.put(unit.id(), unit);
            unit.parent()
                    .ifPresent(parent -> below.computeIfAbsent(parent, id -> new ArrayList<>())
                            .add(unit));
        }
        atlas.districts().forEach(district -> districts.put(district.code(), district.ordinal()));
        deputies = chart.postsOf(Chart.ROOT).stream()
                .filter(post -> post.role() == Role.HEAD)
                .skip(1)
                .toList();
        departments = chart.units().stream()
                .filter(unit -> unit.type() == OrgUnit.Type.DEPARTMENT)
                .toList();
    }

    Optional<Post> post(String position) {
        return Optional.ofNullable(posts.get(position));
    }

    /** Whether the holder writes resolutions of his own. */
    static boolean resolves(Post post) {
        return post.role() == Role.HEAD || post.role() == Role.UNIT_HEAD;
    }

    /** Those whom {@code author} may name, the responsible one first; empty when there is nobody below. */
    List<Post> named(Post author, CardContent content, int count) {
        var choice = candidates(author, content);
        choice.remove(author);
        var named = new ArrayList<Post>();
        while (named.size() < count && !choice.isEmpty()) {
            // The first candidate is the one who answers for the question.
            var next = named.isEmpty() && author.role() == Role.HEAD ? choice.getFirst() : dice.pick(choice);
            choice.remove(next);
            named.add(next);
        }
        return named;
    }

    private List<Post> candidates(Post author, CardContent content) {
        var unit = units.get(author.position().unit());
        if (author.role() == Role.HEAD) {
            return author.position().head() ? fewDeputies() : departments(content);
        }
        var people = new ArrayList<Post>();
        for (var post : chart.postsOf(unit.code())) {
            if (post.role() == Role.EXECUTOR) {
                people.add(post);
            }
        }
        below.getOrDefault(unit.id(), List.of()).stream()
                .map(part -> chart.postsOf(part.code()).getFirst())
                .forEach(people::add);
        return people;
    }

    private List<Post> fewDeputies() {
        var choice = new ArrayList<>(deputies);
        var first = dice.perMille(400) ? choice.getLast() : choice.get(dice.below(DEPUTIES)); // the last is a demo user
        choice.remove(first);
        choice.addFirst(first);
        return choice;
    }

    private List<Post> departments(CardContent content) {
        var choice = new ArrayList<Post>();
        var answerable = chart.answerableFor(content.classification().question());
        choice.add(headOf(answerable.code().equals(Chart.ROOT) ? dice.pick(departments) : answerable));
        var district = districts.get(content.whereabouts().processingDistrict());
        if (district != null) {
            choice.add(dice.perMille(300) ? 0 : 1, headOf(chart.districtAdministration(district)));
        }
        for (int i = 0; i < 3; i++) {
            choice.add(headOf(dice.pick(departments)));
        }
        return distinct(choice);
    }

    private Post headOf(OrgUnit unit) {
        return chart.postsOf(unit.code()).getFirst();
    }

    private static List<Post> distinct(List<Post> posts) {
        return new ArrayList<>(posts.stream().distinct().toList());
    }
}
