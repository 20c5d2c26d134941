/** Registration cards: giving numbers, storing, reading, history. */
package ua.zvernennia.server.usecase.registration;
