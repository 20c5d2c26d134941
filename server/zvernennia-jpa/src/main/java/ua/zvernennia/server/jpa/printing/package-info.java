/** Templates of forms in SQL. */
package ua.zvernennia.server.jpa.printing;
