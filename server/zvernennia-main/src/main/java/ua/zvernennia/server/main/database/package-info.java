/** The data directory and the database that lives in it, or elsewhere. */
package ua.zvernennia.server.main.database;
