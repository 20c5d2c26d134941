/** Calendars and rules of terms as the installation keeps them. */
package ua.zvernennia.server.usecase.terms;
