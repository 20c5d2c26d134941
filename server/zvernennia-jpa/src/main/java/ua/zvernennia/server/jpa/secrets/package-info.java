/** Columns whose content is sealed with keys from outside the database. */
package ua.zvernennia.server.jpa.secrets;
