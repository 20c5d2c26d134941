/** What a workstation keeps, for how long, and what it did while there was no line. */
package ua.zvernennia.model.desk;
