/** The running server, wired by hand. */
package ua.zvernennia.server.main.serving;
