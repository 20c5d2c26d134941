/**
 * Ukrainian names in the cases that letters need: an honest set of rules (the orthography of 2019, chapters on the first,
 * second and third declension and on surnames) that says itself where it is not sure.
 */
package ua.zvernennia.model.names;
