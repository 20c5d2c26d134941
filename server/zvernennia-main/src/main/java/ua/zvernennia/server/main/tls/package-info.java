/** What the server shows of itself: its own authority, or the operator's certificate. */
package ua.zvernennia.server.main.tls;
