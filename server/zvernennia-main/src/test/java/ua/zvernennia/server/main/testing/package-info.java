/** A real server for tests of this and of other modules, and a plain client of it. */
package ua.zvernennia.server.main.testing;
