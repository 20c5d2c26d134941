/** The registry copied out and in, whole, at one moment. */
package ua.zvernennia.server.jpa.backup;
