/** «Налаштування»: what each person chooses for themselves at this machine. */
package ua.zvernennia.app.preferences;
