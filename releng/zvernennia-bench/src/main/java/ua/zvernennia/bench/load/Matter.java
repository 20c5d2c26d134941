package ua.zvernennia.bench.load;

import ua.zvernennia.model.registration.DocumentKind;

/**
 * What comes in a day, with how many of 5,150: 2,650 documents, of them 220 appeals, and 2,500 requests of the contact
 * centre. The kinds of the others are in the city's shares of 2013: 313,002 incoming, 271,320 outgoing, 15,415 internal,
 * 2,168 regulatory, 5,180 requests for information.
 */
enum Matter {
    /** The whole way: in two points through deputy and director to two executors, once back for rework. */
    APPEAL(DocumentKind.APPEAL, Post.REGISTRAR, 220),
    /** A call: the head's office gives it to one executor. */
    CONTACT_CENTRE(DocumentKind.APPEAL, Post.OPERATOR, 2_500),
    INCOMING(DocumentKind.INCOMING, Post.REGISTRAR, 1_252),
    /** Registered and sent: nobody executes it. */
    OUTGOING(DocumentKind.OUTGOING, Post.REGISTRAR, 1_085),
    INTERNAL(DocumentKind.INTERNAL, Post.REGISTRAR, 62),
    REGULATORY(DocumentKind.REGULATORY, Post.REGISTRAR, 9),
    INFO_REQUEST(DocumentKind.INFO_REQUEST, Post.REGISTRAR, 22);

    private final DocumentKind kind;
    private final Post registrar;
    private final int perDay;

    Matter(DocumentKind kind, Post registrar, int perDay) {
        this.kind = kind;
        this.registrar = registrar;
        this.perDay = perDay;
    }

    DocumentKind kind() {
        return kind;
    }

    Post registrar() {
        return registrar;
    }

    int perDay() {
        return perDay;
    }
}
