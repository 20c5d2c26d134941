/** Users, positions, substitutions. */
package ua.zvernennia.server.usecase.people;
