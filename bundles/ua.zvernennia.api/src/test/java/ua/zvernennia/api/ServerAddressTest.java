package ua.zvernennia.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.zvernennia.model.RegistryException;

class ServerAddressTest {

    @Test
    void thePortIsTheUsualOneUnlessSaid() {
        assertThat(ServerAddress.parse(" registry.example ")).isEqualTo(new ServerAddress("registry.example", 7443));
        assertThat(ServerAddress.parse("[2001:db8::1]:8000")).isEqualTo(new ServerAddress("2001:db8::1", 8000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:1, b:2,c", "a:1;b:2;c:7443", "a:1 b:2 c", "a:1, b:2, c, a:1"})
    void severalInstancesAreSeparatedAsOneLikes(String text) {
        var address = ServerAddress.parse(text);

        assertThat(address.host()).isEqualTo("a");
        assertThat(address.others()).isEqualTo(List.of(new ServerAddress("b", 2), new ServerAddress("c", 7443)));
        assertThat(address.text()).isEqualTo("a:1, b:2, c:7443");
        assertThat(ServerAddress.parse(address.text())).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a:0", "a:x", "a/b", "a b:99999"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> ServerAddress.parse(text)).isInstanceOf(RegistryException.class);
    }
}
