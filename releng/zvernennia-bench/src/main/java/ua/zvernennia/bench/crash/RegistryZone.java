package ua.zvernennia.bench.crash;

import java.time.ZoneId;

/** Where the registry's days begin. */
final class RegistryZone {

    static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private RegistryZone() {}
}
