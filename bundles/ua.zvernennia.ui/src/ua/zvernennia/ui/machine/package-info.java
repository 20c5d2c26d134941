/** The program on its machine: one start, its log, what a helper needs to know. */
package ua.zvernennia.ui.machine;
