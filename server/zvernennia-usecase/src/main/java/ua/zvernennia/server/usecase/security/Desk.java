package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

/**
 * Where a login comes from. What is longer than 200 characters is cut: it is shown, not compared.
 *
 * @param workstation name of the machine, as it calls itself
 * @param address of the call
 * @param origin address and whatever else the edge knows of the caller, for the audit
 */
public record Desk(String workstation, String address, String origin, String clientVersion) {

    private static final int NAME_MAX = 200;

    public Desk {
        workstation = cut(requireNonNull(workstation, "workstation"));
        requireNonNull(address, "address");
        requireNonNull(origin, "origin");
        clientVersion = cut(requireNonNull(clientVersion, "clientVersion"));
    }

    /** For the audit. */
    String auditOrigin() {
        return workstation.isEmpty() ? origin : origin + ' ' + workstation;
    }

    private static String cut(String text) {
        return text.length() <= NAME_MAX ? text : text.substring(0, NAME_MAX);
    }
}
