package ua.zvernennia.bench.security;

/** One kind of ill will. */
interface Attack {

    /** One word, for the output. */
    String name();

    /** Tells the findings what was tried and what should not have happened. */
    void run(Target target, Findings findings) throws Exception;
}
