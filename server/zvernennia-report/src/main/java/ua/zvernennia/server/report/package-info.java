/** Reports out of definitions: files that say what to count, SQL over the schema {@code report}, control sums, drill. */
package ua.zvernennia.server.report;
