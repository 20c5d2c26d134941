/** Which version of the program is wanted. */
package ua.zvernennia.model.update;
