/** Keeping times and what is left of a card after them. */
package ua.zvernennia.server.jpa.privacy;
