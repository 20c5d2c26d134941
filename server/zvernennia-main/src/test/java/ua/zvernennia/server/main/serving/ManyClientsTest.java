package ua.zvernennia.server.main.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.server.main.testing.RegistryClient;
import ua.zvernennia.server.main.testing.ServerExtension;

/** Numbers under crowding: 64 clients, each with a connection of its own, on one counter. */
class ManyClientsTest {

    private static final int CLIENTS = 64;
    private static final int CARDS = 5_000;

    @RegisterExtension
    static final ServerExtension SERVER = new ServerExtension();

    @Test
    void fiveThousandAtOnceGetEveryNumberOnce() throws Exception {
        var left = new AtomicInteger(CARDS);
        var token = token();
        long start = System.nanoTime();
        var numbers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = IntStream.range(0, CLIENTS)
                    .<Callable<List<Integer>>>mapToObj(client -> () -> registerWhileAnyLeft(token, left))
                    .toList();
            for (var done : threads.invokeAll(work)) {
                numbers.addAll(done.get());
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, CARDS).boxed().toList());
        System.out.printf("registrations=%d clients=%d per_second=%.0f%n", CARDS, CLIENTS, CARDS / seconds);
    }

    private static String token() {
        try (var client = RegistryClient.connect(SERVER.port(), SERVER.authority())) {
            return client.login(ServerExtension.LOGIN, ServerExtension.PASSWORD).getToken();
        }
    }

    private static List<Integer> registerWhileAnyLeft(String token, AtomicInteger left) {
        var numbers = new ArrayList<Integer>();
        try (var client = RegistryClient.connect(SERVER.port(), SERVER.authority())) {
            client.resume(token);
            while (left.getAndDecrement() > 0) {
                var card = client.register(
                        RequestId.random(), CardId.random(), RegistryClient.appeal("Ремонт двору, звернення громади"));
                numbers.add(card.registration().number().running());
            }
        }
        return numbers;
    }
}
