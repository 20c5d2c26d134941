/** The change log in PostgreSQL and the signals around it. */
package ua.zvernennia.server.jpa.feed;
