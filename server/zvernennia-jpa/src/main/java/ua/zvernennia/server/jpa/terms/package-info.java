/** Calendars and rules of terms. */
package ua.zvernennia.server.jpa.terms;
