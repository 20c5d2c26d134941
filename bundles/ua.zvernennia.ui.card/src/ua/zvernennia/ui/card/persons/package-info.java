/** «Дублікати осіб»: applicants who are one person, found, compared, merged and separated again. */
package ua.zvernennia.ui.card.persons;
