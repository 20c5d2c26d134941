package ua.zvernennia.bench.load;

/** The seven people of an office; each office works on its own documents. */
enum Post {
    REGISTRAR("REGISTRAR"),
    /** Contact centre 1551. */
    OPERATOR("OPERATOR"),
    HEAD("HEAD"),
    DEPUTY("HEAD"),
    DIRECTOR("UNIT_HEAD"),
    FIRST("EXECUTOR"),
    SECOND("EXECUTOR");

    private final String role;

    Post(String role) {
        this.role = role;
    }

    /** Name of the role, as the database has it. */
    String role() {
        return role;
    }
}
