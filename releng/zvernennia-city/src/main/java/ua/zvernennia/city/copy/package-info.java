/** Files in the text format of PostgreSQL's COPY, one per table, and the manifest over them. */
package ua.zvernennia.city.copy;
