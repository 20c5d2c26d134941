/** «Файли»: the files of a card, their transfers and their preview. Knows nothing of the card's form. */
package ua.zvernennia.ui.card.files;
