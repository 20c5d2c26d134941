/** Entities and repositories; what leaves is a record. */
package ua.zvernennia.server.jpa;
