/** «Перелік карток»: the list of cards, its filters, its columns, its commands. */
package ua.zvernennia.ui.cards;
