/** What a workstation keeps on its disk: cards that may be thrown away, and an outbox that never is. */
package ua.zvernennia.cache;
