/** Classifiers, districts, organisations, positions. */
package ua.zvernennia.server.jpa.directory;
