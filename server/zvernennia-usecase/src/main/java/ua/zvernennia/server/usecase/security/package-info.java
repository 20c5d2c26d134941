/** Users, sessions, rights. */
package ua.zvernennia.server.usecase.security;
