/** Files of cards, announced uploads, and what is known of contents. */
package ua.zvernennia.server.jpa.files;
