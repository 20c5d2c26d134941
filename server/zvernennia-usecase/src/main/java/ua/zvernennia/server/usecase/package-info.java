/** What the server does, free of wire and database: use cases by feature, and the ports they need. */
package ua.zvernennia.server.usecase;
