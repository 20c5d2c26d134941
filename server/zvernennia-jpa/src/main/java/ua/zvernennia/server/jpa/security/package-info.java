/** Users, sessions and passwords. */
package ua.zvernennia.server.jpa.security;
