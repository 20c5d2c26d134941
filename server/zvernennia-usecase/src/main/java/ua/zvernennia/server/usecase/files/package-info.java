/** Files of cards: how they come, what is found in them, who gets them, and the ports to store, inspect and scan. */
package ua.zvernennia.server.usecase.files;
