/** The palette of commands: one types a part of a name, sees what can be done now, and does it. */
package ua.zvernennia.ui.palette;
