/** One definition of when two texts are the same for a search. */
package ua.zvernennia.model.text;
