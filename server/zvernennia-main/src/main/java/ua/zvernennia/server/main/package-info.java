/** The server's command, configuration and wiring. */
package ua.zvernennia.server.main;
