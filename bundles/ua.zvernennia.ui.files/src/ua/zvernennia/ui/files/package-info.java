/** «Файли»: the files of a card, a resolution or a report, their transfers and their preview. Knows no form around it. */
package ua.zvernennia.ui.files;
