package ua.zvernennia.bench.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import ua.zvernennia.bench.Sample;

/** The measuring itself: all engines in turn, question by question, so that a busy moment hits them alike. */
final class Course {

    private static final int ROUNDS = 60;
    private static final int WARM_UP = 400;
    private static final double WARM_UP_MILLIS = 1500;

    private final List<Runner> runners = new ArrayList<>();
    private final double budgetMillis;

    /** @param budgetMillis how long an engine may take for all rounds of one kind */
    Course(double budgetMillis) {
        this.budgetMillis = budgetMillis;
    }

    void add(String name, ToIntFunction<Question> engine) {
        runners.add(new Runner(name, engine));
    }

    /** What each engine took for each answer, by its name. */
    Map<String, Sample> run(Question.Kind kind) {
        var questions = Question.of(kind);
        runners.forEach(runner -> runner.warmUp(questions, budgetMillis));
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < runners.size(); i++) {
                var runner = runners.get((i + round) % runners.size());
                if (runner.spent < budgetMillis || runner.count < questions.size()) {
                    runner.measure(questions.get(round % questions.size()));
                }
            }
        }
        var samples = new HashMap<String, Sample>();
        runners.forEach(runner -> samples.put(runner.name, runner.take()));
        return samples;
    }

    /** One engine at one kind of question. */
    private static final class Runner {

        private final String name;
        private final ToIntFunction<Question> engine;
        private final double[] millis = new double[ROUNDS];
        private int count;
        private double spent;

        private Runner(String name, ToIntFunction<Question> engine) {
            this.name = name;
            this.engine = engine;
        }

        private void warmUp(List<Question> questions, double budget) {
            double total = 0;
            double limit = Math.min(WARM_UP_MILLIS, budget / 2);
            for (int i = 0; i < WARM_UP && total < limit; i++) {
                total += once(questions.get(i % questions.size()));
            }
        }

        private void measure(Question question) {
            millis[count] = once(question);
            spent += millis[count++];
        }

        private double once(Question question) {
            long start = System.nanoTime();
            if (engine.applyAsInt(question) < 0) {
                throw new IllegalStateException(name + " counts below zero");
            }
            return (System.nanoTime() - start) / 1e6;
        }

        private Sample take() {
            var sample = new Sample(Arrays.copyOf(millis, count));
            count = 0;
            spent = 0;
            return sample;
        }
    }
}
