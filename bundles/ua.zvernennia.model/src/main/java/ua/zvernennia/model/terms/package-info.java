/** Terms of the law as dates: rules, the working calendar, and how a date came about. */
package ua.zvernennia.model.terms;
