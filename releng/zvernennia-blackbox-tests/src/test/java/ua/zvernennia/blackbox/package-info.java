/** Paths through real processes: the server's jar with its PostgreSQL, and the product in front of a display. */
package ua.zvernennia.blackbox;
