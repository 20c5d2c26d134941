/** The database: transactions, plain SQL, wiring. Entities and repositories by feature; what leaves is a record. */
package ua.zvernennia.server.jpa;
