/** The chain over the audit: its tables, and the file of anchors outside the database. */
package ua.zvernennia.server.jpa.audit;
