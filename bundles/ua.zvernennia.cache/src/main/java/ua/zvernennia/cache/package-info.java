/** The local databases in Derby: cards, which may be thrown away, and the outbox, which never is. */
package ua.zvernennia.cache;
