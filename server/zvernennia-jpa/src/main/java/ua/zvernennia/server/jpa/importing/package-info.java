/** Bulk loading: a demo city by COPY, an existing register in batches. */
package ua.zvernennia.server.jpa.importing;
